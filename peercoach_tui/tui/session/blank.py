"""The blank page: the hour and what is left, so that the eyes go to the other person."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.session.above import BlankShown, ShowsHour
from peercoach_tui.tui.session.large_hour import LargeHour
from peercoach_tui.tui.widgets.cue import Cue


class BlankScreen(ShowsHour, Dialog[None]):
    """Shows nothing that anyone may not see, until `b`, Enter, Escape or a click.

    How the page comes back is said at first, and fades by itself. Other keys do nothing but say it again.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b,enter,escape", "put_away", "back", id="blank", tooltip="Bring the page back"),
    ]
    AUTO_FOCUS: ClassVar[str] = ""
    DEFAULT_CSS = """
    BlankScreen {
        background: $background;
        align: center middle;

        Static { width: 100%; height: 1; margin: 2 0 0 0; text-align: center; text-style: bold; color: $foreground; }
        Cue { dock: bottom; width: 100%; margin: 0 0 1 0; text-align: center; color: $quiet; }
    }
    """

    def __init__(self, shown: BlankShown, returns: str = "") -> None:
        """`returns` says which key brings the page back."""
        super().__init__()
        self._shown, self._returns = shown, returns

    def compose(self) -> ComposeResult:
        """Compose the hour and what is left."""
        yield LargeHour(self._shown.hour)
        yield Static(self._shown.left, markup=False)
        yield Cue()

    def on_mount(self) -> None:
        """Say how the page comes back."""
        self._say_returns()

    def on_key(self, event: events.Key) -> None:
        """Say it again at a key that does nothing here, and begins no words either: the next may bring the page back."""
        event.prevent_default()
        self._say_returns()

    def _say_returns(self) -> None:
        self.query_one(Cue).say(self._returns)

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
