"""Dialogs: a question, or a page of words, above a screen."""

from pathlib import Path, PurePath
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.base.leaving import SMALLEST, TOO_SMALL
from peercoach_tui.tui.base.seams import closes
from peercoach_tui.tui.base.settling import Settling
from peercoach_tui.tui.base.typed_words import TypedWords
from peercoach_tui.tui.base.unread import UnreadQuestion

BOX_STYLE = Path(__file__).with_name("dialog.tcss")
"""The style of a `BoxDialog`, for one that has another besides."""

ANSWER_FIRST = "Answer this first: what you type goes nowhere yet."


class Dialog(TypedWords[ScreenResultType], ModalScreen[ScreenResultType]):
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

    def look_elsewhere(self) -> None:
        """See what became in other windows of what it says."""


class BoxDialog(Dialog[ScreenResultType]):
    """A dialog that stands as a box in the middle, in a `Box`."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [BOX_STYLE]
    AUTO_FOCUS: ClassVar[str] = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-roomy")]


class AskDialog(BoxDialog[ScreenResultType]):
    """A question that single keys answer once it can have been read. One that comes `unbidden` may find words under way."""

    NO_LINE = ANSWER_FIRST
    unbidden: bool = False
    """Whether no key asked for it."""

    def __init__(self) -> None:
        super().__init__()
        self.unread = UnreadQuestion(self)

    def on_mount(self) -> None:
        """Take no letter for an answer yet, and see whether somebody types already."""
        self.unread.begin()
        if self.unbidden:
            self.go_on_typing()

    @property
    def holds_back(self) -> bool:
        """Say whether no sign is an answer: none is before the question can have been read."""
        return self.unread.lasts


class NamingDialog(Dialog[ScreenResultType]):
    """A dialog that prints a name, which can be hidden there; it is composed anew then."""

    BINDINGS: ClassVar[list[BindingType]] = [HIDE]

    def show_names(self) -> None:
        """Show all names as they are called now."""
        self.refresh(recompose=True)
        self.call_after_refresh(self.show_said)
