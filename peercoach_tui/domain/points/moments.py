"""What is kept of points: what was kept or marked, what became of it. All of them are mine to bring."""

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Id, Moment
from peercoach_tui.domain.points.point import PointOutcome


class PointKept(Moment, tag="point kept"):
    """Something to bring up at the next meeting or, of a `session`, to come back to in it; untouched it is brought up later.

    Without a text its words are those of the line `of`, a moment of the same session, as they were first kept.
    """

    point: Id
    text: str = ""
    session: Id | None = None
    of: Id | None = None


class PointChanged(Moment, tag="point changed"):
    """A point was taken up, dropped, opened again or reworded: only what has a value was changed."""

    point: Id
    session: Id | None = None
    text: str | UnsetType = UNSET
    outcome: PointOutcome | UnsetType | None = UNSET


class PointCarried(Moment, tag="point carried"):
    """An open point was looked at and kept for the next time."""

    point: Id
    session: Id | None = None
