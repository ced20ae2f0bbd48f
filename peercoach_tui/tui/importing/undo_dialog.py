"""What came in was worked on since: take it back even so?"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import AskDialog
from peercoach_tui.tui.widgets.parts import Parts

ANSWERS = "{undo-import-yes:y} takes it back · {undo-import-no:esc} leaves it"


class UndoImportDialog(AskDialog[bool]):
    """Asks whether to take the last import back all the same; `goes_with_it` says what was added to it since."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "take it back", id="undo-import-yes", tooltip="Take it back, with what you added to it"),
        Binding("escape", "answer(False)", "leave it", id="undo-import-no", tooltip="Leave all as it is"),
    ]

    def __init__(self, goes_with_it: str, answers: Content) -> None:
        super().__init__()
        self._goes_with_it, self._answers = goes_with_it, answers

    def compose(self) -> ComposeResult:
        """Compose the question, what goes along, and what the keys do."""
        with Box():
            yield Static("Take the last import back even so?", classes="large sentence", markup=False)
            yield Static(self._goes_with_it, classes="sentence", markup=False)
            yield Parts(self._answers, classes="quiet")

    def action_answer(self, take_back: bool) -> None:
        """Answer."""
        self.dismiss(take_back)
