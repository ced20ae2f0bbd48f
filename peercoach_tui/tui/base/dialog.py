"""Dialogs: a question, or a page of words, above a screen."""

from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import ModalScreen, ScreenResultType

from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.leaving import Leaving

BOX_STYLE = Path(__file__).with_name("dialog.tcss")
"""The style of a dialog that stands as a box in the middle: `CSS_PATH = BOX_STYLE`."""


class Dialog(Leaving[ScreenResultType], ModalScreen[ScreenResultType]):
    """A question, or a page of words, above a screen."""

    STANDS_ALONE: ClassVar[bool] = False
    """Whether nothing opens above it, not even the palette."""

    def show_names(self) -> None:
        """Show all names as they are called now: they were hidden, or are shown again."""


class NamingDialog(Dialog[ScreenResultType]):
    """A dialog that prints a name, which can be hidden there; it is composed anew then."""

    BINDINGS: ClassVar[list[BindingType]] = [HIDE]

    def show_names(self) -> None:
        """Show all names as they are called now."""
        self.refresh(recompose=True)
