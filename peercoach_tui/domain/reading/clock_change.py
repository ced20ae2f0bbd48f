"""Hours that a change of the clocks leaves out: 02:30 on 28 March 2027 in Berlin."""

from datetime import UTC, date, datetime, time

from peercoach_tui.domain.words import long_day
from peercoach_tui.domain.zones import zone_called


def is_skipped(day: date, hour: time, zone: str) -> bool:
    """Say whether no clock of the zone (its name; "" for none) shows that hour on that day."""
    if not zone or not 2 < day.toordinal() < date.max.toordinal() - 1:
        return False
    there = zone_called(zone)
    # Both sides are compared as they stand on the wall.
    wall = datetime.combine(day, hour)
    return wall.replace(tzinfo=there).astimezone(UTC).astimezone(there).replace(tzinfo=None) != wall


def skipped_words(day: date, hour: time, today: date) -> str:
    """Return "the clocks skip 02:30 on Sun 28 Mar"."""
    return f"the clocks skip {hour:%H:%M} on {long_day(day, today)}"
