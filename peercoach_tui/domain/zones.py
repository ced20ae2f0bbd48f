"""Time zones by name: those of the IANA, and a mere offset where a machine can't name its own ("UTC+09:30")."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_OFFSET = r"UTC([+-])(\d\d):(\d\d)"
_HOUR = r"(\d\d?):(\d\d?)"
FAR = timedelta(hours=18)
"""No place on earth is further from UTC."""


@lru_cache(maxsize=128)
def zone_called(name: str) -> tzinfo:
    """Return the zone of that name. Raises ValueError for one that doesn't exist."""
    if name.startswith("UTC") and (found := re.fullmatch(_OFFSET, name)):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
        if int(found[3]) < 60 and ahead <= FAR:
            return timezone(-ahead if found[1] == "-" else ahead, name)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError("no time zone has that name") from unknown


def local_day(instant: datetime, zone: str) -> date:
    """Return the date that the calendar on the wall of a zone showed. Raises ValueError for a zone that doesn't exist."""
    return instant.astimezone(zone_called(zone)).date()


def instant_of(day: date, hour: str, zone: str) -> datetime | None:
    """Return the instant (UTC) at which the clocks of a zone show an hour ("10:30") of a day; None where that is no hour, or the
    end of time.

    An hour that the clocks skip is as long after the last one before; of one that they show twice it is the first.
    """
    found = re.fullmatch(_HOUR, hour)
    if found is None:
        return None
    try:
        wall = time(int(found[1]), int(found[2]), tzinfo=zone_called(zone))
        return datetime.combine(day, wall).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def is_zone(name: str) -> bool:
    """Say whether a zone of that name exists."""
    try:
        zone_called(name)
    except ValueError:
        return False
    return True


def offset_name(local: datetime) -> str:
    """Return the name of the mere offset of an aware instant: "UTC+09:30"."""
    ahead = local.utcoffset() or timedelta()
    hours, minutes = divmod(abs(int(ahead.total_seconds())) // 60, 60)
    return f"UTC{'-' if ahead < timedelta() else '+'}{hours:02}:{minutes:02}"
