"""The blank page: the hour and what is left, so that the eyes go to the other person."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.session.large_hour import LargeHour


class BlankShown(Value):
    """The hour ("10:50"), and what is left in words, "" where nothing is counted."""

    hour: str
    left: str = ""


class BlankScreen(Dialog[None]):
    """Shows nothing that anyone may not see, until `b`, Enter or a click. Other keys do nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b,enter", "put_away", "back", id="blank", tooltip="Bring the page back"),
    ]
    AUTO_FOCUS: ClassVar[str] = ""
    DEFAULT_CSS = """
    BlankScreen {
        background: $background;
        align: center middle;

        Static { width: 100%; height: 1; margin: 2 0 0 0; text-align: center; text-style: bold; color: $foreground; }
    }
    """

    def __init__(self, shown: BlankShown) -> None:
        super().__init__()
        self._shown = shown

    def compose(self) -> ComposeResult:
        """Compose the hour and what is left."""
        yield LargeHour(self._shown.hour)
        yield Static(self._shown.left, markup=False)

    def show(self, shown: BlankShown) -> None:
        """Show a newer hour; what stays as it is isn't drawn again."""
        if not self.is_mounted:
            return
        self.query_one(LargeHour).show(shown.hour)
        if shown.left != self._shown.left:
            self.query_one(Static).update(shown.left, layout=False)
        self._shown = shown

    def action_put_away(self) -> None:
        """Bring the page back."""
        self.dismiss()

    def on_click(self, event: events.Click) -> None:
        """Bring the page back at a click."""
        self.dismiss()
