"""How the weeks of a year are drawn: a row for each two people, the months above."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.year import Week, Year

SIGNS = {
    Week.NONE: ("·", "$faint"),
    Week.MET: ("●", "$foreground"),
    Week.TWICE: ("◉", "$foreground"),
    Week.ARRANGED: ("◌", "$accent"),
    Week.OVERDUE: ("!", "bold $late"),
    Week.GATHERING: ("◆", "$kept"),
    Week.TO_GATHER: ("◆", "$accent"),
    Week.EMPTY: (" ", ""),
}
"""The sign of each kind of week, and its style."""
TODAY = "today "


def fitting(year: Year, width: int, cells: int) -> Year:
    """Return the newest weeks of a year that fit in so many columns, each `cells` apart."""
    return year.newest((width + cells - 1) // cells)


def months_row(year: Year, width: int, cells: int) -> Content:
    """Return the names of the months, each above its first week; one that would touch another, or the edge, is left out."""
    row = ""
    for place, name in year.months():
        start = place * cells
        if (not row or len(row) < start) and start + len(name) <= width:
            row = row.ljust(start) + name
    return Content.styled(row, "$quiet")


def today_row(year: Year, cells: int) -> Content:
    """Return "today ▾", its sign above the present week."""
    start = year.here * cells
    words = TODAY if start >= len(TODAY) else ""
    return Content.assemble(" " * (start - len(words)), (words, "$quiet"), ("▾", "$accent"))


def weeks_row(weeks: Sequence[Week], cells: int) -> Content:
    """Return the signs of some weeks, each `cells` apart."""
    gap = " " * (cells - 1)
    # Weeks of one kind in a row are one text: a year is drawn at each key that turns the card.
    runs = ((SIGNS[week], len([*run])) for week, run in groupby(weeks))
    return Content(gap).join(Content.styled(gap.join(sign * length), style) for (sign, style), length in runs)


def legend(*, gatherings: bool = False) -> Content:
    """Return what the signs mean, that of the `gatherings` as well where there are any."""
    told = [Week.MET, Week.TWICE, Week.ARRANGED, Week.OVERDUE, *([Week.GATHERING] if gatherings else [])]
    return Content("   ").join(Content.assemble(SIGNS[week], (f" {week.value}", "$quiet")) for week in told)


def name_columns(names: Sequence[str], most: int) -> int:
    """Return the columns that names take at the left, at most so many."""
    return min(most, max((cell_len(one_line(name)) for name in names), default=0) + 2)


def year_rows(
    year: Year, rows: Sequence[tuple[str, Sequence[Week]]], *, width: int, column: int, cells: int
) -> Iterator[Content]:
    """Yield the months, today, and a row for each name with its weeks; `rows` hold all weeks of the year."""
    seen = fitting(year, width - column, cells)
    left = " " * column
    yield left + months_row(seen, width - column, cells)
    yield left + today_row(seen, cells)
    gone = year.here - seen.here
    for name, weeks in rows:
        label = (
            Content.styled(one_line(name), "$foreground").truncate(max(0, column - 1), ellipsis=True).truncate(column, pad=True)
        )
        yield label + weeks_row(weeks[gone : gone + seen.weeks], cells)
