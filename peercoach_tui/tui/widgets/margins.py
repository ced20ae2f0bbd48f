"""The margins of the page: what to listen for, and what was kept."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value


class ListenLine(Value):
    """One item of the checklist; `slips` counts what went against it."""

    text: str
    ticked: bool = False
    slips: int = 0


class ListenShown(Value):
    """The checklist, and the place of the chosen focus."""

    lines: tuple[ListenLine, ...] = ()
    focus: int = 0


class ListenList(Widget):
    """The checklist round its chosen focus; with one row the focus alone."""

    DEFAULT_CSS = """
    ListenList { width: 1fr; height: 100%; color: $quiet; }
    """

    shown: reactive[ListenShown] = reactive(ListenShown())

    def render(self) -> RenderResult:
        """Return the items that fit, the focus among them."""
        room = max(1, self.content_size.height)
        heading = [Content.styled("Listen for", "$accent")] if room > 2 else []
        room -= len(heading)
        lines = self.shown.lines
        first = max(0, min(self.shown.focus - (room - 1) // 2, len(lines) - room))
        rows = [self._row(place) for place in range(first, min(len(lines), first + room))]
        return Content("\n").join([*heading, *rows])

    def _row(self, place: int) -> Content:
        line, width = self.shown.lines[place], max(4, self.content_size.width)
        chosen = place == self.shown.focus
        marks = ("✓" if line.ticked else "") + "·" * min(line.slips, 5)
        text = Content.styled(("▸ " if chosen else "  ") + line.text, "bold $foreground" if chosen else "")
        text = text.truncate(width - len(marks) - 1, ellipsis=True)
        return Content.assemble(text, (f" {marks}" if marks else "", "$kept" if line.ticked else "$accent"))


class KeptLine(Value):
    """One thing that was kept: the hour ("10:41"), a sign, its text, and an end that is never cut ("· Fri")."""

    hour: str
    sign: str
    text: str
    end: str = ""


class KeptList(Widget):
    """What was kept, the newest at the bottom; one line each."""

    DEFAULT_CSS = """
    KeptList { width: 1fr; height: 100%; }
    """

    shown: reactive[tuple[KeptLine, ...]] = reactive(())

    def render(self) -> RenderResult:
        """Return the newest lines that fit, or the sentence that says what will be here."""
        room = max(1, self.content_size.height)
        heading = [Content.styled("Kept", "$accent")] if room > 2 else []
        lines = self.shown[-(room - len(heading)) :]
        if not lines:
            return Content("\n").join([*heading, Content.styled("Nothing yet. n notes a word.", "$quiet")])
        return Content("\n").join([*heading, *map(self._row, lines)])

    def _row(self, line: KeptLine) -> Content:
        sign = f"{line.sign} " if line.sign else ""
        row = Content.assemble((f"{line.hour}  " if line.hour else "", "$quiet"), (sign, "$kept"), one_line(line.text))
        end = f" {line.end}" if line.end else ""
        return Content.assemble(row.truncate(max(4, self.content_size.width - len(end)), ellipsis=True), end)
