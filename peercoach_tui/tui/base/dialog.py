"""Dialogs: a question, or a page of words, above a screen."""

from pathlib import Path, PurePath
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import ModalScreen, ScreenResultType

from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.leaving import Leaving

BOX_STYLE = Path(__file__).with_name("dialog.tcss")
"""The style of a `BoxDialog`, for one that has another besides."""


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


class NamingDialog(Dialog[ScreenResultType]):
    """A dialog that prints a name, which can be hidden there; it is composed anew then."""

    BINDINGS: ClassVar[list[BindingType]] = [HIDE]

    def show_names(self) -> None:
        """Show all names as they are called now."""
        self.refresh(recompose=True)
        self.call_after_refresh(self.show_said)
