"""What is typed at the lower edge, over the page: the card there, and the line on it."""

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import ClassVar

from textual.containers import Horizontal
from textual.screen import ScreenResultType
from textual.widgets import Static

from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.widgets.line import LineEditor

EDGE_STYLE = Path(__file__).with_name("edge.tcss")
"""The style of an `EdgeDialog`, for one that has another besides."""


class EdgeDialog(Dialog[ScreenResultType]):
    """A dialog with its line and all that belongs to it in a container of the class `edge`, what the keys do in `#keys`."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [EDGE_STYLE]
    HORIZONTAL_BREAKPOINTS = BaseScreen.HORIZONTAL_BREAKPOINTS

    def compose_line(self, editor: LineEditor, sign: str = "▸") -> Iterator[Horizontal]:
        """Compose the line behind a sign."""
        yield Horizontal(Static(sign, id="sign", markup=False), editor, id="line")
