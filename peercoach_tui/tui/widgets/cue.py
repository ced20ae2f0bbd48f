"""A quiet word at the edge of what one does."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

CUE_SECONDS = 6.0
"""How long a cue stands before it steps back."""
FADE_SECONDS = 0.6


class Cue(Widget):
    """One quiet line that fades in, stays for a while and fades out."""

    DEFAULT_CSS = """
    Cue { height: 1; padding: 0 2; color: $accent; text-opacity: 0%; }
    """

    text: reactive[str] = reactive("")

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None
        self._fading = False

    def render(self) -> RenderResult:
        """Return the line."""
        return Content(self.text)

    def say(self, text: str) -> None:
        """Show a line for CUE_SECONDS from now, whatever stood there before."""
        if self._timer is not None:
            self._timer.stop()
        if text != self.text or self._fading:
            self.text, self._fading = text, False
            self.styles.animate("text_opacity", 1.0, duration=FADE_SECONDS)
        self._timer = self.set_timer(CUE_SECONDS, self._fade)

    def _fade(self) -> None:
        self._fading = True
        self.styles.animate("text_opacity", 0.0, duration=FADE_SECONDS, on_complete=self._gone)

    def _gone(self) -> None:
        # An animation that a newer one replaces completes as well.
        if self._fading:
            self._fading, self.text = False, ""
