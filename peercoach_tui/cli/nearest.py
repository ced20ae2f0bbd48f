"""What was meant where a word is mistyped."""

from collections.abc import Iterable

LEAST = 0.6
"""How alike two words must be, from 0 to 1: else no one would have meant the one by the other."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like it, two letters in the wrong order being one slip; None when none is."""
    from rapidfuzz.distance import DamerauLevenshtein
    from rapidfuzz.process import extractOne

    found = extractOne(word, list(known), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=LEAST)
    return None if found is None else str(found[0])
