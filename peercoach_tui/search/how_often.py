"""How often something was found in each month."""

from collections import Counter
from datetime import date

from peercoach_tui.search.found import Finds

Month = tuple[int, int]
"""A year, and a month of it from 1."""


def how_often(found: Finds, today: date, most: int) -> list[tuple[Month, int]]:
    """Return the months from the first with a find to that of the last or of `today`, the oldest first, with how many each has.

    Of more than `most` months the newest are told. `today` is the local date; all is found.
    """
    ends = [*found.heads[1:], len(found.hits)] if found.hits else []
    counted: Counter[int] = Counter()
    for head, end in zip(found.heads, ends, strict=True):
        counted[_number(found.hits[head][0].day)] += end - head
    if not counted:
        return []
    last = max(*counted, _number(today))
    first = max(min(counted), last - most + 1)
    return [((number // 12, number % 12 + 1), counted[number]) for number in range(first, last + 1)]


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1
