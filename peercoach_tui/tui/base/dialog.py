"""Dialogs: a question, or a page of words, above a screen."""

from pathlib import Path, PurePath
from typing import ClassVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.base.leaving import SMALLEST, TOO_SMALL, Leaving
from peercoach_tui.tui.base.saying import Of, SayingApp
from peercoach_tui.tui.base.seams import closes
from peercoach_tui.tui.base.settling import Settling
from peercoach_tui.tui.base.unread import READING_SECONDS, UnreadQuestion

BOX_STYLE = Path(__file__).with_name("dialog.tcss")
"""The style of a `BoxDialog`, for one that has another besides."""

FIRST = "Answer this first: what you type goes nowhere yet."


class Dialog(Leaving[ScreenResultType], ModalScreen[ScreenResultType]):
    """A question, or a page of words, above a screen. Where the terminal is too small a sentence covers it, as it does a page."""

    DEFAULT_CSS = """
    /* Never a scroll bar of its own, as on a page: it would stand beside what covers it. */
    Dialog { layers: default said cover; overflow: hidden hidden; }
    Dialog > #too-small {
        layer: cover; display: none; width: 100%; height: 100%; background: $background;
        content-align: center middle; text-align: center;
    }
    Dialog.-covered > #too-small { display: block; }
    """
    STANDS_ALONE: ClassVar[bool] = False
    """Whether nothing opens above it, not even the palette."""

    @property
    def is_covered(self) -> bool:
        """Say whether the terminal is too small for it."""
        return any(there < least for there, least in zip(self.app.size, SMALLEST, strict=True))

    def on_resize(self, _: events.Resize) -> None:
        """Cover it where it has too little room."""
        covered = self.is_covered
        if covered and not closes(self) and not self.query("#too-small"):
            page = self.app.screen_stack[0]
            keymap = page.workspace.keymap if isinstance(page, Settling) else {}
            self.mount(Static(with_keys(TOO_SMALL, keymap), id="too-small", markup=False))
        self.set_class(covered, "-covered")

    def show_names(self) -> None:
        """Show all names as they are called now: they were hidden, or are shown again."""


class BoxDialog(Dialog[ScreenResultType]):
    """A dialog that stands as a box in the middle, in a `Box`."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [BOX_STYLE]
    AUTO_FOCUS: ClassVar[str] = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-roomy")]


class KeysAnswer(Dialog[ScreenResultType]):
    """A question that single keys answer. What is typed as words answers nothing: whoever types doesn't see that it is asked.

    A letter that means nothing here begins such words. They last until the hand rests, and no key answers meanwhile but Escape,
    which leaves at any time.
    """

    _has_words = False

    def __init__(self) -> None:
        super().__init__()
        self.unread = UnreadQuestion(self, self._rest)

    def on_key(self, event: events.Key) -> None:
        """Let a key answer, unless it is one of words that are typed."""
        means = event.key in self.active_bindings
        if event.key == "escape" or not (event.is_printable or means):
            return
        if not means or self._has_words or self.comes_too_soon(event):
            event.stop()
            self.go_on_typing()

    def comes_too_soon(self, event: events.Key) -> bool:
        """Say whether a key that means something comes before the question can have been read."""
        return False

    def go_on_typing(self) -> None:
        """Wait for the hand to rest; say once what becomes of the words."""
        self.unread.begin()
        if not self._has_words and isinstance(self.app, SayingApp):
            self.app.say(FIRST)
        self._has_words = True

    def _rest(self) -> None:
        self._has_words = False

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave with an answer; that it is asked first needs no saying any more."""
        if isinstance(self.app, SayingApp) and FIRST in self.app.said:
            self.app.hush(Of.WORD)
        return super().dismiss(result)


class AskDialog(BoxDialog[ScreenResultType], KeysAnswer[ScreenResultType]):
    """A question that single keys answer once it can have been read. One that comes `unbidden` may find words under way."""

    unbidden: bool = False
    """Whether no key asked for it."""

    def on_mount(self) -> None:
        """Take no letter for an answer yet, and see whether somebody types already."""
        self.unread.begin()
        if self.unbidden and isinstance(self.app, KeyOrder) and self.app.typed_within(READING_SECONDS):
            self.go_on_typing()

    def comes_too_soon(self, event: events.Key) -> bool:
        """Say whether a letter comes before it can have been read."""
        return event.is_printable and self.unread.lasts


class NamingDialog(Dialog[ScreenResultType]):
    """A dialog that prints a name, which can be hidden there; it is composed anew then."""

    BINDINGS: ClassVar[list[BindingType]] = [HIDE]

    def show_names(self) -> None:
        """Show all names as they are called now."""
        self.refresh(recompose=True)
        self.call_after_refresh(self.show_said)
