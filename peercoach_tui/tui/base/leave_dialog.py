"""Something typed is not on disk: leave without it?"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.domain.plain import squeezed
from peercoach_tui.tui.base.dialog import AskDialog
from peercoach_tui.tui.widgets.parts import Parts

LONGEST = 40
"""The most characters that are shown of what was typed."""
NOT_BEGUN = "Its meeting could not begin."
NOT_KEPT = "It was not kept."
ON_ITS_WAY = "It is still on its way."


class LeaveDialog(AskDialog[bool | None]):
    """Asks what to do with `text`, which can't be kept for the reason `why`: True to try again, False to leave without it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "try again", id="unkept-again", tooltip="Try to keep it, and leave"),
        Binding("x", "answer(False)", "leave without it", id="unkept-lose", tooltip="Leave; what you typed is lost"),
        Binding("escape,q", "stay", "stay", id="unkept-stay", tooltip="Stay; what you typed is still here"),
    ]

    def __init__(self, text: str, why: str, answers: Content) -> None:
        super().__init__()
        words = squeezed(text)
        self._words = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
        self._why, self._answers = why or ON_ITS_WAY, answers

    def compose(self) -> ComposeResult:
        """Compose what is not on disk, why, and what the keys do."""
        with Vertical(classes="dialog"):
            yield Static("Leave? Not all you typed is on disk.", classes="large sentence", markup=False)
            yield Static(f"“{self._words}”", markup=False)
            yield Static(self._why, classes="sentence", markup=False)
            yield Parts(self._answers, classes="quiet")

    def action_answer(self, again: bool) -> None:
        """Answer."""
        self.dismiss(again)

    def action_stay(self) -> None:
        """Stay."""
        self.dismiss(None)
