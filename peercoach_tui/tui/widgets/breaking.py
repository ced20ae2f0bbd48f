"""Where the lines of a text break so that they are about equally long."""

from collections.abc import Sequence
from itertools import accumulate

AFTER = (",", ":", ";", "—", "–")
"""Signs after which a line likes to end."""
LIKED = 0.55
"""How much shorter or longer than the others a line may be, as a part of their length, to end there."""


def broken(words: Sequence[str], widths: Sequence[int], space: int, widest: int, most: int) -> list[tuple[int, int]] | None:
    """Return the lines as the places of their first words and of those behind their last, in as few lines as there can be.

    `widths` are those of the words, `space` that between two of them, in any unit. Of the ways to break them that is taken in
    which the lines are about equally long and rather end after a comma. Returns None where more than `most` lines would be
    needed, or a word is wider than `widest`.
    """
    if max(widths, default=0) > widest:
        return None
    count = len(filled(widths, space, widest))
    if count > most:
        return None
    ends = [0, *accumulate(width + space for width in widths)]
    ideal = (ends[-1] - space * count) / max(1, count)
    best: list[tuple[float, list[int]] | None] = [(0.0, [0]), *[None] * len(words)]
    for _ in range(count):
        following: list[tuple[float, list[int]] | None] = [None] * (len(words) + 1)
        for end in range(1, len(words) + 1):
            for start in range(end - 1, -1, -1):
                width = ends[end] - ends[start] - space
                if width > widest:
                    break
                before = best[start]
                if before is None:
                    continue
                likes = end < len(words) and words[end - 1].endswith(AFTER)
                cost = before[0] + (width - ideal) ** 2 - (LIKED * ideal) ** 2 * likes
                known = following[end]
                if known is None or cost < known[0]:
                    following[end] = cost, [*before[1], end]
        best = following
    found = best[-1]
    assert found is not None, "as many lines as are needed are enough"
    return list(zip(found[1], found[1][1:], strict=False))


def filled(widths: Sequence[int], space: int, widest: int) -> list[tuple[int, int]]:
    """Return the lines of a text of which each is filled before the next begins, as `broken` does."""
    starts: list[int] = []
    room = -1
    for place, width in enumerate(widths):
        if width > room:
            starts.append(place)
            room = widest
        room -= width + space
    return list(zip(starts, [*starts[1:], len(widths)], strict=True))
