"""The career maps in one folder, as they stand."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from peercoach_tui.domain.career.career_map import CareerMap, MapLine
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept, MapLookedAt
from peercoach_tui.domain.moment import Moment, said_in
from peercoach_tui.domain.side import Side

CHANGEABLE = ("part", "text", "became")

AboutMap = MapLineKept | MapLineChanged | MapLookedAt


class MapLog:
    """The career maps with one partner, or the coach's own, folded one moment after the other."""

    KINDS: ClassVar[tuple[type[Moment], ...]] = (MapLineKept, MapLineChanged, MapLookedAt)

    def __init__(self, moments: Iterable[AboutMap] = ()) -> None:
        self._known: dict[str, MapLine] = {}
        self._looked_at: dict[Side, tuple[date, ...]] = {}
        for moment in moments:
            self.take(moment)

    def take(self, moment: AboutMap) -> None:
        """Add one moment that stands; it comes after those before. What nobody kept can't be changed."""
        match moment:
            case MapLineKept() if moment.line not in self._known:
                self._known[moment.line] = _kept_by(moment)
            case MapLineChanged() if moment.line in self._known:
                before = self._known[moment.line]
                self._known[moment.line] = before.but(changed=moment.at, **said_in(moment, CHANGEABLE))
            case MapLookedAt():
                days = {moment.day, *self._looked_at.get(moment.owner, ())}
                self._looked_at[moment.owner] = tuple(sorted(days, reverse=True)[:2])

    def of(self, owner: Side) -> CareerMap:
        """Return the map of one of the two; lines that were struck or erased stand on it no more."""
        known = [each for each in self._known.values() if each.owner is owner]
        in_order = tuple(sorted((each for each in known if each.text.strip()), key=lambda line: (line.kept, line.id)))
        changed = max((each.changed for each in known), default=None)
        last, before = (*self._looked_at.get(owner, ()), None, None)[:2]
        return CareerMap(owner=owner, lines=in_order, changed=changed, looked_at=last, looked_before=before)

    def find(self, id: str) -> MapLine | None:
        """Return the line of that id, None when there is none or its keeping was taken back."""
        return self._known.get(id)


def _kept_by(moment: MapLineKept) -> MapLine:
    return MapLine(
        id=moment.line,
        owner=moment.owner,
        part=moment.part,
        text=moment.text,
        kept=moment.at,
        changed=moment.at,
        session=moment.session,
    )
