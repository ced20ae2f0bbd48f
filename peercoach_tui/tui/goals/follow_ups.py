"""A follow-up towards a goal, or of a step of the career map."""

from collections.abc import Callable

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.side import Side
from peercoach_tui.goal_acts import owner_of
from peercoach_tui.tui.goals.keeping import GoalKeeping
from peercoach_tui.tui.partners.adding import ADDS

NOBODY_TO_TELL = f"A follow-up is said to someone you meet. {ADDS}"


class FollowUpMaking(GoalKeeping, part=True):
    """A place in which a follow-up can be made without a meeting: by who has the goal, said to the one they meet."""

    def ask_follow_up(
        self,
        folder: str,
        key: str,
        *,
        goal: str | None = None,
        text: str = "",
        beside: Callable[[FollowUpMade], tuple[Acts, AnyMoment | None]] | None = None,
    ) -> None:
        """Ask for a follow-up of whose goals are in a folder; of one of mine can be turned to whom it is said.

        `goal` is the id of the goal that it is a step to. `beside` gives, for what makes
        it, what is kept in one act with it, and where.
        """
        from peercoach_tui.tui.lines.new_follow_up import NewFollowUp

        owner = owner_of(folder)
        partners = self.folders[1:] if owner is Side.ME else (folder,)
        if not partners:
            self.say(self.with_keys(NOBODY_TO_TELL))
            return

        def send(acts: Acts, made: FollowUpMade) -> Kept:
            where, linked = beside(made) if beside is not None else (acts, None)
            moments = (made, linked) if linked is not None and where is acts else (made,)
            kept = acts.send(*moments)
            self.settle_act(acts, kept, moments=moments)
            if linked is not None and where is not acts:
                self.settle_act(where, where.send(linked), moments=(linked,), along=made.id)
            return kept

        everyone = [self.workspace.acts(id) for id in partners]
        reading = ReadWith(today=self.workspace.today, day_first=self.workspace.settings.day_first)
        asked = NewFollowUp(everyone[0], everyone, reading, send, owner=owner, goal=goal, began=text)
        self.ask_line(asked, self.draft_of(key))
