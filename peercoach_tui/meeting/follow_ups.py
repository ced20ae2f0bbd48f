"""The follow-ups that a meeting touches: those from before, and those that are made in it."""

from datetime import date

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome, oldest_due_first
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged
from peercoach_tui.domain.sessions.plan import LOOK_BACK
from peercoach_tui.meeting.sitting import Sitting


class FollowUps:
    """Every act takes the id of a follow-up; it returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting

    @property
    def made_here(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups made in this session that stand, in the order they were made."""
        known = {follow_up.id: follow_up for follow_up in self._sitting.acts.follow_ups}
        return tuple(known[id] for id in self._sitting.account.made if id in known)

    @property
    def to_look_at(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups from before this session that were open when it began, the oldest due first."""
        acts, session = self._sitting.acts, self._sitting.session
        since = {each.id for each in acts.sessions if each.began >= session.began} | {session.id}
        before = [each for each in acts.fold.without({session.id}, FollowUpLog).all if each.session not in since]
        found = (acts.follow_up(each.id) for each in oldest_due_first(before))
        return tuple(each for each in found if each is not None)

    def day_of(self, follow_up: FollowUp) -> date:
        """Return the local day of its meeting, which may have been typed up later; in none, that on which it was made."""
        made_in = self._sitting.acts.fold.session(follow_up.session) if follow_up.session else None
        return made_in.day if made_in is not None else self._sitting.session.local(follow_up.made).date()

    @property
    def waiting(self) -> tuple[FollowUp, ...]:
        """Return those from before that nobody looked at yet, while the meeting looks back; none in another stage."""
        account = self._sitting.account
        if account.stage != LOOK_BACK:
            return ()
        return tuple(each for each in self.to_look_at if each.is_open and each.id not in account.looked_at)

    def resolve(self, follow_up: str, outcome: Outcome) -> Kept | None:
        """Say what became of it; None when it says so already."""
        known = self._sitting.acts.follow_up(follow_up)
        if known is None or known.outcome is outcome:
            return None
        return self.change(follow_up, outcome=outcome)

    def carry(self, follow_up: str) -> Kept | None:
        """Keep that it was looked at and stays open; one resolved by mistake is opened again."""
        known = self._sitting.acts.follow_up(follow_up)
        if known is None:
            return None
        if known.outcome is not None:
            return self.change(follow_up, outcome=None)
        return self._sitting.act(FollowUpCarried, follow_up=follow_up)

    def taught(self, follow_up: str, line: str) -> FollowUpChanged | None:
        """Return what says what a follow-up taught; None when it says so already."""
        return self._sitting.acts.changed(follow_up, session=self._sitting.session.id, taught=line)

    def change(self, follow_up: str, **fields: object) -> Kept | None:
        """Change its fields, as it was changed last."""
        changed = self._sitting.acts.changed(follow_up, session=self._sitting.session.id, **fields)
        return self._sitting.send(changed) if changed is not None else None
