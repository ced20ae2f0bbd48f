"""A place in which what was left in the lines of the chosen row can be dropped, and brought back."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from peercoach_tui.tui.base.key_words import TAKES_IT_BACK, in_words
from peercoach_tui.tui.lines.asking import AskingLines
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.meeting.draft import Draft

DROP_WORD = "drop the draft"
"""The word of the key line for the key that strikes a row, while a draft of the row waits."""
DROPPED = "Dropped what was left there"
BROUGHT_BACK = "A draft again, as you left it."


class DroppingLines(AskingLines, part=True):
    """The key that strikes a row drops first what was left in its lines, as a key of its own does in a meeting."""

    STRIKES: ClassVar[Binding]
    """That key."""
    ITS_LINE: ClassVar[str] = ""
    """The word by which the line is known that this key opens itself, if any: it goes on with what was left there."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._dropped: list[tuple[str, list[Draft]]] = []
        """After which act each was dropped, and the draft of each piece of it."""

    @property
    def chosen_id(self) -> str:
        """Return the id of the chosen thing, "" for none."""
        raise NotImplementedError

    @property
    def has_left(self) -> bool:
        """Say whether anything was left in a line of the chosen thing, or came back."""
        return bool(self._left)

    @property
    def _left(self) -> "list[Draft]":
        id = self.chosen_id
        drafts = ((key.split(), draft) for key, draft in self._line_drafts.items() if id)
        return [draft for key, draft in drafts if id in key and self.ITS_LINE not in key and draft.waiting]

    def left_words(self, opens: str, *drafts: "Draft") -> str:
        """Return besides which key drops it, where that is of the chosen thing."""
        words = super().left_words(opens, *drafts)
        drops = any(draft in self._left for draft in drafts)
        return f"{words} · {in_words(self.STRIKES)} drops it" if drops else words

    def word_for(self, id: str) -> str:
        """Return what the key does while a draft waits."""
        return DROP_WORD if id == self.STRIKES.id and self.has_left else super().word_for(id)

    def drop_left(self) -> bool:
        """Drop what was left in the lines of the chosen thing; False where nothing was."""
        after = self.newest_done
        left = [(draft, piece.id) for draft in self._left for piece in draft.waiting]
        for draft, id in left:
            draft.returning.drop(id, after)
        if left:
            self._dropped.append((after, [draft for draft, _ in left]))
            self.show_sent()
            self.say(self.with_keys(f"{DROPPED} · {TAKES_IT_BACK}"))
        return bool(left)

    def action_take_back(self) -> None:
        """Bring back first what was dropped after what was done here last."""
        after = self.newest_done
        if not self._dropped or self._dropped[-1][0] != after:
            super().action_take_back()
            return
        for draft in self._dropped.pop()[1]:
            draft.returning.bring_back(after)
        self.show_sent()
        self.say(BROUGHT_BACK)
