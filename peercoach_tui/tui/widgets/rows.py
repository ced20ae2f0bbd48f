"""A list that stays quick however long it is: it builds, measures and draws the rows that are seen, and no others."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
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
TITLED = 2
"""The lines that a long title takes of those at the most."""

T = TypeVar("T")


class Rows(Chooser[T]):
    """A list of things, of which one is chosen by its id; a click on a row picks it.

    `row_of` says how a thing stands in the list. Rows that may fold take two lines where it is narrow. Where all have room for it
    a free line stands below each, and where all have room for that too a long title takes two.
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
        self._tops: Sequence[int] = (0,)

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
        """Return how many lines a row takes, without what it is given where there is room."""
        return FOLDED if self._folds and self.size.width < FOLDS else 1

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
        place = self._place_at(event.y + self.scroll_offset.y)
        if place < len(self._things):
            self.post_message(self.RowPicked(self, self._id_of(self._things[place])))

    def render_line(self, y: int) -> Strip:
        """Return one line of the rows in view."""
        width = self.scrollable_content_region.width
        y += self.scroll_offset.y
        if y >= self._tops[-1]:
            return Strip.blank(width, self.visual_style.rich_style)
        self._look()
        line = self._line(y, width - self.show_vertical_scrollbar)
        return one_strip(self, line, width)

    def _fit(self) -> None:
        self._tops = self._laid_out()
        self.virtual_size = Size(0, self._tops[-1])
        self._follow()
        self.refresh()

    def _laid_out(self) -> Sequence[int]:
        """Return the line on which each row begins, and behind them how many lines there are."""
        rows, height = len(self._things), self.size.height
        if self.step == FOLDED and (FOLDED + 1) * rows <= height:
            width = self.scrollable_content_region.width
            titles = (marked_title(self.row_at(place), lit=False) for place in range(rows))
            tops = [*accumulate((len(over_lines(title, width, TITLED)) + FOLDED for title in titles), initial=0)]
            return tops if tops[-1] <= height else range(0, (FOLDED + 1) * rows + 1, FOLDED + 1)
        return range(0, self.step * rows + 1, self.step)

    def _place_at(self, y: int) -> int:
        """Return the place of the row that stands on a line of the list, as many as there are below the last."""
        return bisect_right(self._tops, y) - 1

    def _go_to(self, place: int) -> None:
        """Choose the row there; where the others stay in their places, they aren't drawn again."""
        before, top = self._place, self.scroll_offset
        super()._go_to(place)
        self._follow()
        if self.scroll_offset != top:
            self.refresh()
        else:
            for each in {each for each in (before, place) if each < len(self._tops) - 1}:
                self.refresh_lines(self._tops[each], self._tops[each + 1] - self._tops[each])

    def _follow(self) -> None:
        """Bring what is chosen into sight."""
        chosen = Region(0, self._tops[self._place], 1, self.step)
        self.scroll_to_region(chosen, animate=False, force=True, immediate=True, x_axis=False)

    def _look(self) -> None:
        """Build and measure the rows that came into sight, and measure the last: of days and numbers it is the longest.

        The column of what is said of them only grows on the way.
        """
        top, height = self.scroll_offset.y, self.size.height
        seen = range(self._place_at(top), min(len(self._things), self._place_at(top + height - 1) + 1))
        if seen != self._seen:
            self._seen = seen
            self._rows = {place: self._rows.get(place) or self._row_of(self._things[place]) for place in seen}
            measured = [*self._rows.values(), *([] if self._widest else [self._row_of(self._things[-1])])]
            self._widest = max([self._widest, *(cell_len(one_line(row.title)) for row in measured)])

    def _line(self, y: int, width: int) -> Content:
        """Return a line of the list, counted from its first."""
        place = self._place_at(y)
        line, lines = y - self._tops[place], self._tops[place + 1] - self._tops[place]
        row, lit = self.row_at(place), place == self._place and self.active
        title = marked_title(row, lit=lit)
        if self.step == 1:
            drawn = one_row(row, title, column=self.column, width=width, lit=lit)
        else:
            titles = over_lines(title, width, max(1, lines - FOLDED))
            if line > len(titles):
                return Content()
            drawn = titles[line] if line < len(titles) else second_line(row, width, lit=lit)
        drawn = drawn.truncate(width, ellipsis=True)
        return drawn.pad_right(width - drawn.cell_length).stylize("on $lift") if lit else drawn
