"""Who is new of those who were found in other words: their folders, and the moments that add them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import hashed_id
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.partners.names import as_kept, common_form
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.importing.known import KnownHere
from peercoach_tui.importing.making import instant_of
from peercoach_tui.importing.meetings import wall_of, written
from peercoach_tui.importing.people import Whom
from peercoach_tui.notebook.notebook import COACH

Newcomer = tuple[str, PartnerAdded]
"""The folder of someone new, and what adds them."""


def newcomers(known: KnownHere, every: Sequence[FoundInFile], whom: Mapping[str, Whom]) -> dict[str, Newcomer]:
    """Return those who are new by the common form of their name; `whom` says whom a name in the files means.

    Who came in before with a batch that doesn't stand has the same folder again.
    """
    hidden = dict(_hidden(known.folds))
    first: dict[str, tuple[datetime, datetime, str]] = {}
    for name, base, instant in _instants(known, every):
        meant = whom[name]
        if meant.person is None and not meant.left_out:
            form = common_form(meant.name)
            first[form] = min((base, instant, meant.name), first.get(form, (base, instant, meant.name)))
    return {form: hidden.get(form) or _newcomer(known, form, *told) for form, told in first.items()}


def _newcomer(known: KnownHere, form: str, base: datetime, at: datetime, name: str) -> Newcomer:
    number = 0
    while (id := hashed_id(base, "partner", form, str(number))) in known.forgotten:
        number += 1
    # Nobody said how often they meet, so they are not due.
    often = Cadence(rhythm=Rhythm.NONE)
    return id, PartnerAdded(id=hashed_id(base, "partner added", id), at=at, name=as_kept(name), cadence=often)


def _hidden(folds: Mapping[str, Fold]) -> Iterator[tuple[str, Newcomer]]:
    """Yield those who came in with a batch that doesn't stand, by the common form of their name."""
    for id, fold in folds.items():
        for moment in fold.timeline if fold.is_empty and id != COACH else ():
            if isinstance(moment, PartnerAdded) and not fold.timeline.came_in(moment):
                yield common_form(moment.name), (id, moment)


def _instants(known: KnownHere, every: Sequence[FoundInFile]) -> Iterator[tuple[str, datetime, datetime]]:
    """Yield the names with the instants of which ids are made, as it is written, and those that these are here."""

    def both(day: date | None, hour: str = "") -> tuple[datetime, datetime]:
        return (written(wall_of(day, hour)), instant_of(day, hour, known.zone)) if day is not None else (known.now, known.now)

    for found in every:
        for meeting in found.meetings:
            yield meeting.person, *both(meeting.day, meeting.hour)
        for follow_up in found.follow_ups:
            yield follow_up.person, *both(follow_up.made)
        for goal in found.goals:
            if goal.owner is Side.THEM:
                yield goal.person, *both(goal.set)
