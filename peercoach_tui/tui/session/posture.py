"""The line that says which posture the session is in."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

LISTENING = "○ listening"


class Posture(Widget):
    """ "○ listening" at the left, the probes that are always at hand at the right, over as many rows as they take."""

    DEFAULT_CSS = """
    Posture { height: auto; padding: 0 2; color: $quiet; }
    """

    probes: reactive[tuple[str, ...]] = reactive((), layout=True)
    marks: reactive[int] = reactive(0, layout=True)
    """How many marks wait to be come back to; where any do, they stand in the place of the word."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._posture_rows(width))

    def render(self) -> RenderResult:
        """Return the posture, and the probes at its right."""
        return Content("\n").join(self._posture_rows(self.content_size.width))

    def _posture_rows(self, width: int) -> list[Content]:
        listening = f"○ ↺ {self.marks} marked" if self.marks else LISTENING
        rows, room = [""], width - len(listening) - 2
        for probe in self.probes:
            longer = f"{rows[-1]} · {probe}" if rows[-1] else probe
            if len(longer) <= room:
                rows[-1] = longer
            else:
                rows, room = [*rows, probe], width
        first, *others = rows
        head = Content.assemble((listening, "$foreground"), first.rjust(width - len(listening)))
        return [head, *(Content(row.rjust(width)) for row in others)]
