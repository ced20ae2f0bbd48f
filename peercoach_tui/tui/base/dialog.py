"""Dialogs: a question, or a page of words, above a screen."""

from pathlib import Path, PurePath
from typing import ClassVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.screen import ModalScreen, ScreenResultType
from textual.timer import Timer

from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.leaving import Leaving
from peercoach_tui.tui.base.saying import Of, SayingApp

BOX_STYLE = Path(__file__).with_name("dialog.tcss")
"""The style of a `BoxDialog`, for one that has another besides."""

TYPING_SECONDS = 1.0
"""So long after the last key of what is typed as words none of it answers a question."""
FIRST = "Answer this first: what you type goes nowhere yet."


class Dialog(Leaving[ScreenResultType], ModalScreen[ScreenResultType]):
    """A question, or a page of words, above a screen."""

    STANDS_ALONE: ClassVar[bool] = False
    """Whether nothing opens above it, not even the palette."""

    def show_names(self) -> None:
        """Show all names as they are called now: they were hidden, or are shown again."""


class BoxDialog(Dialog[ScreenResultType]):
    """A dialog that stands as a box in the middle, in a container of the class `dialog`."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [BOX_STYLE]
    AUTO_FOCUS: ClassVar[str] = ""


class AskDialog(BoxDialog[ScreenResultType]):
    """A question that single keys answer. What is typed as words answers nothing: whoever types doesn't see that it is asked.

    A key that means nothing here begins such words; they last until the hand rests. Escape leaves at any time. A question that
    comes `unbidden` may find words already under way.
    """

    unbidden = False
    _typing: Timer | None = None

    def on_mount(self) -> None:
        """See whether somebody types already."""
        if self.unbidden and isinstance(self.app, KeyOrder) and self.app.typed_within(TYPING_SECONDS):
            self._begin_words()

    @property
    def is_typed_at(self) -> bool:
        """Say whether words are being typed."""
        return self._typing is not None

    def on_key(self, event: events.Key) -> None:
        """Let a key answer, unless it is one of words that are typed."""
        means = event.key in self.active_bindings
        if self._typing is not None and event.key != "escape" and (event.is_printable or means):
            event.stop()
            self._typing.reset()
        elif event.is_printable and not means:
            event.stop()
            self._begin_words()

    def _begin_words(self) -> None:
        self._typing = self.set_timer(TYPING_SECONDS, self._rest)
        if isinstance(self.app, SayingApp):
            self.app.say(FIRST)

    def _rest(self) -> None:
        self._typing = None

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave with an answer; that it is asked first needs no saying any more."""
        if isinstance(self.app, SayingApp) and FIRST in self.app.said:
            self.app.hush(Of.WORD)
        return super().dismiss(result)


class NamingDialog(Dialog[ScreenResultType]):
    """A dialog that prints a name, which can be hidden there; it is composed anew then."""

    BINDINGS: ClassVar[list[BindingType]] = [HIDE]

    def show_names(self) -> None:
        """Show all names as they are called now."""
        self.refresh(recompose=True)
        self.call_after_refresh(self.show_said)
