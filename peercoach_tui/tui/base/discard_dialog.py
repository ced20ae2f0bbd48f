"""A meeting begun by mistake holds something: discard it all the same?"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import AskDialog, NamingDialog
from peercoach_tui.tui.widgets.parts import Parts

ANSWERS = "{discard-yes:x} discards it · {discard-no:esc} leaves it as it is"
"""The keys of the answers."""


class DiscardDialog(AskDialog[bool], NamingDialog[bool]):
    """Asks whether to discard the meeting with the partner that `whom` names; `answers` says the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "answer(True)", "discard", id="discard-yes", tooltip="Discard it, with all that was kept in it"),
        Binding("escape", "answer(False)", "leave it", id="discard-no", tooltip="Leave the meeting as it is"),
    ]

    def __init__(self, whom: Callable[[], str], answers: Content) -> None:
        super().__init__()
        self._whom, self._answers = whom, answers

    def compose(self) -> ComposeResult:
        """Compose the question, what goes along, and what the keys do."""
        with Box():
            yield Static(f"Discard this meeting with {self._whom()}?", classes="large sentence", markup=False)
            yield Static("All that was kept in it goes along.", classes="sentence", markup=False)
            yield Parts(self._answers, classes="quiet")

    def action_answer(self, discard: bool) -> None:
        """Answer."""
        self.dismiss(discard)
