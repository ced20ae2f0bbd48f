"""The margins of the page: what to listen for, and what was kept."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.row import WAITS


class ChecklistLine(Value):
    """One item of the checklist; `slips` counts what went against it."""

    text: str
    ticked: bool = False
    slips: int = 0


class ChecklistShown(Value):
    """The checklist, and the place of the chosen focus."""

    lines: tuple[ChecklistLine, ...] = ()
    focus: int = 0


class ChecklistView(Widget):
    """The checklist round its chosen focus; with one row the focus alone."""

    DEFAULT_CSS = """
    ChecklistView { width: 1fr; height: 100%; }
    """

    shown: reactive[ChecklistShown] = reactive(ChecklistShown())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the whole list, with its heading."""
        return len(self.shown.lines) + 1

    def render(self) -> RenderResult:
        """Return the items that fit, the focus among them."""
        height, lines = max(1, self.content_size.height), self.shown.lines
        if height < 3:
            where = Content.styled(f"  {self.shown.focus + 1} of {len(lines)}", "$quiet")
            return self._row(self.shown.focus, self.content_size.width - where.cell_length) + where if lines else ""
        room = height - 1
        first = max(0, min(self.shown.focus - (room - 1) // 2, len(lines) - room))
        seen = range(first, min(len(lines), first + room))
        rows = [self._row(place, self.content_size.width) for place in seen]
        return Content("\n").join([_heading("Listen for", first, len(lines) - seen.stop), *rows])

    def _row(self, place: int, width: int) -> Content:
        line, width = self.shown.lines[place], max(4, width)
        chosen = place == self.shown.focus
        marks = ("✓" if line.ticked else "") + "·" * min(line.slips, 5)
        text = Content.styled(("▸ " if chosen else "  ") + line.text, "bold" if chosen else "$quiet")
        text = text.truncate(width - len(marks) - 1, ellipsis=True)
        return Content.assemble(text, (f" {marks}" if marks else "", "$kept" if line.ticked else "$accent"))


class KeptLine(Value):
    """One thing that was kept: the hour ("10:41"), a sign, its text, an end that is never cut ("· Fri"), and whether it `waits`
    to be on disk."""

    hour: str
    sign: str
    text: str
    end: str = ""
    waits: bool = False


class KeptList(Widget):
    """What was kept, the newest at the bottom; one line each."""

    DEFAULT_CSS = """
    KeptList { width: 1fr; height: 100%; }
    """

    shown: reactive[tuple[KeptLine, ...]] = reactive(())
    empty = "Nothing yet."

    def render(self) -> RenderResult:
        """Return the newest lines that fit, or the sentence that says what will be here."""
        room = max(1, self.content_size.height - 1)
        lines = self.shown[-room:]
        rows = [self._row(line) for line in lines] or [Content.styled(self.empty, "$quiet")]
        return Content("\n").join([_heading("Kept", len(self.shown) - len(lines)), *rows])

    def _row(self, line: KeptLine) -> Content:
        sign = f"{line.sign} " if line.sign else ""
        text = (one_line(line.text), "$quiet" if line.waits else "")
        hour = f"{line.hour}{WAITS if line.waits else '  '}" if line.hour or line.waits else ""
        row = Content.assemble((hour, "$quiet"), (sign, "$kept"), text)
        end = f" {line.end}" if line.end else ""
        return Content.assemble(row.truncate(max(4, self.content_size.width - len(end)), ellipsis=True), end)


def _heading(words: str, above: int, below: int = 0) -> Content:
    """Return a heading that says how many lines there are above and below those in view."""
    hidden = (f"  ↑ {above}" if above else "") + (f"  ↓ {below}" if below else "")
    return Content.assemble((words, "$accent"), (hidden, "$quiet"))
