"""The question: the one thing that is large."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.balanced import WIDEST, balanced_in

PINNED = "pinned  "


class QuestionWords(Value):
    """A text to be read at arm's length, a quiet line below it, what can be done with it, and a second text that is pinned."""

    text: str = ""
    kind: str = ""
    hint: str = ""
    pinned: str = ""
    used: bool = False


class QuestionView(Widget):
    """Shows one question with air round it."""

    DEFAULT_CSS = """
    QuestionView { height: 1fr; min-height: 5; padding: 0 2; align: left middle; content-align: left middle; }
    """

    shown: reactive[QuestionWords] = reactive(QuestionWords())

    def render(self) -> RenderResult:
        """Return the text, balanced over its lines, with its kind below."""
        shown = self.shown
        indent = " " * max(0, min(12, (self.content_size.width - WIDEST) // 2))
        width = min(WIDEST, max(8, self.content_size.width - len(indent)))
        pinned = self._pinned(indent)
        room = max(1, self.content_size.height - 3 - len(pinned))
        lines = balanced_in(one_line(shown.text), width, room)
        body = [Content.styled(indent + line, "bold") for line in lines]
        return Content("\n").join([*body, Content(""), self._below(indent), *pinned])

    def _pinned(self, indent: str) -> list[Content]:
        """Return the pinned text below an empty row, on two rows at the most."""
        if not self.shown.pinned:
            return []
        width = min(WIDEST, max(8, self.content_size.width - len(indent) - len(PINNED)))
        first, *second = balanced_in(one_line(self.shown.pinned), width, 2)
        rows = [Content.assemble(indent, (PINNED, "$accent"), (first, "$quiet"))]
        return [Content(""), *rows, *(Content.assemble(indent, " " * len(PINNED), (row, "$quiet")) for row in second)]

    def _below(self, indent: str) -> Content:
        shown = self.shown
        kind = Content.assemble(indent, (shown.kind, "$kept" if shown.used else "$quiet"))
        room = self.content_size.width - kind.cell_length - cell_len(shown.hint)
        if not shown.hint or room < 2:
            return kind.truncate(max(1, self.content_size.width), ellipsis=True)
        return Content.assemble(kind, " " * min(room, 6), (shown.hint, "$quiet"))
