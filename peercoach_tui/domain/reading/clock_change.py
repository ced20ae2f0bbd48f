"""Hours that a change of the clocks leaves out, or shows twice: 02:30 on 28 March and on 31 October 2027 in Berlin."""

from datetime import UTC, date, datetime, time

from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.words import long_day
from peercoach_tui.domain.zones import zone_called


def is_skipped(day: date, hour: time, zone: str) -> bool:
    """Say whether no clock of the zone (its name; "" for none) shows that hour on that day."""
    return _is_in_range(day, zone) and shown_for(day, hour, zone) != datetime.combine(day, hour)


def is_twice(day: date, hour: time, zone: str) -> bool:
    """Say whether the clocks of the zone (its name; "" for none) show that hour twice on that day."""
    if not _is_in_range(day, zone) or is_skipped(day, hour, zone):
        return False
    first = datetime.combine(day, hour, zone_called(zone))
    return first.utcoffset() != first.replace(fold=1).utcoffset()


def shown_for(day: date, hour: time, zone: str) -> datetime:
    """Return what the clock on the wall of a zone shows (without it) when that hour of that day is taken for an instant."""
    there = zone_called(zone)
    return datetime.combine(day, hour, there).astimezone(UTC).astimezone(there).replace(tzinfo=None)


def _is_in_range(day: date, zone: str) -> bool:
    return bool(zone) and 2 < day.toordinal() < date.max.toordinal() - 1


def skipped_words(day: date, hour: time, today: date) -> str:
    """Return "the clocks skip 02:30 on Sun 28 Mar"."""
    return f"the clocks skip {hour:%H:%M} on {long_day(day, today)}"


def another_hour(day: date, hour: time, today: date) -> str:
    """Return the sentence that refuses an hour that the clocks skip."""
    words = skipped_words(day, hour, today)
    return f"{capital(words)}; type another hour."
