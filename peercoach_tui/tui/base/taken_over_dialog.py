"""The meeting on the screen goes on in another window: what is typed meanwhile is to begin nothing else."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog, NamingDialog


class TakenOverDialog(BoxDialog[None], NamingDialog[None]):
    """Says it until Escape: whoever types without looking presses letters and Enter."""

    STANDS_ALONE: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "put_away", "to Today", id="taken-over-back", tooltip="Go on to Today"),
    ]

    def __init__(self, sentence: Callable[[], str], answers: str) -> None:
        super().__init__()
        self._sentence, self._answers = sentence, answers

    def compose(self) -> ComposeResult:
        """Compose the sentence, and what the key does."""
        with Box():
            yield Static(self._sentence(), id="taken-over", classes="large sentence", markup=False)
            yield Static(self._answers, classes="quiet", markup=False)

    def look_elsewhere(self) -> None:
        """Say what holds now: it may have been closed there meanwhile."""
        for said in self.query("#taken-over").results(Static):
            said.update(self._sentence())

    def action_put_away(self) -> None:
        """Go on to Today."""
        self.dismiss()
