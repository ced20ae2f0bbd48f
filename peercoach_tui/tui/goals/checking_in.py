"""Checking in: where a goal stands, from a number, a line, or both."""

from typing import TYPE_CHECKING

from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.goals.notes import GoalNote
from peercoach_tui.domain.plain import one_line
from peercoach_tui.meeting.check_in_draft import type_number
from peercoach_tui.tui.goals.keeping import GoalKeeping
from peercoach_tui.tui.lines.asking import GONE
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.tui.goals.check_in import Given


class CheckingIn(GoalKeeping, part=True):
    """A place in which goals are checked in. What was left waits, with its number."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._scores: dict[str, int | None] = {}

    def ask_check_in(self, folder: str, goal: Goal) -> None:
        """Ask where a goal stands today."""
        self._ask_scale(folder, goal, f"{goal.id} check-in", None, "")

    def ask_correction(self, folder: str, goal: Goal, check_in: CheckIn) -> None:
        """Ask for a check-in anew, with what it says."""
        self._ask_scale(folder, goal, f"{goal.id} {check_in.id}", check_in.score, check_in.text, check_in=check_in)

    def ask_check_in_of(self, folder: str, goal: Goal, note: GoalNote) -> None:
        """Ask where a goal stood when a note was kept, with the words of the note."""
        self._ask_scale(folder, goal, f"{goal.id} {note.id}", None, note.text, note=note)

    def _ask_scale(
        self,
        folder: str,
        goal: Goal,
        key: str,
        before: int | None,
        text: str,
        *,
        check_in: CheckIn | None = None,
        note: GoalNote | None = None,
    ) -> None:
        from peercoach_tui.tui.goals.check_in import CheckInDialog, Offered
        from peercoach_tui.tui.lines.drafts import leave, settle

        acts, draft = self.goal_acts(folder), self.draft_of(key)
        number, opens = self.draft_of(f"{key} number"), self.opens
        score = self._scores.get(key, before) if number.waiting else before
        draft.title = number.title = lambda: f"a check-in · {one_line(goal.title)}"

        def answered(given: "Given | None") -> None:
            if given is None:
                draft.put_down()
                number.put_down()
                return
            self._scores[key] = given.score
            type_number(number, None if given.score == before else given.score)
            if not given.kept:
                number.put_down()
                leave(draft, given.text, text)
                self.show_sent()
                self.say_left(opens, draft, number)
                return
            if check_in is not None:
                kept = acts.correct(goal.id, check_in.id, given.score, given.text)
            else:
                day = note.day if note is not None else self.workspace.today
                kept = acts.check_in(goal.id, day, given.score, given.text, note=note)
            draft.type(given.text)
            if kept is None and _is_gone(acts.find(goal.id), check_in):
                draft.refuse()
                number.refuse()
                self.say(GONE)
                return
            settle(draft, kept)
            settle(number, kept)
            self.settle_act(acts.acts, kept)

        dialog = CheckInDialog(
            [Offered(folder=folder, goal=goal.id, title=goal.title)],
            lambda offered: self.called(offered.folder),
            self.keyed,
            draft,
            number,
            score=score,
            before=before,
            text=text,
        )
        self.app.push_screen(dialog, answered)


def _is_gone(goal: Goal | None, check_in: CheckIn | None) -> bool:
    """Say whether a goal was taken back, or the check-in of it that was to be put right, or struck."""
    return goal is None or (check_in is not None and all(each.id != check_in.id for each in goal.check_ins))
