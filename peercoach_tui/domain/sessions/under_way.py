"""Whether a meeting that is not closed may still be under way."""

from datetime import UTC, datetime, timedelta

LONG = timedelta(hours=3)
"""A meeting into which midnight falls is over by then."""


def may_go_on(began: datetime, now: datetime) -> bool:
    """Say whether what began at an instant, or is to begin then, may be under way at `now` (the clock on the wall): that day, or
    until long after it where midnight lies between."""
    return began.astimezone(now.tzinfo).date() == now.date() or abs(now.astimezone(UTC) - began) < LONG
