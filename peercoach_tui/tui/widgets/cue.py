"""A quiet word at the edge of what one does."""

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from peercoach_tui.tui.widgets.room import first_rows

CUE_SECONDS = 6.0
"""How long a cue stands before it steps back."""
FADE_SECONDS = 0.6
GAP = 3
"""The least columns between a cue and what stands beside it."""


class Cue(Widget):
    """One quiet line that fades in, stays for a while and fades out: before that when it holds no more.

    `rest` is what stands there else, beside a cue where both fit, and before it `alone` what stands there while nothing is said;
    a `message`, of what could not be done, stands before both.
    """

    DEFAULT_CSS = """
    Cue { height: 1; padding: 0 2; color: $accent; }
    """

    text: reactive[str] = reactive("")
    message: reactive[str] = reactive("")
    rest: reactive[str] = reactive("")
    alone: reactive[str] = reactive("")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._timer: Timer | None = None
        self._message_timer: Timer | None = None
        self._fading = False
        self._holds: Callable[[], bool] | None = None

    def render(self) -> RenderResult:
        """Return what is said, on the last of the rows."""
        said = [each for each in (self.message, self.text) if each]
        words = Content(" · ".join(said))
        rest = Content.styled(" · ".join(filter(None, ("" if said else self.alone, self.rest))), "$quiet")
        height, width = max(1, self.content_size.height), max(1, self.content_size.width)
        if not said:
            words = rest
        elif self.rest and words.cell_length + rest.cell_length + GAP <= width:
            words = Content.assemble(words, " " * (width - words.cell_length - rest.cell_length), rest)
        rows = words.wrap(width) if words.cell_length > width else [words]
        rows = first_rows(rows, height, width)
        return Content("\n").join([*[Content("")] * (height - len(rows)), *rows])

    def say(self, text: str, holds: Callable[[], bool] | None = None) -> None:
        """Show a line for CUE_SECONDS from now, as long as it holds, whatever stood there before."""
        if self._timer is not None:
            self._timer.stop()
        self._holds = holds
        if text != self.text or self._fading:
            self.text, self._fading = text, False
            self.styles.text_opacity = 0.0
            self.styles.animate("text_opacity", 1.0, duration=FADE_SECONDS)
        self._timer = self.set_timer(CUE_SECONDS, self._fade)

    def hush(self) -> None:
        """Take away what is said, but for what stands there else."""
        self._fading, self.message = True, ""
        self._gone()

    def look(self) -> None:
        """Take the line away if what it says holds no more."""
        if self.text and self._holds is not None and not self._holds():
            self._fading = True
            self._gone()

    def tell(self, sentence: str, seconds: float) -> None:
        """Show for so many seconds what could not be done."""
        if self._message_timer is not None:
            self._message_timer.stop()
        self.message, self.styles.text_opacity = sentence, 1.0
        self._message_timer = self.set_timer(seconds, self._told)

    def _told(self) -> None:
        self.message = ""

    def _fade(self) -> None:
        self._fading = True
        if self.message:
            self._gone()
        else:
            self.styles.animate("text_opacity", 0.0, duration=FADE_SECONDS, on_complete=self._gone)

    def _gone(self) -> None:
        # An animation that a newer one replaces completes as well.
        if self._fading:
            self._fading, self.text = False, ""
            self.styles.animate("text_opacity", 1.0, duration=0.0)
