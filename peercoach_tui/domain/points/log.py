"""The points with one partner, as they stand."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from msgspec import UNSET

from peercoach_tui.domain.moment import Moment, said_in
from peercoach_tui.domain.points.moments import PointCarried, PointChanged, PointKept
from peercoach_tui.domain.points.point import Point

CHANGEABLE = ("text", "outcome")

AboutPoint = PointKept | PointChanged | PointCarried


class PointLog:
    """The points with one partner, folded one moment after the other.

    `said` gives the words of the line that a mark stands on, by the id of its moment, "" where it is gone.
    """

    KINDS: ClassVar[tuple[type[Moment], ...]] = (PointKept, PointChanged, PointCarried)

    def __init__(self, said: Callable[[str], str], moments: Iterable[AboutPoint] = ()) -> None:
        self._said = said
        self._known: dict[str, Point] = {}
        self._of: dict[str, str] = {}
        for moment in moments:
            self.take(moment)

    def take(self, moment: AboutPoint) -> None:
        """Add one moment that stands; it comes after those before. What nobody kept can't be changed."""
        match moment:
            case PointKept() if moment.point not in self._known:
                self._known[moment.point] = _kept_by(moment)
                if moment.of:
                    self._of[moment.point] = moment.of
            case PointChanged() if moment.point in self._known:
                self._known[moment.point] = _changed_by(moment, self._known[moment.point])

    @property
    def all(self) -> tuple[Point, ...]:
        """Return all points, the oldest first; none whose text was erased."""
        known = sorted(self._known.values(), key=lambda point: (point.kept, point.id))
        return tuple(self._worded(point) for point in known if point.text or point.session)

    @property
    def open(self) -> tuple[Point, ...]:
        """Return those that wait, the oldest first."""
        return tuple(point for point in self.all if point.is_open)

    def marked_in(self, session: str) -> tuple[Point, ...]:
        """Return what of a meeting waits to be come back to, the oldest first."""
        return tuple(point for point in self.open if point.session == session)

    def find(self, id: str) -> Point | None:
        """Return the point of that id, None when there is none or its keeping was taken back."""
        known = self._known.get(id)
        return None if known is None else self._worded(known)

    def _worded(self, point: Point) -> Point:
        """Return a point with the words of the line that it stands on, where it has none of its own."""
        of = self._of.get(point.id)
        return point if point.text or not of else point.but(text=self._said(of))


def _kept_by(moment: PointKept) -> Point:
    return Point(id=moment.point, text=moment.text, kept=moment.at, changed=moment.at, session=moment.session)


def _changed_by(moment: PointChanged, before: Point) -> Point:
    said = said_in(moment, CHANGEABLE)
    if moment.outcome is not UNSET:
        said["resolved"] = None if moment.outcome is None else moment.at
    return before.but(changed=moment.at, **said)
