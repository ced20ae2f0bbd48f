"""What stands beside and below the card of Today, drawn by one widget."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from peercoach_tui.tui.today.page_shown import PageShown

if TYPE_CHECKING:
    from peercoach_tui.tui.today.brief_rows import PageLine

WIDE, TALL = 110, 24
"""From so many columns and rows of the terminal the card stands at the left of what belongs to it."""


class TodayPage(Widget):
    """Draws the brief, the others and the year, as much of each as fits; a click picks what stands there."""

    ALLOW_SELECT = False

    class RowPicked(Message):
        """A row was clicked: a person, or a follow-up, by the id, or the whole group."""

        def __init__(self, *, person: str = "", follow_up: str = "", group: bool = False) -> None:
            super().__init__()
            self.person, self.follow_up, self.group = person, follow_up, group

    def __init__(self) -> None:
        super().__init__()
        self._shown: PageShown | None = None
        self._lines: list[PageLine] = []

    def show(self, shown: PageShown | None) -> None:
        """Show it; None shows nothing."""
        self._shown = shown
        self.refresh()

    def render(self) -> RenderResult:
        """Return the rows."""
        if self._shown is None:
            return Content()
        # Imported once there is something to show: the first paint doesn't wait for it.
        from peercoach_tui.tui.today.page_rows import rows

        wide = self.app.size.width >= WIDE and self.app.size.height >= TALL
        self._lines = rows(self._shown, self.content_size.width, self.content_size.height, wide=wide)
        return Content("\n").join(line.row for line in self._lines)

    def on_click(self, event: events.Click) -> None:
        """Pick what stands in the row."""
        if event.y < len(self._lines):
            line = self._lines[event.y]
            if line.person or line.follow_up or line.group:
                self.post_message(self.RowPicked(person=line.person, follow_up=line.follow_up, group=line.group))
