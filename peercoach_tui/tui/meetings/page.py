"""Some meetings one below the other, in full, with a follow-up chosen among what is seen."""

from collections.abc import Iterator, Sequence
from itertools import islice

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.meeting_words import NOTHING_KEPT
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.tui.widgets.story_rows import story_rows
from peercoach_tui.tui.widgets.strips import one_strip
from peercoach_tui.tui.widgets.wrapping import wrapped

WIDEST = 90
"""The most columns of a row."""
MARK = "▸ "


class MeetingShown(Value):
    """A meeting to be read: its day and place, the minutes each way, and its lines."""

    session: Session
    met: str
    ways: str
    lines: tuple[Line, ...]


Written = tuple[Content, str, str]
"""A row, the key of the line that it belongs to where that tells of a follow-up, and the follow-up's id; else "" and ""."""


class MeetingsPage(Scrolled):
    """Draws the rows that are in sight; arrows choose the next follow-up in sight, and scroll where there is none.

    A line is chosen by its meeting and its follow-up, never by where it stands. Rows are laid out as they come into sight, with
    a page ahead.
    """

    DEFAULT_CSS = """
    MeetingsPage { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    def __init__(self, first: str = "") -> None:
        """Begin with the follow-up of that id chosen, else with the first in sight."""
        super().__init__()
        self._first = first
        self._meetings: Sequence[MeetingShown] = ()
        self._rows: list[Written] = []
        self._below: Iterator[Written] = iter(())
        self._chosen = ""
        self._wrapped_at = 0
        self._all_laid_out = True

    def show(self, meetings: Sequence[MeetingShown]) -> None:
        """Show these meetings, the first at the top. What is chosen stays so while it is there."""
        if meetings != self._meetings:
            self._meetings, self._wrapped_at = meetings, 0
            self._fit()

    @property
    def shows_nothing(self) -> bool:
        """Say whether there is no meeting."""
        return not self._meetings

    @property
    def chosen(self) -> str:
        """Return the id of the follow-up that is chosen, "" where none is in sight."""
        return next((follow_up for _, key, follow_up in self._rows if key and key == self._chosen), "")

    def tells_of(self, follow_up: str) -> bool:
        """Say whether a line of these meetings tells of the follow-up of that id."""
        return any(line.follow_up == follow_up for told in self._meetings for line in told.lines)

    @property
    def page(self) -> int:
        """Return how many rows a page scrolls: all that are seen but one."""
        return max(1, self.size.height - 1)

    @property
    def whole(self) -> int:
        """Return how many rows there can be at the most: one for each sign."""
        return sum(len(told.met) + len(told.ways) + 9 + sum(len(line.text) + 3 for line in told.lines) for told in self._meetings)

    def move(self, by: int) -> None:
        """Choose the next follow-up in sight in that direction, or scroll by a row where there is none."""
        seen = self._seen
        places = [place for place, key in seen if key == self._chosen]
        ahead = [key for place, key in seen if not places or (place > places[0] if by > 0 else place < places[0])]
        if ahead:
            self._choose(ahead[0] if by > 0 else ahead[-1])
        else:
            self.scroll_by(by)

    def scroll_by(self, by: int) -> None:
        """Scroll by so many rows; where what is chosen leaves the sight nothing is, but what a page brought into it."""
        self._lay_out(round(self.scroll_y) + 2 * self.size.height + by)
        self.scroll_relative(y=by, animate=False, force=True, immediate=True)
        keys = [key for _, key in self._seen]
        if self._chosen not in keys:
            self._choose(keys[0] if keys and abs(by) > 1 else "")

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self._fit()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what comes into sight, by whatever it is scrolled."""
        super().watch_scroll_y(old_value, new_value)
        self._lay_out(round(new_value) + 2 * self.size.height)

    def on_click(self, event: events.Click) -> None:
        """Choose the follow-up that was clicked."""
        place = event.y + self.scroll_offset.y
        if place < len(self._rows) and (key := self._rows[place][1]):
            again = key == self._chosen
            self._choose(key)
            self.post_message(self.RowPicked(again))

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        row, key = self._rows[place][:2] if place < len(self._rows) else (Content(""), "")
        is_chosen = bool(key) and key == self._chosen
        is_first = is_chosen and (not place or self._rows[place - 1][1] != key)
        line = Content.assemble((MARK if is_first else "  ", "bold $accent"), row.stylize("bold") if is_chosen else row)
        if is_chosen:
            line = line.pad_right(max(0, min(width, WIDEST) - line.cell_length)).stylize("on $lift")
        return one_strip(self, line, width)

    @property
    def _seen(self) -> list[tuple[int, str]]:
        """Return the lines of follow-ups of which the first row is in sight, each with the place of that row."""
        top, before = round(self.scroll_y), ""
        seen = []
        for place, (_, key, _) in enumerate(self._rows[: top + self.scrollable_content_region.height]):
            if key and key != before and place >= top:
                seen.append((place, key))
            before = key
        return seen

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.refresh()

    def _fit(self) -> None:
        # Less than there is: a scroll bar that comes must not make the lines wrap anew.
        width = min(WIDEST, self.size.width - 2) - len(MARK)
        if width > 0 and width != self._wrapped_at:
            self._wrapped_at, self._rows, self._below, self._all_laid_out = width, [], self._written(width), False
        self._lay_out(round(self.scroll_y) + 2 * self.size.height)
        self._go_to_first()
        seen = [key for _, key in self._seen]
        if self._chosen not in seen:
            self._chosen = seen[0] if seen else ""
        self.refresh()

    def _go_to_first(self) -> None:
        """Choose what the page begins with, once it is laid out, and bring it into sight."""
        if not self._first or not self._rows:
            return
        if self.tells_of(self._first):
            while not self._all_laid_out and not any(follow_up == self._first for _, _, follow_up in self._rows):
                self._lay_out(len(self._rows) + self.size.height + 1)
        places = [place for place, (_, _, follow_up) in enumerate(self._rows) if follow_up == self._first]
        self._first = ""
        if places:
            self._chosen = self._rows[places[0]][1]
            rows = sum(key == self._chosen for _, key, _ in self._rows)
            region = Region(0, places[0], 1, rows)
            self.scroll_to_region(region, animate=False, force=True, immediate=True, x_axis=False)

    def _lay_out(self, rows: int) -> None:
        """Lay out so many rows from the first on, unless they are; of what is below, a row is counted until it is."""
        wanted = rows - len(self._rows)
        if wanted > 0 and not self._all_laid_out:
            came = list(islice(self._below, wanted))
            self._rows += came
            self._all_laid_out = len(came) < wanted
        self.virtual_size = Size(0, len(self._rows) + (0 if self._all_laid_out else self.size.height))

    def _written(self, width: int) -> Iterator[Written]:
        for place, told in enumerate(self._meetings):
            if place:
                yield from (_plain(row) for row in (Content(""), Content.styled("─" * width, "$hair"), Content("")))
            yield from map(_plain, wrapped(Content.styled(one_line(told.met), "bold $strong"), width))
            yield from map(_plain, wrapped(Content.styled(one_line(told.ways), "$quiet"), width))
            if not told.lines:
                yield from (_plain(row) for row in (Content(""), Content.styled(NOTHING_KEPT, "$quiet").truncate(width)))
            for number, row in story_rows(told.session, told.lines, width):
                follow_up = told.lines[number].follow_up
                yield row, f"{told.session.id} {told.lines[number].kind} {follow_up}" if follow_up else "", follow_up


def _plain(row: Content) -> Written:
    return row, "", ""
