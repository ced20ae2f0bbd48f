"""How often an appointment may have been changed: a set of moments that only grows, so a calendar takes what counts more."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import TakenBack, order_of, said_in
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import (
    Break,
    BreakJudged,
    MeetingPutOff,
    NextMeetingSet,
    SessionBegun,
    SessionChanged,
    SessionEnded,
    StageEntered,
)
from peercoach_tui.domain.timeline import session_of
from peercoach_tui.domain.which_appointment import Step, may_hold, says

OF_A_SESSION = SessionBegun | SessionChanged | SessionEnded | Break | BreakJudged
"""What says from when to when a meeting was."""
CLOSES = SessionBegun | MeetingPutOff | TakenBack
"""After the last of these nothing of another appointment changes one that was held or is off."""


class Changes:
    """The moments that may have made each appointment another: its own and, while it is open, those of others that can take its
    place.

    Where a moment of one says nothing of appointments, all of those count that have such moments: once all moments counted
    everywhere, and what a calendar has must not shrink.
    """

    def __init__(self, fold: Fold, which: Mapping[str, str]) -> None:
        """`which` is as `appointments_of` returns it."""
        self._timeline, self._which = fold.timeline, which
        self._takings = [moment for moment in fold.timeline if isinstance(moment, TakenBack)]
        self._taken = {moment.of for moment in self._takings}
        self._set_in: defaultdict[str, set[str]] = defaultdict(set)
        """The appointments of which a date was set in each session."""
        self._begun: defaultdict[str, list[SessionBegun]] = defaultdict(list)
        """Each session as it was ever said to have begun."""
        for moment in fold.timeline:
            if isinstance(moment, NextMeetingSet) and moment.session is not None:
                self._set_in[moment.session].add(which[moment.id])
            elif isinstance(moment, SessionBegun):
                self._begun[moment.id].append(moment)
        for moment in fold.timeline:
            if isinstance(moment, SessionChanged) and (begun := self._begun[moment.session]):
                begun += [each.but(**said_in(moment, ("began", "zone"))) for each in begun]
        self._about: list[tuple[AnyMoment, AnyMoment, set[str]]] = [*self._told()]
        """Each moment that tells something of an appointment, that which it takes back, else itself, and of which ones."""
        self._own: defaultdict[str, dict[str, AnyMoment]] = defaultdict(dict)
        for moment, _, those in self._about:
            for each in those:
                self._own[each][moment.id] = moment
        silent = [id for id in self._own if self._is_silent(id)]
        self._silent = {id: moment for each in silent for id, moment in self._own[each].items()}

    def own(self, id: str) -> tuple[AnyMoment, ...]:
        """Return the moments of an appointment itself, in their order."""
        return tuple(self._own[id].values())

    def of(self, id: str, *, is_open: bool) -> tuple[int, datetime]:
        """Return how many there were after the first, and the instant of the newest (UTC)."""
        own = self._own[id]
        counted = own | (self._silent if self._is_silent(id) else {}) | self._of_others(own, is_open=is_open)
        return len(counted) - 1, max(moment.at for moment in counted.values())

    def _told(self) -> Iterator[tuple[AnyMoment, AnyMoment, set[str]]]:
        for moment in self._timeline:
            about: AnyMoment | None = moment
            seen = set()
            while isinstance(about, TakenBack) and about.id not in seen:
                seen.add(about.id)
                about = self._timeline.find(about.of)
            if about is not None and (those := self._appointments_of(moment, about)):
                yield moment, about, those

    def _appointments_of(self, moment: AnyMoment, about: AnyMoment) -> set[str]:
        """Return the appointments that a moment tells something of, which is that or takes it back."""
        session, found = session_of(about) or "", set[str]()
        match about:
            case NextMeetingSet():
                found = {self._which[about.id]}
            case MeetingPutOff(arranged=arranged) if arranged in self._which:
                found = {self._which[arranged]}
            case SessionBegun() | SessionChanged() | SessionEnded() | Break() | BreakJudged() if session in self._which:
                found = {self._which[session]}
            case StageEntered() if moment is not about and session in self._which:
                # The time begins with the first stage. Those that come leave as they were what was kept before.
                found = {self._which[session]}
        if session in self._taken:
            # What is said in a meeting that was discarded may make it stand again.
            found |= self._set_in[session] | {self._which[session]} if session in self._which else self._set_in[session]
        return found

    def _is_silent(self, id: str) -> bool:
        return any(isinstance(each, Step) and not says(each) for each in self._own[id].values())

    def _of_others(self, own: Mapping[str, AnyMoment], *, is_open: bool) -> dict[str, AnyMoment]:
        """Return those of other appointments that may have taken the place of one with a date, or may have been held for it."""
        dates = [moment for moment in own.values() if isinstance(moment, NextMeetingSet)]
        if not dates:
            return {}
        first = min(map(order_of, dates))
        held = {id for id, begun in self._begun.items() if self._may_have_held(begun, dates)}
        # That may come to be known on another device than that on which it was held or called off.
        late = {id for id, begun in self._begun.items() if _is_later_now(begun, dates)}
        # One that doesn't say by which clocks it is has those of a meeting before.
        leans = any(each.zone is None for each in dates)
        until = max((order_of(moment) for moment in own.values() if isinstance(moment, CLOSES)), default=None)

        def may_matter(moment: AnyMoment, about: AnyMoment) -> bool:
            if leans or (session_of(about) or "") in late or self._is_said_afterwards(about):
                return True
            if not is_open and (until is None or order_of(moment) > until):
                return False
            if isinstance(about, NextMeetingSet):
                return order_of(about) > first
            return (session_of(about) or "") in held

        return {moment.id: moment for moment, about, _ in self._about if may_matter(moment, about)}

    def _is_said_afterwards(self, moment: AnyMoment) -> bool:
        """Say whether a moment is the date of a meeting that was held already."""
        return isinstance(moment, NextMeetingSet) and self._which[moment.id] in self._begun

    def _may_have_held(self, begun: Sequence[SessionBegun], dates: Sequence[NextMeetingSet]) -> bool:
        """Say whether a meeting that was begun for another appointment may be the one of these dates all the same.

        Where the date that stood before it was too late, it was known to be another.
        """
        first = begun[0]
        taken = {moment.of for moment in self._takings if order_of(moment) < order_of(first)}
        after = [each for each in dates if order_of(each) > order_of(first)]
        before = [each for each in dates if each not in after and each.id not in taken]
        known = [max(before, key=order_of)] if before else dates
        return any(may_hold(first, each) for each in (*known, *after))


def _is_later_now(begun: Sequence[SessionBegun], dates: Sequence[NextMeetingSet]) -> bool:
    """Say whether a meeting may be the one of a date for which it was too early, since its day was put right."""
    first, *put_right = begun
    return any(may_hold(said, each) and not may_hold(first, each) for said in put_right for each in dates)
