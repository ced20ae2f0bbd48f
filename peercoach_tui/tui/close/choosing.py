"""Where one is in the close: on one of its lines, which stays in view."""

from textual.reactive import var
from textual.widget import Widget

from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.close.lines import CloseLine, CloseRow, Sheet, line
from peercoach_tui.tui.close.shown import Shown

CONTEXT = (2, 0, 1, 0)
"""Rows above (the heading) and below the chosen line that are kept in view with it."""


class Choosing(InMeeting):
    """A page of lines of which one is chosen. A line is known by its key, never by its place."""

    page: var[tuple[Shown, ...]] = var((), init=False)
    last_chosen = ""
    """The key of the line that was chosen last: while an editor is open, the line below which it stands."""

    def watch_page(self, shown: tuple[Shown, ...]) -> None:
        """Give every line its value, and add and take away lines."""
        known = {row.key: row for row in self.query(CloseRow)}
        before: CloseRow | None = None
        for each in shown:
            before = self._give(known.pop(each.key, None), each, before)
        for gone in known.values():
            if gone is self.focused:
                self.choose(self.beside(gone.key, 1))
            gone.remove()

    def _give(self, row: CloseRow | None, shown: Shown, before: CloseRow | None) -> CloseRow:
        if row is None:
            row = line(shown)
            self.sheet.mount(row, before=None if before else 0, after=before)
        row.shown = shown
        return row

    @property
    def sheet(self) -> Sheet:
        """Return the page that scrolls."""
        return self.query_one(Sheet)

    @property
    def lines(self) -> list[CloseLine]:
        """Return the lines that can be chosen, from top to bottom."""
        there = {shown.key for shown in self.page}
        return [line for line in self.query(CloseLine) if line.key in there]

    @property
    def chosen(self) -> CloseLine:
        """Return the line with the focus, or whose editor has it."""
        return self.focused if isinstance(self.focused, CloseLine) else self.beside(self.last_chosen, 0)

    def beside(self, key: str, by: int) -> CloseLine:
        """Return the line so many below (+) or above (-) that of the key, the first or last at the ends."""
        lines = self.lines
        place = next((place for place, each in enumerate(lines) if each.key == key), 0)
        return lines[max(0, min(len(lines) - 1, place + by))]

    def choose(self, chosen: CloseLine) -> None:
        """Choose a line, and bring it into view."""
        self.last_chosen = chosen.key
        self.set_focus(chosen, scroll_visible=False)
        self.call_after_refresh(self.bring_into_view)

    def bring_into_view(self) -> None:
        """Scroll until the chosen line stands in view; of one that is higher than the page, what is chosen in it."""
        if not self.is_active:
            return
        row = self.row_in_view
        region = row.virtual_region.grow(CONTEXT)
        if isinstance(row, CloseLine) and region.height > self.sheet.size.height:
            region = row.chosen_region.grow(CONTEXT)
        self.sheet.scroll_to_region(region, animate=False)

    @property
    def row_in_view(self) -> Widget:
        """Return what must be in view."""
        return self.chosen
