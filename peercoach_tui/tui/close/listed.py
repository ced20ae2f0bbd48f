"""Some lines below the card of a page, each on one row; a click picks one."""

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count
from peercoach_tui.tui.widgets.wrapping import DOT


class ListedLine(Value):
    """A line: what hangs at its left ("Ana", "10:41"), its text, and words at its right, of which the last give way first.

    `kept` says that it is behind you.
    """

    key: str
    left: str
    text: str
    right: str = ""
    kept: bool = False


class Listed(Widget):
    """Draws as many lines as there is room for, and how many more there are."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Listed { height: 1fr; width: 1fr; color: $quiet; }
    """

    lines: reactive[tuple[ListedLine, ...]] = reactive(())

    class LinePicked(Message):
        """A line was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def render(self) -> RenderResult:
        """Return the rows."""
        width, seen = self.content_size.width, self._seen
        left = max((cell_len(line.left) for line in seen), default=0)
        rows = [_row(line, left, width) for line in seen]
        more = len(self.lines) - len(seen)
        return Content("\n").join([*rows, Content(f"and {count(more, 'more', 'more')}")] if more and self.size.height else rows)

    @property
    def _seen(self) -> tuple[ListedLine, ...]:
        height = self.content_size.height
        return self.lines if len(self.lines) <= height else self.lines[: max(0, height - 1)]

    def on_click(self, event: events.Click) -> None:
        """Pick the line under the pointer."""
        row = event.get_content_offset_capture(self).y
        if 0 <= row < len(self._seen):
            self.post_message(self.LinePicked(self._seen[row].key))


def _row(line: ListedLine, left: int, width: int) -> Content:
    before = line.left.ljust(left) + "  " if left else ""
    parts = line.right.split(DOT)
    right = next((each for end in range(len(parts), 0, -1) if len(each := DOT.join(parts[:end])) < width // 2), "")
    room = width - cell_len(before) - cell_len(right) - (2 if right else 0)
    style = "$quiet" if line.kept else "$foreground"
    text = Content.styled(one_line(line.text), style).truncate(max(4, room), ellipsis=True)
    gap = width - cell_len(before) - text.cell_length - cell_len(right)
    return Content.assemble(before, text, " " * max(0, gap), (right, "$quiet"))
