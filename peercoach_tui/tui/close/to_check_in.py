"""A note for the goals becomes a check-in, alone after the meeting."""

from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from peercoach_tui.domain.goals.log import GoalLog
from peercoach_tui.domain.goals.notes import GoalNote, goal_notes, taken_up
from peercoach_tui.goal_acts import GoalActs, owner_of
from peercoach_tui.meeting.check_in_draft import CheckInDraft, type_number
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.in_meeting import BROUGHT_BACK, DROPPED, DROPS
from peercoach_tui.tui.base.key_words import Keyed
from peercoach_tui.tui.close.field_holder import PageTurner
from peercoach_tui.tui.lines.drafts import leave, settle
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.tui.goals.check_in import Given, Offered

NO_GOAL = "no goal is open yet · {close-on:enter} goes on, the note waits under Goals"
KEPT = "a check-in now"
LEFT = f"left as a draft until you quit · {{note-check-in:*}} opens it again · {DROPS}"
GOAL_GONE = "not kept: that goal was taken back · what you typed waits"


class ToCheckIn:
    """Asks where a goal stood with the words of a note; it stands first whose note it is. What was left waits on the desk."""

    def __init__(self, workspace: Workspace, meeting: Meeting) -> None:
        self._workspace, self._meeting = workspace, meeting

    def note(self, id: str) -> GoalNote | None:
        """Return the note of that id where it is one for the goals that became no check-in yet."""
        found = next((note for note in goal_notes([self._meeting.account]) if note.id == id), None)
        return found if found is not None and found.id not in self._taken else None

    @property
    def has_goals(self) -> bool:
        """Say whether a goal is open, of whichever of the two."""
        return any(self._goals(folder).open for folder in self._folders)

    @property
    def _taken(self) -> dict[str, str]:
        return {id: goal for folder in self._folders for id, goal in taken_up(self._goals(folder).all).items()}

    @property
    def _folders(self) -> tuple[str, str]:
        return self._meeting.acts.id, COACH

    def _goals(self, folder: str) -> GoalLog:
        return self._workspace.acts(folder).fold.goals

    def ask(self, app: App[None], book: PageTurner, note: GoalNote, keyed: Keyed) -> None:
        """Ask which goal it is of where there are several, and where it stood; there is one at least."""
        from peercoach_tui.tui.goals.check_in import CheckInDialog, Offered

        first = sorted(self._folders, key=lambda folder: owner_of(folder) is not note.whose)
        offered = [
            Offered(folder=folder, goal=goal.id, title=goal.title) for folder in first for goal in self._goals(folder).open
        ]
        draft = self._workspace.unsent.check_in_of(note.id)
        line, number = draft.drafts
        dialog = CheckInDialog(offered, self._whose, keyed, line, number, score=draft.left_score, text=note.text, goal=draft.goal)
        app.push_screen(dialog, partial(self._answered, book, note))

    def waits(self, note: str) -> bool:
        """Say whether anything was left of the check-in that the note of that id is to become."""
        return self._workspace.unsent.check_in_of(note).waits

    def drop(self, book: PageTurner, note: str) -> None:
        """Drop what was left of it; it can be brought back."""
        self._workspace.unsent.check_in_of(note).drop(self._meeting.newest_act)
        book.cue(DROPPED)

    def bring_back(self, book: PageTurner, note: str) -> bool:
        """Bring back what was dropped of it, where nothing was done since; False where nothing was dropped."""
        found = self._workspace.unsent.check_in_of(note).bring_back(self._meeting.newest_act)
        if found:
            book.cue(BROUGHT_BACK)
        return found

    def _whose(self, offered: "Offered") -> str:
        return "You" if offered.folder == COACH else self._meeting.partner.short

    def _answered(self, book: PageTurner, note: GoalNote, given: "Given | None") -> None:
        draft = self._workspace.unsent.check_in_of(note.id)
        if given is None:
            draft.line.put_down()
            draft.number.put_down()
            return
        draft.score, draft.goal = given.score, given.offered.goal
        type_number(draft.number, given.score)
        if not given.kept:
            draft.number.put_down()
            leave(draft.line, given.text, note.text)
            if any(each.at_stake.is_let_go for each in draft.drafts):
                book.cue(LEFT)
            return
        acts = GoalActs(self._workspace.acts(given.offered.folder))
        kept = acts.check_in(given.offered.goal, note.day, given.score, given.text, note=note)
        draft.line.type(given.text)
        if kept is None and acts.find(given.offered.goal) is None:
            draft.line.refuse()
            draft.number.refuse()
            book.cue(GOAL_GONE)
            return
        settle(draft.line, kept)
        settle(draft.number, kept)
        if kept is not None:
            book.settle(kept, then=partial(self._kept, book, draft))

    def _kept(self, book: PageTurner, draft: CheckInDraft) -> None:
        draft.score, draft.goal = None, ""
        book.cue(KEPT)
