"""The moments of the follow-ups and the goals that were found."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from msgspec import UNSET

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import GoalChanged, GoalSet
from peercoach_tui.domain.ids import hashed_id
from peercoach_tui.domain.moment import INSTANT
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.exchange.found import FoundFollowUp, FoundGoal
from peercoach_tui.importing.earlier import Earlier


class FollowUps:
    """Those of one file with the person whose moments come to `fold`.

    `here` counts what is there under another id, `differs` those that are due on another day here.
    """

    def __init__(self, fold: Fold) -> None:
        self._fold = fold
        self._met: set[str] = set()
        self._earlier = Earlier(each for each in fold.timeline if isinstance(each, FollowUpMade) and each.session is None)
        self.here = 0
        self.differs = 0

    def moments(
        self,
        found: FoundFollowUp,
        base: datetime,
        at: datetime,
        *,
        session: str | None = None,
        resolved: datetime | None = None,
        day_of: Callable[[datetime], date] | None = None,
    ) -> Iterator[AnyMoment]:
        """Yield what makes it, at an instant, and what says what became of it.

        `base` is the instant of which its id is made, that of its meeting or of its making; `day_of` gives the local day of an
        instant where the day of its making is known.
        """
        # The same words in one meeting, or on one day, are the same follow-up.
        content = ("follow-up", self._fold.id, session or "", found.owner, found.what, found.when, found.id)
        if session is None:
            base = self._earlier.base(base, lambda at: self._is_made(at, *content))
        id = hashed_id(base, *content)
        made = hashed_id(base, "follow-up made", id)
        if self._fold.timeline.find(made) is None:
            # What was exported here has the id under which it is kept.
            there = self._fold.log.find(found.id) if found.id else None
            there = there or next((each for each in self._fold.follow_ups if self._is_it(each, found, session, day_of)), None)
            if there is not None:
                self._met.add(there.id)
                self.here += 1
                self._compare(there, found)
                yield from self._outcome(there.id, found, base, max(at, there.changed), resolved)
                return
        elif (standing := self._fold.log.find(id)) is not None:
            self._compare(standing, found)
        self._met.add(id)
        yield FollowUpMade(
            id=made,
            at=at,
            follow_up=id,
            session=session,
            owner=found.owner,
            what=found.what,
            when=found.when,
            due=found.due,
            hour=found.hour if found.due else "",
            confidence=found.sure,
            report=found.report,
        )
        yield from self._outcome(id, found, base, at, resolved)

    def _is_made(self, base: datetime, *content: str) -> bool:
        return self._fold.timeline.find(hashed_id(base, "follow-up made", hashed_id(base, *content))) is not None

    def _compare(self, there: FollowUp, found: FoundFollowUp) -> None:
        self.differs += found.due is not None and there.due != found.due

    def _is_it(
        self, known: FollowUp, found: FoundFollowUp, session: str | None, day_of: Callable[[datetime], date] | None
    ) -> bool:
        if known.id in self._met or known.owner is not found.owner:
            return False
        if squeezed(known.plan) not in (squeezed(found.what), squeezed(f"{found.when}, {found.what}")):
            return False
        if session is not None:
            return known.session == session
        return day_of is None or day_of(known.made) == found.made

    def _outcome(
        self, id: str, found: FoundFollowUp, base: datetime, at: datetime, resolved: datetime | None
    ) -> Iterator[AnyMoment]:
        if found.outcome is None:
            return
        changed = hashed_id(base, "outcome", id, found.outcome)
        standing = self._fold.log.find(id)
        # What became of it was said here, and may have been taken back: that stands.
        if standing is None or standing.is_open or self._fold.timeline.find(changed) is not None:
            taught = found.taught or UNSET
            instant = max(at + INSTANT, resolved or at)
            yield FollowUpChanged(id=changed, at=instant, follow_up=id, outcome=found.outcome, taught=taught)


def goal_moments(fold: Fold, found: FoundGoal, base: datetime, at: datetime) -> list[AnyMoment]:
    """Return what sets a goal at an instant, and what closes it; nothing where the same goal is there under another id.

    `base` is the instant of which its id is made.
    """
    title = squeezed(found.title)

    def ids(base: datetime) -> tuple[str, str]:
        id = hashed_id(base, "goal", fold.id, found.owner, title)
        return id, hashed_id(base, "goal set", id)

    came_in = Earlier(each for each in fold.timeline if isinstance(each, GoalSet))
    base = came_in.base(base, lambda at: fold.timeline.find(ids(at)[1]) is not None)
    id, set_id = ids(base)
    there = (goal for goal in fold.goals.all if goal.owner is found.owner and squeezed(goal.title) == title)
    if fold.timeline.find(set_id) is None and next(there, None) is not None:
        return []
    texts: dict[str, Any] = {"why": found.why, "seen": found.seen, "step": found.step}
    moments: list[AnyMoment] = [
        GoalSet(id=set_id, at=at, goal=id, owner=found.owner, title=found.title, due=found.due, **texts),
    ]
    if found.closed:
        learned = found.learned or UNSET
        moments.append(GoalChanged(id=hashed_id(base, "goal closed", id), at=at + INSTANT, goal=id, closed=True, learned=learned))
    return moments
