"""The moments of the follow-ups and the goals that were found."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from msgspec import UNSET

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, plan_words
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import GoalChanged, GoalSet
from peercoach_tui.domain.ids import hashed_id
from peercoach_tui.domain.moment import INSTANT
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.found import FoundFollowUp, FoundGoal
from peercoach_tui.importing.earlier import Earlier


class Coming(NamedTuple):
    """A follow-up that comes in with `file`: what makes it, the instant of which its id is made, and the local day of that."""

    made: FollowUpMade
    base: datetime
    day: date | None
    file: "FollowUpsComing"


ComingByWords = dict[tuple[Side, str], list[Coming]]
"""Those that come in of all files, by whose they are and their squeezed words."""


class FollowUpsComing:
    """Those of one file with the person whose moments come to `fold`; `coming` are those with that person, of all files.

    `here` counts what is there under another id, `differs` those that are due on another day here, `doubles` those that come in
    though one of the same words is there from another day.
    """

    def __init__(self, fold: Fold, coming: ComingByWords) -> None:
        self._fold, self._coming = fold, coming
        self._met: set[str] = set()
        self._earlier = Earlier(each for each in fold.timeline if isinstance(each, FollowUpMade) and each.session is None)
        self.here = 0
        self.differs = 0
        self.doubles = 0

    def moments(
        self,
        found: FoundFollowUp,
        base: datetime,
        at: datetime,
        *,
        session: str | None = None,
        day: date | None = None,
        resolved: datetime | None = None,
        day_of: Callable[[datetime], date] | None = None,
    ) -> Iterator[AnyMoment]:
        """Yield what makes it, at an instant, and what says what became of it.

        `base` is the instant of which its id is made, that of its meeting or of its making; `day` is the local day of that,
        None where it isn't known; `day_of` gives that of an instant where it is.
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
            there = there or next((each for each in self._alike_here(found) if self._is_it(each, session, day, day_of)), None)
            if there is not None:
                self._met.add(there.id)
                # One that another file told comes with that, and is counted there.
                self.here += all(each.made.follow_up != there.id for each in self._alike(found))
                self._compare(there, found)
                yield from self._outcome(there.id, found, base, max(at, there.changed), resolved)
                return
        elif (standing := self._fold.log.find(id)) is not None:
            self._compare(standing, found)
        same = next((each for each in self._alike(found) if self._is_of_another_file(each, made, session, day)), None)
        if same is not None:
            self._met.add(same.made.follow_up)
            yield same.made.but(due=found.due, hour=found.hour) if found.due else same.made
            yield from self._outcome(same.made.follow_up, found, same.base, max(at, same.made.at), resolved)
            return
        if self._fold.timeline.find(made) is None and not found.id:
            self.doubles += any(True for _ in self._alike_here(found))
        self._met.add(id)
        moment = FollowUpMade(
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
        words = squeezed(plan_words(found.when, found.what))
        self._coming.setdefault((found.owner, words), []).append(Coming(moment, base, day, self))
        yield moment
        yield from self._outcome(id, found, base, at, resolved)

    def _is_made(self, base: datetime, *content: str) -> bool:
        return self._fold.timeline.find(hashed_id(base, "follow-up made", hashed_id(base, *content))) is not None

    def _compare(self, there: FollowUp, found: FoundFollowUp) -> None:
        self.differs += found.due is not None and there.due != found.due

    def _alike_here(self, found: FoundFollowUp) -> Iterator[FollowUp]:
        """Yield those of the same words that are here, and that none of the file is yet.

        One that is kept with the name before it came in when that wasn't read as a name, and may be anyone's.
        """
        words = _words_of(found)
        named = {squeezed(found.written)} - {*words}
        for each in self._fold.follow_ups:
            plan = squeezed(each.plan)
            if each.id not in self._met and (plan in named or (each.owner is found.owner and plan in words)):
                yield each

    def _is_it(self, known: FollowUp, session: str | None, day: date | None, day_of: Callable[[datetime], date] | None) -> bool:
        """Say whether one of the same words is it: it is of the same meeting, or of no meeting and of the same day."""
        if session is not None and known.session is not None:
            return known.session == session
        return day_of is None or day_of(known.made) == day

    def _alike(self, found: FoundFollowUp) -> Iterator[Coming]:
        """Yield those of the same words that come in."""
        for words in _words_of(found):
            yield from self._coming.get((found.owner, words), ())

    def _is_of_another_file(self, coming: Coming, made: str, session: str | None, day: date | None) -> bool:
        if coming.file is self or coming.made.id == made or coming.made.follow_up in self._met:
            return False
        if session is not None and coming.made.session is not None:
            return coming.made.session == session
        return day is None or coming.day in (None, day)

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


def _words_of(found: FoundFollowUp) -> tuple[str, ...]:
    """Return the words by which it may be kept: with what comes before it, or without."""
    return tuple(dict.fromkeys((squeezed(found.what), squeezed(plan_words(found.when, found.what)))))


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
