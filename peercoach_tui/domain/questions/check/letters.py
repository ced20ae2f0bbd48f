"""A text in plain letters, and where each of them stood."""

import re
import unicodedata
from collections.abc import Callable

from peercoach_tui.domain.questions.check.shortened import SHORTENED, in_full
from peercoach_tui.domain.value import Value

LOOKED_AT = 2000
"""The characters that are looked at: far more than is said in one breath, and few enough to answer at once."""

_PLAIN = str.maketrans("’‘‛ʼ′´`“”„‟«»؟–—", "'''''''" + '""""""' + "?,,")
_QUOTED = re.compile(r'"[^"]*"')
_SPACE, _DASH = re.compile(r"\s+"), re.compile(r" ,|\s*\.\.\.|\s+--?\s+")


class Letters(Value):
    """A text in lower case, with plain apostrophes, single spaces, words in full, and `this` for what is quoted.

    `places` has the start and the end in the first text of each letter.
    """

    plain: str
    places: tuple[tuple[int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the first text the letters from start to end stood."""
        if start >= end or not self.places:
            return 0, 0
        within = self.places[start:end]
        return within[0][0], within[-1][1]


def letters(text: str) -> Letters:
    """Return the letters of a text, of a very long one those at its beginning."""
    plain, places = [], []
    for place, letter in enumerate(text[:LOOKED_AT].translate(_PLAIN)):
        for each in unicodedata.normalize("NFKC", letter).translate(_PLAIN).lower():
            plain.append(each)
            places.append((place, place + 1))
    whole = Letters(plain="".join(plain), places=tuple(places))
    spaced = _trimmed(_with(" ", _SPACE, whole))
    return _unquoted(_with(in_full, re.compile(SHORTENED), _with_dashes(spaced)))


def _with(instead: str | Callable[[re.Match[str]], str], pattern: re.Pattern[str], whole: Letters) -> Letters:
    """Return the letters with others instead of what fits the pattern; those have the place of all that they stand for."""
    plain, places, end = [], [], 0
    for found in pattern.finditer(whole.plain):
        other = instead if isinstance(instead, str) else instead(found)
        plain += [whole.plain[end : found.start()], other]
        span = whole.place(found.start(), found.end())
        places += [*whole.places[end : found.start()], *[span] * len(other)]
        end = found.end()
    return Letters(plain="".join([*plain, whole.plain[end:]]), places=(*places, *whole.places[end:]))


def _trimmed(whole: Letters) -> Letters:
    start, end = len(whole.plain) - len(whole.plain.lstrip()), len(whole.plain.rstrip())
    return Letters(plain=whole.plain[start:end], places=whole.places[start:end])


def _with_dashes(whole: Letters) -> Letters:
    """A dash parts what a comma parts."""
    return _with(",", re.compile(r"\s+(?:,|--?(?=\s))"), whole)


def _unquoted(whole: Letters) -> Letters:
    """Put `this` for what is quoted, unless all of it stands in quotation marks."""
    unquoted = _with("this", _QUOTED, whole)
    return _with("", re.compile('"'), whole) if unquoted.plain.rstrip(" .!?") == "this" else unquoted
