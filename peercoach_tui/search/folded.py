"""A text as it is compared: without case and accents, so that "cafe" finds "café" and "strasse" finds "Straße"."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from unicodedata import category, combining, normalize

ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
"""Signs that a keyboard and a program write differently."""

Part = tuple[int, int]
"""A part of a text: where it begins, and where it ends, counted in characters."""


def fold(text: str) -> str:
    """Return a text as it is compared: casefolded NFKD without marks, each space and line end as one space.

    It is folded character by character, so that a part of it is the folded part.
    """
    if text.isascii():
        return text.casefold().translate(_SPACES)
    return "".join(map(_of, text))


def parts_of(text: str, words: Iterable[str]) -> tuple[Part, ...]:
    """Return the parts of a text that these words match, which are folded, from left to right; none lies in another.

    A part holds whole characters, with the marks that follow them.
    """
    pieces = [_of(character) for character in text]
    ends = list(accumulate(map(len, pieces)))
    folded = "".join(pieces)
    # To which character each folded one belongs.
    owner = [place for place, piece in enumerate(pieces) for _ in piece]
    lit = [False] * len(text)
    for word in filter(None, words):
        begin = folded.find(word)
        while begin >= 0:
            last = owner[begin + len(word) - 1]
            while last + 1 < len(text) and ends[last + 1] == ends[last]:
                last += 1
            lit[owner[begin] : last + 1] = [True] * (last + 1 - owner[begin])
            begin = folded.find(word, begin + len(word))
    return tuple(_runs(lit))


def _runs(lit: list[bool]) -> Iterable[Part]:
    begin = None
    for place, is_lit in enumerate([*lit, False]):
        if is_lit and begin is None:
            begin = place
        elif not is_lit and begin is not None:
            yield begin, place
            begin = None


@lru_cache(maxsize=4096)
def _of(character: str) -> str:
    """Return one character as it is compared; "" for a mark."""
    folded = normalize("NFKD", normalize("NFKD", character).casefold()).translate(ALIKE)
    return "".join(" " if each.isspace() else each for each in folded if not _is_mark(each)).translate(_SPACES)


def _is_mark(character: str) -> bool:
    return combining(character) != 0 or category(character) == "Mn"


_SPACES = {code: " " for code in range(0x21) if chr(code).isspace()}
"""No line end is left: it stands between the texts of the index."""
