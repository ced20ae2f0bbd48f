"""A meeting was left before its end: go on with it?"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BOX_STYLE, AskDialog, NamingDialog
from peercoach_tui.tui.widgets.parts import Parts

SESSION_STYLE = Path(__file__).parents[1] / "session" / "session.tcss"
"""What comes next, as a rule: each style that comes later is one more time that all that is shown is styled anew."""


class GoOn(StrEnum):
    """What is to be done with a meeting that was left."""

    GO_ON = "go on"
    CLOSE = "close"
    ANOTHER = "another"
    DISCARD = "discard"


ELSEWHERE_ANSWERS = "{go-on-yes:enter} go on · {go-on-close:c} close · {go-on-another:s} start another · {go-on-no:esc} later"
ANSWERS = ELSEWHERE_ANSWERS.replace(" · {go-on-no", " · {go-on-discard:x} discard · {go-on-no")
"""The keys of the answers: what runs elsewhere is not discarded from here."""


class GoOnDialog(AskDialog[GoOn | None], NamingDialog[GoOn | None]):
    """Asks whether to go on with the meeting that `words` tells of ("Ana, 10:41"); gives None for not now.

    `answers` says the keys; `elsewhere` where it runs ("in another window since 10:31"), when it does: going on takes it over.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = [BOX_STYLE, SESSION_STYLE]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer('go on')", "go on", id="go-on-yes", tooltip="Go on where the meeting was left"),
        Binding("c", "answer('close')", "close", id="go-on-close", tooltip="Go to its close"),
        Binding("s", "answer('another')", "start another", id="go-on-another", tooltip="Leave it and begin another meeting"),
        Binding("x", "answer('discard')", "discard", id="go-on-discard", tooltip="Discard it: it was begun by mistake"),
        Binding("escape", "not_now", "not now", id="go-on-no", tooltip="Not now; it waits on Today"),
    ]

    def __init__(self, words: Callable[[], str], answers: Content, *, elsewhere: str = "") -> None:
        super().__init__()
        self._words, self._answers, self._elsewhere = words, answers, elsewhere

    def compose(self) -> ComposeResult:
        """Compose the question and what the keys do."""
        with Box():
            yield Static(f"Go on with {self._words()}?", classes="large sentence", markup=False)
            if self._elsewhere:
                yield Static(f"It runs {self._elsewhere}. Going on takes it over here.", markup=False)
            yield Parts(self._answers, classes="quiet")

    def on_mount(self) -> None:
        """Get ready for the answer as soon as the question stands."""
        self.call_after_refresh(lambda: self.app.run_worker(_import_session, thread=True, group="ready"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done with a meeting that runs elsewhere."""
        return not (self._elsewhere and parameters == (GoOn.DISCARD,))

    def action_answer(self, answer: str) -> None:
        """Answer."""
        answered = GoOn(answer)
        if answered in (GoOn.GO_ON, GoOn.CLOSE):
            # As long as the question stands: Today isn't drawn for the moment in between.
            _import_session()
        self.dismiss(answered)

    def action_not_now(self) -> None:
        """Leave it for later."""
        self.dismiss(None)


def _import_session() -> None:
    import peercoach_tui.tui.session.screen  # noqa: F401
