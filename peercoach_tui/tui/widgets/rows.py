"""A list that stays quick however long it is: it draws the rows that are seen, and no others."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value

FOLDS = 44
"""Below this many columns the rows of a list that may fold take two lines each."""


LEAST = 9
"""The columns of a part that are worth to be seen when it can't be seen whole."""


class Row(Value):
    """A row: its title at the left, what is said of it, and a word at its right. It may step back (`dim`), its word be `late`."""

    title: str
    about: tuple[str, ...] = ()
    right: str = ""
    dim: bool = False
    late: bool = False


class RowsShown(Value):
    """The rows, the place of the chosen one, and whether it is here that the keys move."""

    rows: tuple[Row, ...] = ()
    chosen: int = 0
    active: bool = False


class Rows(ScrollView, can_focus=False):
    """Draws rows, the chosen one in sight; a click on a row picks it. Rows that may fold take two lines where it is narrow."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Rows { height: 1fr; width: 1fr; color: $quiet; overflow-x: hidden; }
    """

    shown: reactive[RowsShown] = reactive(RowsShown())

    class Picked(Message):
        """A row was clicked: its place."""

        def __init__(self, rows: "Rows", place: int) -> None:
            super().__init__()
            self.rows, self.place = rows, place

        @property
        def control(self) -> "Rows":
            """Return the list in which it was."""
            return self.rows

    def __init__(self, *, folds: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._folds = folds
        self._column = 0

    @property
    def step(self) -> int:
        """Return how many lines a row takes."""
        return 2 if self._folds and self.size.width < FOLDS else 1

    @property
    def page(self) -> int:
        """Return how many rows are seen at once."""
        return max(1, self.size.height // self.step)

    def watch_shown(self) -> None:
        """Show the rows with the chosen one in sight."""
        self._fit()

    def on_resize(self) -> None:
        """Fit the rows to the new width."""
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the pointer."""
        place = (event.y + self.scroll_offset.y) // self.step
        if place < len(self.shown.rows):
            self.post_message(self.Picked(self, place))

    def render_line(self, y: int) -> Strip:
        """Return one line of the rows in view."""
        width = self.scrollable_content_region.width
        y += self.scroll_offset.y
        if y >= len(self.shown.rows) * self.step:
            return Strip.blank(width, self.visual_style.rich_style)
        line = self._line(y, width - self.show_vertical_scrollbar)
        (strip,) = Visual.to_strips(self, line, width, 1, self.visual_style, pad=True)
        return strip

    def _fit(self) -> None:
        self._column = min(_widest(self.shown.rows), self.size.width // 2)
        self.virtual_size = Size(0, len(self.shown.rows) * self.step)
        chosen = Region(0, self.shown.chosen * self.step, 1, self.step)
        self.scroll_to_region(chosen, animate=False, force=True, immediate=True, x_axis=False)
        self.refresh()

    def _line(self, y: int, width: int) -> Content:
        place, second = divmod(y, self.step)
        row, lit = self.shown.rows[place], place == self.shown.chosen
        if second:
            return _beside(Content("  " + one_line(" ".join(row.about))), _right(row), width)
        title = self._marked(row, lit)
        if self.step == 2:
            return title.truncate(width, ellipsis=True)
        if row.about:
            title = title.truncate(self._column + 2, ellipsis=True)
            title = title.pad_right(self._column + 4 - title.cell_length)
            title += _fitting(row.about, width - title.cell_length - cell_len(row.right) - 2)
        return _beside(title, _right(row), width)

    def _marked(self, row: Row, chosen: bool) -> Content:
        lit = chosen and self.shown.active
        style = "bold $accent" if lit else "$quiet" if row.dim else "$foreground"
        return Content.assemble(("▸ " if chosen else "  ", "bold $accent" if lit else "$quiet"), (one_line(row.title), style))


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


def _beside(left: Content, right: Content, width: int) -> Content:
    """Return both on one line; the left one gives way."""
    room = width - right.cell_length - (2 if right.cell_length else 0)
    if room < 8:
        return left.truncate(width, ellipsis=True)
    left = left.truncate(room, ellipsis=True)
    return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)


def _widest(rows: tuple[Row, ...]) -> int:
    """Return the columns of the longest title."""
    return max((cell_len(one_line(row.title)) for row in rows), default=0)
