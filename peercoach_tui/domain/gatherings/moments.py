"""What is kept of the gatherings of the whole group, in the coach's own folder."""

from datetime import date

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Hour, Id, Moment


class GatheringSet(Moment, tag="gathering set"):
    """A gathering of the whole group: the fields are those of a `Gathering`."""

    gathering: Id
    name: str
    day: date
    hour: Hour = ""
    place: str = ""
    note: str = ""
    bring: str = ""


class GatheringChanged(Moment, tag="gathering changed"):
    """A gathering was changed or dropped: only what has a value was."""

    gathering: Id
    name: str | UnsetType = UNSET
    day: date | UnsetType = UNSET
    hour: Hour | UnsetType = UNSET
    place: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    bring: str | UnsetType = UNSET
    dropped: bool | UnsetType = UNSET
