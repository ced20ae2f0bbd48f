"""The gatherings of the whole group, as they stand."""

from collections.abc import Iterable
from typing import ClassVar

from msgspec import UNSET

from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.moment import Moment, said_in

SET = ("name", "day", "hour", "place", "note", "bring")
CHANGEABLE = (*SET, "dropped")

AboutGathering = GatheringSet | GatheringChanged


class GatheringLog:
    """The gatherings, folded one moment after the other."""

    KINDS: ClassVar[tuple[type[Moment], ...]] = (GatheringSet, GatheringChanged)

    def __init__(self, moments: Iterable[AboutGathering] = ()) -> None:
        self._known: dict[str, Gathering] = {}
        for moment in moments:
            self.take(moment)

    def take(self, moment: AboutGathering) -> None:
        """Add one moment that stands; it comes after those before. What nobody set can't be changed."""
        match moment:
            case GatheringSet() if moment.gathering not in self._known:
                self._known[moment.gathering] = _set_by(moment)
            case GatheringChanged() if moment.gathering in self._known:
                self._known[moment.gathering] = _changed_by(moment, self._known[moment.gathering])

    @property
    def all(self) -> tuple[Gathering, ...]:
        """Return all that were not dropped, by their day and hour; none whose name was erased."""
        known = (each for each in self._known.values() if each.name and not each.dropped)
        return tuple(sorted(known, key=lambda each: (each.day, each.hour, each.id)))

    def find(self, id: str) -> Gathering | None:
        """Return the gathering of that id, dropped or not; None when there is none or its setting was taken back."""
        return self._known.get(id)


def _set_by(moment: GatheringSet) -> Gathering:
    return Gathering(id=moment.gathering, changed=moment.at, **said_in(moment, SET))


def _changed_by(moment: GatheringChanged, before: Gathering) -> Gathering:
    said = said_in(moment, CHANGEABLE)
    if moment.day is not UNSET and moment.hour is UNSET:
        # An hour belongs to its day, and who moved that may not have known of it.
        said["hour"] = ""
    return before.but(changed=moment.at, **said)
