"""Of which appointment each date and each meeting is: that which was known where it was kept."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from msgspec import UNSET

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import is_hashed
from peercoach_tui.domain.partners.brief import usual
from peercoach_tui.domain.sessions.arranged import is_in_time, keeps, with_zone
from peercoach_tui.domain.sessions.moments import NextMeetingSet, SessionBegun

Step = NextMeetingSet | SessionBegun
"""What is of an appointment."""
S = TypeVar("S", NextMeetingSet, SessionBegun, Step)


def with_appointment(step: S, fold: Fold) -> S:
    """Return a date that is to be set, or a meeting that is to begin, with the appointment that it is of, as the fold knows it.

    A date says as well how long the meeting is to be: as long as the last one was to be.
    """
    all_known = cache(lambda: appointments_of(fold))

    def of(known: Step) -> str:
        return said(known) if is_said(known) else all_known()[known.id]

    appointment = _of_now(step, fold, of)
    if isinstance(step, NextMeetingSet):
        return step.but(appointment=appointment, minutes=usual(fold.sessions)[1])
    return step.but(appointment=appointment)


def appointments_of(fold: Fold) -> dict[str, str]:
    """Return the id of the appointment of each date and each meeting by their ids, whether they stand or not.

    Each says it, but for those of before it was kept: they are of the one that was known when they came, of all that is known
    now. So whatever comes later changes nothing of it.
    """
    steps = [moment for moment in fold.timeline if isinstance(moment, Step)]
    found = {each.id: said(each) for each in steps if is_said(each)}
    silent = {each.id for each in steps} - found.keys()
    before = Fold(fold.id, batches=fold.timeline.batches)
    for moment in fold.timeline if silent else ():
        if isinstance(moment, Step) and moment.id in silent:
            found[moment.id] = _of_now(moment, before, lambda known: found[known.id]) or moment.id
        before.take((moment,))
    return found


def is_said(step: Step) -> bool:
    """Say whether it is known which appointment a step is of. What another program told of was arranged by nothing here."""
    return says(step) or (isinstance(step, SessionBegun) and is_hashed(step.id))


def says(step: Step) -> bool:
    """Say whether a step was kept with the appointment that it is of."""
    return step.appointment is not UNSET


def said(step: Step) -> str:
    """Return the id of the appointment that a step says."""
    return step.appointment if isinstance(step.appointment, str) else step.id


def may_hold(begun: SessionBegun, arranged: NextMeetingSet) -> bool:
    """Say whether a meeting began in time for one that was arranged, by its own clocks, as it was said first."""
    return begun.id != arranged.session and is_in_time(begun.began, begun.zone, arranged)


def _of_now(step: Step, fold: Fold, of: Callable[[Step], str]) -> str | None:
    """Return the id of the appointment that a step is of which comes next, None for a new one; `of` says that of another."""
    others = [account for account in fold.accounts if account.session.id != step.id]
    found: str | None = None
    if isinstance(step, NextMeetingSet):
        arranged = with_zone(step, fold.sessions)
        # A meeting that is typed up may say when the next one was to be that was held long ago.
        found = next((each.session.id for each in others if keeps(each, arranged)), None)
    if found is None:
        standing = fold.arrangements.standing(others)
        if standing is not None and (isinstance(step, NextMeetingSet) or may_hold(step, standing)):
            found = standing.id
    known = fold.timeline.find(found) if found is not None else None
    return of(known) if isinstance(known, Step) else None
