"""The words that come nearest to one that stands nowhere."""

import re

_WORDS = re.compile(r"[^\W_]+")
FEW = 3
NEAR = 70.0
"""How alike two words have to be, of a hundred."""


def words_in(text: str) -> frozenset[str]:
    """Return the different words of a folded text. Takes a while: call it in a thread."""
    return frozenset(_WORDS.findall(text))


def nearest(word: str, words: frozenset[str], *, least: float = NEAR) -> tuple[str, ...]:
    """Return the words that come nearest to a folded one, the nearest first, three at the most; `least` is how alike they are."""
    # Imported when it is first needed: most searches find something.
    from rapidfuzz import fuzz, process

    found = process.extract(word, sorted(words), scorer=fuzz.ratio, limit=FEW, score_cutoff=least)
    return tuple(each for each, _, _ in found)
