"""A row of a list, and how it is drawn."""

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.ends import ends
from peercoach_tui.tui.widgets.room import first_rows
from peercoach_tui.tui.widgets.wrapping import wrapped

WAITS = "… "
"""Stands before what is on its way to disk."""

MARK, BESIDE, GAP = 2, 4, 2
"""The columns of the mark before a row, of that and of what is free behind a title, and those before the right word."""
LEAST = 9
"""The columns of a part that are worth to be seen when it can't be seen whole."""


class Row(Value):
    """A row: its title at the left, what is said of it, and a word at its right. It may step back (`dim`), its word be `late`.

    Where the title `labels`, it is quiet, and what is said of it is read.
    """

    title: str
    about: tuple[str, ...] = ()
    right: str = ""
    dim: bool = False
    late: bool = False
    labels: bool = False


def marked_title(row: Row, *, lit: bool) -> Content:
    """Return the title, with the mark before it of the chosen row where the keys move (`lit`): it stands once a screen."""
    mark = ("▸ " if lit else "  ", "bold $accent")
    return Content.assemble(mark, (one_line(row.title), "$quiet" if row.labels else _read(row, lit=lit)))


def over_lines(title: Content, width: int, most: int) -> list[Content]:
    """Return a marked title over at most so many lines of `width` cells, all behind the mark; on one it is as long as it is."""
    if most == 1:
        return [title]
    first, *others = first_rows(wrapped(title[MARK:], width - MARK), most, width - MARK)
    return [title[:MARK] + first, *(row.pad_left(MARK) for row in others)]


def _read(row: Row, *, lit: bool) -> str:
    """Return the style of what is read in a row."""
    return "bold $strong" if lit else "$quiet" if row.dim else "$foreground"


def one_row(row: Row, title: Content, *, column: int, width: int, lit: bool = False) -> Content:
    """Return a row on one line of `width` cells; what is said of it begins behind a `column` of titles."""
    if row.about:
        title = title.truncate(column + 2, ellipsis=True)
        title = title.pad_right(column + BESIDE - title.cell_length)
        title += _fitting(row.about, about_room(row, column, width)).stylize(_said(row, lit=lit))
    return ends(title, _right(row), width)


def about_room(row: Row, column: int, width: int) -> int:
    """Return the cells for what is said of a row that `one_row` draws."""
    return width - (column + BESIDE) - cell_len(row.right) - GAP


def second_line(row: Row, width: int, *, lit: bool = False) -> Content:
    """Return what stands below the title of a row that takes two lines."""
    room = width - 2 - cell_len(row.right) - GAP
    return ends(("  " + _fitting(row.about, room)).stylize(_said(row, lit=lit)), _right(row), width)


def _said(row: Row, *, lit: bool) -> str:
    return _read(row, lit=lit) if row.labels else "$quiet"


def _fitting(about: tuple[str, ...], room: int) -> Content:
    """Return what is said, without the parts of which next to nothing would be seen."""
    seen = ""
    for part in map(one_line, about):
        longer = f"{seen} {part}" if seen else part
        if seen and cell_len(longer) > room < cell_len(seen) + LEAST:
            break
        seen = longer
    return Content(seen)


def _right(row: Row) -> Content:
    return Content.styled(row.right, "$late" if row.late else "$quiet")
