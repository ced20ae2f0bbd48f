"""The list of follow-ups under its headings; only what is seen is built and drawn."""

from collections.abc import Callable, Sequence

from textual import events
from textual.content import Content
from textual.geometry import Region

from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.follow_ups.listing import Heading
from peercoach_tui.tui.widgets.ends import ends
from peercoach_tui.tui.widgets.row import Row
from peercoach_tui.tui.widgets.rows import Rows

AIRY = 20
"""From so many lines on an empty one stands above each heading but the first."""
MARK = 2
"""The columns of the mark before a row."""
LEAST = 10
"""The columns that a plan has at the least; what stands at its right gives way to it."""


class EntryRow(Row):
    """A follow-up as it stands in the list: who is its title, what is said of it is the plan, and `sign` what became of it."""

    sign: str = ""


class Gap(Value):
    """An empty line."""


Thing = FollowUpEntry | Heading | Gap


class GroupedRows(Rows[Thing]):
    """Headings, and below each its follow-ups, of which one is chosen; `heading_words` are what stands at a heading's right."""

    def __init__(self, row_of: Callable[[FollowUpEntry], EntryRow], heading_words: Callable[[Heading], str], *, id: str) -> None:
        def row(thing: Thing) -> Row:
            return row_of(thing) if isinstance(thing, FollowUpEntry) else EntryRow(title="")

        super().__init__(row, _key, id=id)
        self._heading_words = heading_words
        self._given: Sequence[Thing] = ()
        self._airy = False

    def show(self, things: Sequence[Thing]) -> None:
        """Show these headings and follow-ups."""
        self._given, self._airy = things, self.size.height >= AIRY
        super().show(_with_gaps(things) if self._airy else things)

    def look_for(self) -> None:
        """Let what is shown next be what was looked for: what is chosen stays so where it is found, else the first is, until it
        comes back."""
        self._chosen, self._things = self._chosen or self._id_at(self._things, self._place), ()

    def look_again(self) -> None:
        """Draw each follow-up as it stands now, in its place."""
        self._seen, self._rows = range(0), {}
        self.refresh()

    @property
    def entry(self) -> FollowUpEntry | None:
        """Return the follow-up that is chosen, None in an empty list."""
        chosen = self.chosen
        return chosen if isinstance(chosen, FollowUpEntry) else None

    def next_where(self, holds: Callable[[FollowUpEntry], bool]) -> str:
        """Return the key of the next follow-up below the chosen one of which that holds, else above it; "" where of none."""
        ways = range(self._place + 1, len(self._things)), range(self._place - 1, -1, -1)
        things = (self._things[place] for way in ways for place in way)
        return next((each.key for each in things if isinstance(each, FollowUpEntry) and holds(each)), "")

    def move(self, by: int) -> None:
        """Choose the follow-up that stands so many below, or above; the nearest there is."""
        if not self._things:
            return
        place = max(0, min(self._place + by, len(self._things) - 1))
        ahead = range(place, len(self._things)) if by > 0 else range(place, -1, -1)
        beyond = range(place, -1, -1) if by > 0 else range(place, len(self._things))
        place = next(each for way in (ahead, beyond) for each in way if isinstance(self._things[each], FollowUpEntry))
        self._chosen, self._first = _key(self._things[place]), False
        self._go_to(place)

    def on_resize(self) -> None:
        """Give the headings air, or take it, as there is room."""
        if self._airy != (self.size.height >= AIRY):
            self.show(self._given)

    def on_click(self, event: events.Click) -> None:
        """Leave a click to the list, but on a heading."""
        place = event.y + self.scroll_offset.y
        if place < len(self._things) and not isinstance(self._things[place], FollowUpEntry):
            event.prevent_default()

    def _find(self, before: Sequence[Thing]) -> int:
        place = super()._find(before)
        while place < len(self._things) and not isinstance(self._things[place], FollowUpEntry):
            place += 1
        return place

    def _follow(self) -> None:
        """Bring what is chosen into sight, the first of a group with its heading."""
        top = self._place
        while 0 < top <= len(self._things) and not isinstance(self._things[top - 1], FollowUpEntry):
            top -= 1
        chosen = Region(0, top, 1, self._place - top + 1)
        self.scroll_to_region(chosen, animate=False, force=True, immediate=True, x_axis=False)

    def _line(self, y: int, width: int) -> Content:
        thing = self._things[y]
        if isinstance(thing, Gap):
            return Content("")
        if isinstance(thing, Heading):
            return self._heading(thing, width)
        row = self._rows.get(y) or self._row_of(thing)
        assert isinstance(row, EntryRow)
        return self._entry(row, width, chosen=y == self._place)

    def _heading(self, heading: Heading, width: int) -> Content:
        name = Content.styled(heading.group, "bold $late" if heading.group is Group.LATE else "$quiet")
        beside = Content.styled(self._heading_words(heading), "$quiet")
        # Its name stands whole: what stands beside it is on the key card as well.
        return ends(name, beside, width - 1) if name.cell_length + 2 + beside.cell_length < width else name

    def _entry(self, row: EntryRow, width: int, *, chosen: bool) -> Content:
        lit = chosen and self.active
        column = min(self._widest, max(4, width // 5))
        sign = ("▸ ", "bold $accent" if lit else "$quiet") if chosen else (f"{row.sign or ' '} ", "$quiet")
        who = Content.styled(one_line(row.title), "$quiet").truncate(column, ellipsis=True)
        what = Content.styled(one_line(" ".join(row.about)), "bold $strong" if chosen else "$quiet" if row.dim else "$foreground")
        left = Content.assemble(sign, who.pad_right(column - who.cell_length), " ", what)
        line = ends(left, Content.styled(row.right, "bold $late" if row.late else "$quiet"), width - 1)
        return line.pad_right(max(0, width - line.cell_length)).stylize("on $lift") if chosen else line


def _key(thing: Thing) -> str:
    return thing.key if isinstance(thing, FollowUpEntry) else ""


def _with_gaps(things: Sequence[Thing]) -> list[Thing]:
    airy: list[Thing] = []
    for thing in things:
        airy += (Gap(), thing) if isinstance(thing, Heading) and airy else (thing,)
    return airy
