"""What is kept of career maps: mine in the coach's own folder, theirs with the partner."""

from datetime import date

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.moment import Id, Moment
from peercoach_tui.domain.side import Side


class MapLineKept(Moment, tag="map line"):
    """A line was put on the map of one of the two."""

    line: Id
    owner: Side
    part: Part
    text: str
    session: Id | None = None


class MapLineChanged(Moment, tag="map line changed"):
    """A line was reworded, struck (an empty text), or became a goal or a follow-up: only what has a value was changed."""

    line: Id
    session: Id | None = None
    part: Part | UnsetType = UNSET
    text: str | UnsetType = UNSET
    became: Id | UnsetType | None = UNSET


class MapLookedAt(Moment, tag="map looked at"):
    """The map of one of the two was looked at, on a local day; kept once a day, and nothing that can be taken back."""

    owner: Side
    day: date
