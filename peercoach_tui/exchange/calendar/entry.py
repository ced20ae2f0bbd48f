"""An entry of a calendar."""

from datetime import UTC, date, datetime, timedelta

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import instant_of

A_DAY = timedelta(days=1)


class CalendarEvent(Value):
    """What stands in a calendar. `begin` and `end` are both instants in UTC, or both local days, the end not included; the last
    day there is has no end.

    `id` is that of the thing, whatever becomes of it; `made` and `changed` are UTC. `changes` grows with each moment that may
    have made it another, and never shrinks: it may count more than did. While it lasts one is `busy`, unless it only reminds;
    one that is `private` is shown to nobody else.
    """

    id: str
    title: str
    begin: date
    end: date | None
    made: datetime
    changed: datetime
    changes: int
    place: str = ""
    cancelled: bool = False
    busy: bool = True
    private: bool = True


def times(day: date, hour: str, minutes: int, zone: str) -> tuple[date, date | None]:
    """Return begin and end of what lasts so many minutes from an hour of a local day ("10:30"), without one the whole day."""
    begin, length = instant_of(day, hour, zone), timedelta(minutes=minutes)
    if begin is not None and begin <= datetime.max.replace(tzinfo=UTC) - length:
        return begin, begin + length
    return day, day + A_DAY if day < date.max else None
