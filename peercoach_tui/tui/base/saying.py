"""What is said at the foot of the screen that is on top: whole, in the place of the key line, so that nothing moves for it."""

from enum import StrEnum
from functools import partial

from textual.app import App, RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen
from textual.timer import Timer
from textual.widget import Widget

from peercoach_tui.tui.base.text_fields import takes_text
from peercoach_tui.tui.widgets.wrapping import DOT, in_parts

COPIED = "Copied as text, where the terminal lets programs copy."
"""Is said where a page was copied, on one row at 60 columns: a second one would cover the foot of the page."""
SAID_SECONDS = 8.0
"""How long a sentence stands."""


class Of(StrEnum):
    """What a sentence is of: one takes the place of the one before of its sort, and of no other."""

    PROBLEM = "problem"
    """Something that can't be kept."""
    WORD = "word"
    """All else, such as what was taken back: it speaks of the page it is said on, and goes when another opens."""


class Said(Widget):
    """The rows on which it is said, over the key line and, where one row is not enough, over the foot of the page; a click puts
    them away. A key stands on one row with what it does."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Said {
        layer: said; dock: bottom; width: 100%; height: auto; padding: 0 2;
        background: $panel; color: $foreground;
    }
    Said.-above { dock: top; }
    """

    sentences: reactive[tuple[str, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        return [row for each in self.sentences for row in in_parts(map(Content, each.split(DOT)), width)]

    def on_mount(self) -> None:
        """Heed a line that is opened later as well."""
        self.watch(self.screen, "focused", self._heed, init=False)

    def _heed(self) -> None:
        """Keep clear of a line that was opened; what was said of the page before goes, as what it names has another key there."""
        if isinstance(self.app, SayingApp) and takes_text(self.screen.focused):
            self.app.hush(Of.WORD)
        self.keep_clear_soon()

    def keep_clear_soon(self) -> None:
        """Keep clear once all is where it is to be."""
        self.call_after_refresh(self.keep_clear)

    def keep_clear(self) -> None:
        """Stand at the head of the page while one types where it would lie at the foot."""
        if not self.is_attached:
            return
        line, page = self.screen.focused, self.screen.region
        foot = page.split_horizontal(-self.outer_size.height)[1]
        self.set_class(takes_text(line) and line is not None and foot.overlaps(line.region), "-above")

    def on_click(self) -> None:
        """Put away what is said."""
        if isinstance(self.app, SayingApp):
            self.app.hush()


class SayingApp(App[None]):
    """An app that says at most one sentence of each sort, on whichever screen is on top."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[Of, tuple[str, Timer]] = {}
        self._said_on: Screen[object] | None = None

    def on_mount(self) -> None:
        """Put away what is said of a page when another opens, or something above it."""
        self.screen_change_signal.subscribe(self, self._leave_behind, immediate=True)

    def _leave_behind(self, top: "Screen[object]") -> None:
        if Of.WORD in self._said and top is not self._said_on:
            self.hush(Of.WORD)

    @property
    def page(self) -> "Screen[object] | None":
        """Return the screen on top that is no dialog."""
        stack = self.screen_stack if self.is_running else []
        return next((screen for screen in reversed(stack) if not isinstance(screen, ModalScreen)), None)

    @property
    def said(self) -> tuple[str, ...]:
        """Return the sentences that stand, the newest last."""
        return tuple(sentence for sentence, _ in self._said.values())

    def say(self, sentence: str, of: Of = Of.WORD) -> None:
        """Say a sentence for SAID_SECONDS from now, in the place of the one of its sort."""
        self._forget(of)
        self._said_on = self.page if of is Of.WORD else self._said_on
        self._said[of] = sentence, self.set_timer(SAID_SECONDS, partial(self.hush, of))
        self.show_said()

    def hush(self, *sorts: Of) -> None:
        """Put away what is said of these sorts; without any, all."""
        for of in sorts or Of:
            self._forget(of)
        self.show_said()

    def _forget(self, of: Of) -> None:
        if of in self._said:
            self._said.pop(of)[1].stop()

    def show_said(self) -> None:
        """Say what stands on the screen that is on top now."""
        if not self.screen_stack or not self.screen.is_attached:
            return
        if self.said and not self.screen.query_children(Said):
            self.screen.mount(Said(), before=0)
        for each in self.screen.query_children(Said):
            each.sentences, each.display = self.said, bool(self.said)
            each.keep_clear_soon()
