"""The newest line that was kept."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.acting import Acting
from peercoach_tui.tui.widgets.row import WAITS

HOUR = 7
"""The cells of an hour and of what is free behind it."""


class KeptLine(Value):
    """One thing that was kept: the hour ("10:41"), a sign, its text, an end that is never cut ("· Fri"), and whether it `waits`
    to be on disk."""

    hour: str
    sign: str
    text: str
    end: str = ""
    waits: bool = False


class NewestLine(Acting):
    """What was kept last, on one line, or the sentence that says what will be here. A click shows all that was kept."""

    DEFAULT_CSS = """
    NewestLine { height: 1; }
    """

    shown: reactive[KeptLine | None] = reactive(None)
    marks: reactive[int] = reactive(0)
    """How much waits to be come back to; it is said here where there is no margin for it."""
    empty = "Nothing yet."
    action = "overlay('kept')"

    def render(self) -> RenderResult:
        """Return the line, and at its right how much was marked."""
        width = self.content_size.width
        elsewhere = self.screen.has_class("-wide") or self.screen.has_class("-phone")
        marked = f"↺ {self.marks} marked" if self.marks and not elsewhere else ""
        left = self._line(max(4, width - len(marked) - 2 * bool(marked)))
        return Content.assemble(left, (marked.rjust(max(0, width - left.cell_length)), "$quiet"))

    def _line(self, width: int) -> Content:
        line = self.shown
        if line is None:
            empty = self.empty.replace("Nothing", "No note") if self.marks else self.empty
            # Where hours hang at the left of the text, it begins where the text does.
            margin = HOUR if self.screen.has_class("-wide") else 0
            return Content.styled(empty, "$quiet").pad_left(margin).truncate(width, ellipsis=True)
        sign = f"{line.sign} " if line.sign else ""
        text = (one_line(line.text), "$quiet" if line.waits else "$foreground")
        hour = f"{line.hour}{WAITS if line.waits else '  '}" if line.hour or line.waits else ""
        row = Content.assemble((hour, "$quiet"), (sign, "$kept"), text)
        end = f" {line.end}" if line.end else ""
        return Content.assemble(row.truncate(max(4, width - len(end)), ellipsis=True), (end, "$quiet"))
