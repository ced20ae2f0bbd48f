"""Which column is which, where a heading can mean two things and its cells tell: “Bis” has the hour of an end, or a due date."""

from collections.abc import Iterable, Sequence

from peercoach_tui.exchange.days import day_in, hour_in
from peercoach_tui.exchange.headings import Columns

_LONGEST = 1
"""A meeting that began on a day ends on that or, in so many days, on the next."""


def with_due(columns: Columns, rows: Iterable[Sequence[str]]) -> Columns:
    """Return the columns, those of the ends as those of due dates where days stand in them and nowhere an hour alone."""
    has_due = False
    for row in rows:
        text = columns.cell(row, "end")
        if hour_in(text):
            return columns
        has_due = has_due or _is_due(text, columns.cell(row, "date"))
    return columns.moved("end", "due") if has_due else columns


def _is_due(text: str, date: str) -> bool:
    end, began = day_in(text), day_in(date)
    if end is None or (end.hour and began is None):
        return False
    return not end.hour or (began is not None and abs((end.day - began.day).days) > _LONGEST)
