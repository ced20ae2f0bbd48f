"""The blank page: only the clock, so that the eyes go to the other person."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult

from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.session.session_head import HeadShown, SessionHead


class BlankScreen(Dialog[None]):
    """Shows the head of the session alone, until any key."""

    DEFAULT_CSS = """
    BlankScreen { background: $background; }
    """
    AUTO_FOCUS: ClassVar[str] = ""

    def __init__(self, head: HeadShown) -> None:
        super().__init__()
        self._head = head

    def compose(self) -> ComposeResult:
        """Compose the clock."""
        head = SessionHead()
        head.shown = self._head
        yield head

    def show(self, head: HeadShown) -> None:
        """Show a newer clock."""
        if self.is_mounted:
            self.query_one(SessionHead).shown = head

    def on_key(self, event: events.Key) -> None:
        """Come back at any key, which does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """Come back at a click."""
        self.dismiss()
