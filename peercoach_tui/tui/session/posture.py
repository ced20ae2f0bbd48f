"""The line that says which posture the session is in, and the quiet cues."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

CUE_SECONDS = 6.0
"""How long a cue stands before it steps back."""
FADE_SECONDS = 0.6
LISTENING = "○ listening"


class Posture(Widget):
    """ "○ listening" at the left, the probes that are always at hand at the right, over as many rows as they take."""

    DEFAULT_CSS = """
    Posture { height: auto; padding: 0 2; color: $quiet; }
    """

    probes: reactive[tuple[str, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the posture, and the probes at its right."""
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        rows, room = [""], width - len(LISTENING) - 2
        for probe in self.probes:
            longer = f"{rows[-1]} · {probe}" if rows[-1] else probe
            if len(longer) <= room:
                rows[-1] = longer
            else:
                rows, room = [*rows, probe], width
        first, *others = rows
        head = Content.assemble((LISTENING, "$foreground"), first.rjust(width - len(LISTENING)))
        return [head, *(Content(row.rjust(width)) for row in others)]


class Cue(Widget):
    """One quiet line that fades in, stays for a while and fades out."""

    DEFAULT_CSS = """
    Cue { height: 1; padding: 0 2; color: $accent; text-opacity: 0%; }
    """

    text: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Return the line."""
        return Content(self.text)

    def say(self, text: str) -> None:
        """Show a line for a while. The same line that is still there stays."""
        if text == self.text:
            return
        self.text = text
        self.styles.animate("text_opacity", 1.0, duration=FADE_SECONDS)
        self.set_timer(CUE_SECONDS, lambda: self._fade(text))

    def _fade(self, text: str) -> None:
        if text == self.text:
            self.styles.animate("text_opacity", 0.0, duration=FADE_SECONDS, on_complete=lambda: self._gone(text))

    def _gone(self, text: str) -> None:
        if text == self.text:
            self.text = ""
