"""The line that says which posture the session is in, and the quiet cues."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

CUE_SECONDS = 6.0
FADE_SECONDS = 0.6


class Posture(Widget):
    """ "○ listening" at the left, the probes that are always at hand at the right."""

    DEFAULT_CSS = """
    Posture { height: 1; padding: 0 2; color: $quiet; }
    """

    probes: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> RenderResult:
        """Return the line, with as many probes as fit."""
        left = Content.styled("○ listening", "$foreground")
        room = self.content_size.width - left.cell_length - 2
        probes = list(self.probes)
        while probes and len(" · ".join(probes)) > room:
            probes.pop()
        right = " · ".join(probes)
        return Content.assemble(left, " " * max(1, self.content_size.width - left.cell_length - len(right)), right)


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
