"""The list of the notebook: what was found, each group under its day and who it was with."""

from collections.abc import Callable
from datetime import date

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.words import long_day
from peercoach_tui.search.entry import Entry
from peercoach_tui.search.found import Finds
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.index import Hit, entry_of
from peercoach_tui.tui.notebook.row import BEFORE_WORDS, after_words, entry_row
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.tui.widgets.strips import one_strip

CLOSE_BELOW = 18
"""Below this many rows no empty one stands between two groups."""

Naming = Callable[[str], tuple[str, str]]
"""Gives how the owner of a folder is called, and for short, as they are printed now."""


class TimelineRows(Scrolled):
    """Draws the rows that are in sight. What is chosen stays so by its group and its id; where it is gone, its neighbour is.

    `hour_of` gives the hour on the wall of an entry in a group, "" where that isn't known.
    """

    DEFAULT_CSS = """
    TimelineRows { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    def __init__(self, naming: Naming, hour_of: Callable[[EntryGroup, Entry], str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._naming, self._hour_of = naming, hour_of
        self._found = Finds(())
        self._today = date.min
        self._place = 0
        self._chosen: tuple[str, str] | None = None

    def show(self, found: Finds, today: date) -> None:
        """Show what was found; `today` is the local date."""
        self._found, self._today = found, today
        place = found.place_of(*self._chosen, self._place) if self._chosen else None
        if self._chosen and place is None and found.is_whole:
            self._chosen = None
        self._place = place if place is not None else min(self._place, max(0, len(found.hits) - 1))
        self._fit()

    def choose_first(self) -> None:
        """Choose whatever is first, now and when another list is shown, until the keys move."""
        self._chosen, self._place = None, 0

    def choose(self, hit: Hit) -> None:
        """Choose a find, as soon as it is shown."""
        group, which = hit
        self._chosen = group.key, group.entries[which].id

    @property
    def found(self) -> Finds:
        """Return what is shown."""
        return self._found

    @property
    def chosen(self) -> Hit | None:
        """Return what is chosen, None in an empty list."""
        return self._found.hits[self._place] if self._found.hits else None

    @property
    def shows_nothing(self) -> bool:
        """Say whether the list is empty."""
        return not self._found.hits

    @property
    def page(self) -> int:
        """Return how many rows are seen at once, or so."""
        return max(1, self.size.height - 2)

    @property
    def whole(self) -> int:
        """Return how many finds there are by now."""
        return len(self._found.hits)

    def move(self, by: int) -> None:
        """Choose what stands so many below, or above; the nearest there is."""
        if self._found.hits:
            self._go_to(max(0, min(self._place + by, len(self._found.hits) - 1)))

    def on_resize(self) -> None:
        """Fit the rows to the new size."""
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer."""
        place = self._found.at_row(event.y + self.scroll_offset.y, self._gap)
        if isinstance(place, int):
            again = place == self._place
            self._go_to(place)
            self.post_message(self.RowPicked(again))

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width = self.scrollable_content_region.width
        line = self._line(y + self.scroll_offset.y, width - self.show_vertical_scrollbar)
        return one_strip(self, line, width)

    @property
    def _gap(self) -> int:
        return 1 if self.size.height >= CLOSE_BELOW else 0

    def _line(self, row: int, width: int) -> Content:
        match self._found.at_row(row, self._gap):
            case int() as place:
                group, entry = self._found.hits[place][0], entry_of(self._found.hits[place])
                after = after_words(entry, self._naming(group.folder)[1])
                chosen = place == self._place
                words, hour = self._found.words, self._hour_of(group, entry)
                return entry_row(entry, hour, after, words, width, chosen=chosen, lit=chosen and self.active)
            case EntryGroup() as group:
                return self._heading(group).truncate(width, ellipsis=True)
        return Content("")

    def _heading(self, group: EntryGroup) -> Content:
        day = long_day(group.day, self._today)
        where = group.session.place if group.session else "between two meetings" if self._naming(group.folder)[1] else ""
        whose = " · ".join(part for part in (self._naming(group.folder)[0], where) if part)
        return Content.assemble((day.ljust(max(BEFORE_WORDS, len(day) + 2)), "bold"), (one_line(whose), "$quiet"))

    def _go_to(self, place: int) -> None:
        self._place = place
        self.choose(self._found.hits[place])
        self._follow()
        self.refresh()

    def _fit(self) -> None:
        rows = self._found.rows(self._gap)
        # There is more below than is known yet.
        self.virtual_size = Size(0, rows if self._found.is_whole else rows + self.size.height)
        self._follow()
        self.refresh()

    def _follow(self) -> None:
        """Bring what is chosen into sight, with the heading above the first of a group."""
        if self._found.hits:
            row = self._found.row_of(self._place, self._gap)
            above = 1 if isinstance(self._found.at_row(row - 1, self._gap), EntryGroup) else 0
            region = Region(0, row - above, 1, 1 + above)
            self.scroll_to_region(region, animate=False, force=True, immediate=True, x_axis=False)
