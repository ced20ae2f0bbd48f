"""The folder of someone vanished while the program ran: write it anew, or forget them?"""

from collections.abc import Callable
from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import AskDialog, NamingDialog
from peercoach_tui.tui.widgets.parts import Parts


class Missing(StrEnum):
    """What is to be done about a folder that vanished."""

    WRITE_ANEW = "write anew"
    FORGET = "forget"


ANSWERS = "{missing-write:w} write it anew · {missing-forget:x} forget them · {missing-later:esc} not now"
"""The keys of the answers."""


class MissingDialog(AskDialog[Missing | None], NamingDialog[Missing | None]):
    """Asks what to do about the folder of the partner that `whom` names; gives None for not now. `answers` says the keys.

    Nothing is written for them until it is answered.
    """

    unbidden = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "answer('write anew')", "write anew", id="missing-write", tooltip="Write all that is known of them anew"),
        Binding("x", "answer('forget')", "forget", id="missing-forget", tooltip="Forget them; that can't be taken back"),
        Binding("escape", "not_now", "not now", id="missing-later", tooltip="Not now; nothing is written until then"),
    ]

    def __init__(self, whom: Callable[[], str], answers: Content) -> None:
        super().__init__()
        self._whom, self._answers = whom, answers

    def compose(self) -> ComposeResult:
        """Compose the question and what the keys do."""
        with Box():
            yield Static(f"The folder of {one_line(self._whom())} is gone.", classes="large sentence", markup=False)
            yield Static("All that was kept with them is still known here, until this window is closed.", markup=False)
            yield Parts(self._answers, classes="quiet")

    def action_answer(self, answer: str) -> None:
        """Answer."""
        self.dismiss(Missing(answer))

    def action_not_now(self) -> None:
        """Leave it for later."""
        self.dismiss(None)
