"""Something typed is not on disk: leave without it?"""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.words import count
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.box import GIVES_WAY, Box
from peercoach_tui.tui.base.dialog import AskDialog
from peercoach_tui.tui.widgets.parts import Parts

LONGEST = 41
"""The most characters that are shown of what was typed."""
MOST = 2
"""So many lines are shown."""
NOT_BEGUN = "Its meeting could not begin."
NOT_KEPT = "It was not kept."
ON_ITS_WAY = "It is still on its way."
IN_ITS_LINE = "Enter in its line keeps it."


def why(draft: Draft) -> str:
    """Return why what is at stake in a draft is not on disk."""
    at_stake = draft.at_stake
    if not at_stake.can_try_again:
        return NOT_KEPT if draft.came_back else IN_ITS_LINE
    if at_stake.is_on_disk:
        return NOT_BEGUN
    return str(at_stake.problem or (NOT_KEPT if at_stake.is_settled else ON_ITS_WAY))


class LeaveDialog(AskDialog[bool | None]):
    """Asks what to do with what can't be kept for the reason `why`: True to try `again`, where that can help, False to leave
    without it.

    `left` are what it is of and what was typed, a pair each.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "try again", id="unkept-again", tooltip="Try to keep it, and leave"),
        Binding("x", "answer(False)", "leave without it", id="unkept-lose", tooltip="Leave; what you typed is lost"),
        Binding("escape", "stay", "stay", id="unkept-stay", tooltip="Stay; what you typed is still here"),
    ]

    def __init__(self, left: Sequence[tuple[str, str]], why: str, answers: Content, *, again: bool = True) -> None:
        super().__init__()
        self._left, self._why, self._answers, self._again = left, why, answers, again

    def compose(self) -> ComposeResult:
        """Compose what is not on disk, why, and what the keys do."""
        with Box():
            yield Static("Leave? Not all you typed is on disk.", classes="large sentence", markup=False)
            for title, text in self._left[:MOST]:
                yield Static(f"“{cut(text, LONGEST)}”", classes=f"words {GIVES_WAY}", markup=False)
                if title:
                    yield Static(cut(title, LONGEST), classes=f"quiet of {GIVES_WAY}", markup=False)
            if len(self._left) > MOST:
                yield Static(f"and {count(len(self._left) - MOST, 'other line')}", classes="quiet", markup=False)
            yield Static(self._why, classes=f"sentence {GIVES_WAY}", markup=False)
            yield Parts(self._answers, classes="quiet")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't help."""
        return self._again or parameters != (True,)

    def action_answer(self, again: bool) -> None:
        """Answer."""
        self.dismiss(again)

    def action_stay(self) -> None:
        """Stay."""
        self.dismiss(None)
