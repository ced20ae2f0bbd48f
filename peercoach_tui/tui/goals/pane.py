"""The pane of a goal: all that is told of it, with a check-in, a follow-up or a note chosen among its rows."""

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from peercoach_tui.tui.goals.told import MARK, NOTHING, GoalShown, PaneKey, Written, goal_rows, keys_in
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.tui.widgets.strips import one_strip

BAR = 2
"""The columns of a scroll bar, and of the free one before it."""
WIDE_CARD, HIGH_CARD = 50, 18
"""From so many columns and rows on what the goal is stands on a card."""


class GoalPane(Scrolled):
    """Draws the rows in sight. What is chosen stays so by its id; a click on it chooses it."""

    DEFAULT_CSS = """
    GoalPane { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: GoalShown | None = None
        self._rows: list[Written] = []
        self._chosen, self._place = NOTHING, 0

    def show(self, shown: GoalShown | None) -> None:
        """Show another goal, from its top, or the same as it is now; None for none."""
        if shown == self._shown:
            return
        other = shown is None or self._shown is None or shown.goal.id != self._shown.goal.id
        self._shown = shown
        if other:
            self._chosen, self._place = NOTHING, 0
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._fit()

    @property
    def shows_nothing(self) -> bool:
        """Say whether nothing in it can be chosen."""
        return not keys_in(self._rows)

    @property
    def chosen(self) -> PaneKey:
        """Return what is chosen, the first while nothing was; `NOTHING` where there is nothing to choose."""
        keys = keys_in(self._rows)
        if self._chosen in keys:
            return self._chosen
        return keys[min(self._place, len(keys) - 1)] if keys else NOTHING

    @property
    def page(self) -> int:
        """Return how far a page goes."""
        return max(1, self.size.height // 2)

    @property
    def whole(self) -> int:
        """Return how much can be chosen."""
        return len(keys_in(self._rows))

    def move(self, by: int) -> None:
        """Choose what stands so many below, or above; at an end the rows beyond come into sight."""
        keys = keys_in(self._rows)
        if not keys:
            return
        before = keys.index(self.chosen)
        self._place = max(0, min(before + by, len(keys) - 1))
        self._chosen = keys[self._place]
        if self._place == before:
            self.scroll_relative(y=by, animate=False, force=True, immediate=True)
        else:
            self._follow()
        self.refresh()

    def watch_active(self) -> None:
        """Bring what is chosen into sight, where the keys move now; once they are elsewhere, the first rows."""
        if self.active:
            self._follow()
        else:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.refresh()

    def on_resize(self) -> None:
        """Lay the rows out for the new size."""
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        place = event.y + self.scroll_offset.y
        if place < len(self._rows) and (key := self._rows[place][1]).id:
            again = self.active and key == self.chosen
            self._chosen, self._place = key, keys_in(self._rows).index(key)
            self.refresh()
            self.post_message(self.RowPicked(again))

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        row, key = self._rows[place] if place < len(self._rows) else (Content(""), NOTHING)
        line = Content("  ") + row
        if self.active and key.id and key == self.chosen:
            first = not place or self._rows[place - 1][1] != key
            line = Content.assemble((MARK if first else "  ", "bold $accent"), row)
            line = line.pad_right(max(0, width - line.cell_length)).stylize("bold on $lift")
        return one_strip(self, line, width)

    def _fit(self) -> None:
        width, height = self.size.width - BAR - len(MARK), self.size.height
        self._rows = []
        if self._shown is not None and width > 0:
            on_card = width >= WIDE_CARD and height >= HIGH_CARD
            self._rows = goal_rows(self._shown, width, height, on_card=on_card)
        self.virtual_size = Size(0, len(self._rows))
        if self.active:
            self._follow()
        self.refresh()

    def _follow(self) -> None:
        places = [place for place, (_, key) in enumerate(self._rows) if key.id and key == self.chosen]
        if places:
            region = Region(0, places[0], 1, len(places))
            self.scroll_to_region(region, animate=False, force=True, immediate=True, x_axis=False)
