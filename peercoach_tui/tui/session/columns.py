"""Rows in one or two columns, of which one may be chosen."""

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value

TWO = 56
"""From so many columns on there are two beside each other, unless all rows can be seen whole in one alone."""
MARK = 3
"""The cells before a row, where one may be chosen."""


class ColumnRow(Value):
    """A row: its text, marks before it ("✓" is what was ticked), and words behind it that step back."""

    text: str
    mark: str = ""
    about: str = ""


class ColumnsShown(Value):
    """The rows in their order, down the first column, then the second. `chosen` is the place of one, None where none can be."""

    rows: tuple[ColumnRow, ...] = ()
    chosen: int | None = None


class RowColumns(Widget):
    """Draws the rows, those round the chosen one where not all fit. A click on one picks it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RowColumns { height: 1fr; }
    """

    shown: reactive[ColumnsShown] = reactive(ColumnsShown())

    class RowPicked(Message):
        """A row was clicked: its place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    @property
    def _grid(self) -> tuple[int, int, int, list[int]]:
        """Return how many columns there are, the rows of each, the first row in view, and the cells of each column."""
        count, (width, height) = len(self.shown.rows), self.content_size
        cells = self._two(width) if width >= TWO and count > 3 else None
        if cells is None or (sum(self._needs) > width and count <= height):
            cells = [max(1, width)]
        rows = -(-count // len(cells)) or 1
        place = (self.shown.chosen or 0) % rows
        first = max(0, min(place - (height - 1) // 2, rows - height))
        return len(cells), rows, first, cells

    @property
    def _needs(self) -> tuple[int, int]:
        """Return the cells of the longest row of each of two columns."""
        mark = 0 if self.shown.chosen is None else MARK
        half = -(-len(self.shown.rows) // 2)
        left, right = (
            max((mark + cell_len(f"{row.text}  {row.about}".rstrip()) + 1 for row in rows), default=1)
            for rows in (self.shown.rows[:half], self.shown.rows[half:])
        )
        return left, right

    def _two(self, width: int) -> list[int]:
        """Return the cells of two columns: equally wide, or the first wider where it needs that and the other doesn't."""
        left, right = self._needs
        first = min(max(width // 2, left), max(width // 2, width - right))
        return [first, width - first]

    def render(self) -> RenderResult:
        """Return the rows in view."""
        columns, rows, first, cells = self._grid
        seen = range(first, min(rows, first + self.content_size.height))
        lines = []
        for row in seen:
            hidden = f" ↑ {first}" if row == seen[0] and first else ""
            hidden = f" ↓ {rows - seen.stop}" if row == seen[-1] and seen.stop < rows else hidden
            places = list(range(row, len(self.shown.rows), rows))[:columns]
            drawn = [
                self._cell(place, cells[column] - (len(hidden) if place == places[-1] else 0))
                for column, place in enumerate(places)
            ]
            lines.append(Content.assemble(*drawn, (hidden, "$quiet")))
        return Content("\n").join(lines)

    def _cell(self, place: int, cells: int) -> Content:
        row, chosen = self.shown.rows[place], place == self.shown.chosen
        lift = " on $lift" if chosen else ""
        mark = Content.assemble(
            ("▸" if chosen else " ", f"bold $accent{lift}"), (row.mark[:1] or " ", f"$kept{lift}"), (" ", lift)
        )
        text = Content.styled(row.text, ("bold $strong" if chosen else "$quiet") + lift)
        mark = mark if self.shown.chosen is not None else Content("")
        about = Content.styled(f"  {row.about}" if row.about else "", f"$quiet{lift}")
        whole = Content.assemble(mark, text, about).truncate(cells - 1, ellipsis=True)
        return Content.assemble(whole, (" " * (cells - 1 - whole.cell_length), f"$quiet{lift}"), " ")

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the pointer."""
        columns, rows, first, cells = self._grid
        row, column = event.y + first, min(columns - 1, int(event.x >= cells[0]))
        place = row + column * rows
        if row < rows and place < len(self.shown.rows):
            self.post_message(self.RowPicked(place))
