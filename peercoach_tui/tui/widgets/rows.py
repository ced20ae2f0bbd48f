"""A list that stays quick however long it is: it builds, measures and draws the rows that are seen, and no others."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.widgets.chooser import Chooser
from peercoach_tui.tui.widgets.row import Row, marked_title, one_row, over_lines, second_line
from peercoach_tui.tui.widgets.strips import one_strip

FOLDS, FOLDED = 44, 2
"""Below this many columns the rows of a list that may fold take so many lines each."""

T = TypeVar("T")


class Rows(Chooser[T]):
    """A list of things, of which one is chosen by its id; a click on a row picks it.

    `row_of` says how a thing stands in the list. Rows that may fold take two lines where it is narrow, and a third where there is
    room for it under each: it is free, but below a title that takes two of them.
    """

    DEFAULT_CSS = """
    Rows { height: 1fr; width: 1fr; color: $quiet; overflow-x: hidden; }
    """

    class RowPicked(Message):
        """A row was clicked: the id of what stands there."""

        def __init__(self, rows: "Rows[Any]", thing: str) -> None:
            super().__init__()
            self.rows, self.thing = rows, thing

        @property
        def control(self) -> "Rows[Any]":
            """Return the list in which it was."""
            return self.rows

    def __init__(
        self, row_of: Callable[[T], Row], id_of: Callable[[T], str], *, folds: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id_of, id=id)
        self._row_of, self._folds = row_of, folds
        self._seen = range(0)
        self._rows: dict[int, Row] = {}
        self._widest = 0

    def show(self, things: Sequence[T]) -> None:
        """Show these things, each row built anew."""
        self._seen, self._rows, self._widest = range(0), {}, 0
        super().show(things)
        self._fit()

    def row_at(self, place: int) -> Row:
        """Return how the thing at a place stands in the list."""
        return self._rows.get(place) or self._row_of(self._things[place])

    @property
    def step(self) -> int:
        """Return how many lines a row takes."""
        if not self._folds or self.size.width >= FOLDS:
            return 1
        return FOLDED + 1 if (FOLDED + 1) * len(self._things) <= self.size.height else FOLDED

    @property
    def column(self) -> int:
        """Return the columns of the titles."""
        return min(self._widest, self.size.width // 2)

    @property
    def page(self) -> int:
        """Return how many rows are seen at once."""
        return max(1, self.size.height // self.step)

    def on_resize(self) -> None:
        """Fit the rows to the new size, from the first where what is chosen is among those, whatever sizes it went through."""
        self._widest = 0
        self._seen, self._rows = range(0), {}
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the pointer."""
        place = (event.y + self.scroll_offset.y) // self.step
        if place < len(self._things):
            self.post_message(self.RowPicked(self, self._id_of(self._things[place])))

    def render_line(self, y: int) -> Strip:
        """Return one line of the rows in view."""
        width = self.scrollable_content_region.width
        y += self.scroll_offset.y
        if y >= len(self._things) * self.step:
            return Strip.blank(width, self.visual_style.rich_style)
        self._look()
        line = self._line(y, width - self.show_vertical_scrollbar)
        return one_strip(self, line, width)

    def _fit(self) -> None:
        self.virtual_size = Size(0, len(self._things) * self.step)
        self._follow()
        self.refresh()

    def _go_to(self, place: int) -> None:
        """Choose the row there; where the others stay in their places, they aren't drawn again."""
        before, top = self._place, self.scroll_offset
        super()._go_to(place)
        self._follow()
        if self.scroll_offset != top:
            self.refresh()
        else:
            for each in {before, place}:
                self.refresh_lines(each * self.step, self.step)

    def _follow(self) -> None:
        """Bring what is chosen into sight."""
        chosen = Region(0, self._place * self.step, 1, self.step)
        self.scroll_to_region(chosen, animate=False, force=True, immediate=True, x_axis=False)

    def _look(self) -> None:
        """Build and measure the rows that came into sight, and measure the last: of days and numbers it is the longest.

        The column of what is said of them only grows on the way.
        """
        top, height = self.scroll_offset.y, self.size.height
        seen = range(top // self.step, min(len(self._things), (top + height - 1) // self.step + 1))
        if seen != self._seen:
            self._seen = seen
            self._rows = {place: self._rows.get(place) or self._row_of(self._things[place]) for place in seen}
            measured = [*self._rows.values(), *([] if self._widest else [self._row_of(self._things[-1])])]
            self._widest = max([self._widest, *(cell_len(one_line(row.title)) for row in measured)])

    def _line(self, y: int, width: int) -> Content:
        """Return a line of the list, counted from its first."""
        place, line = divmod(y, self.step)
        row, lit = self.row_at(place), place == self._place and self.active
        title = marked_title(row, lit=lit)
        if self.step == 1:
            drawn = one_row(row, title, column=self.column, width=width, lit=lit)
        else:
            titles = over_lines(title, width, self.step - 1)
            if line > len(titles):
                return Content()
            drawn = titles[line] if line < len(titles) else second_line(row, width, lit=lit)
        drawn = drawn.truncate(width, ellipsis=True)
        return drawn.pad_right(width - drawn.cell_length).stylize("on $lift") if lit else drawn
