"""When and where the two meet next, in words."""

from datetime import date

from peercoach_tui.domain.words import long_day


def next_words(day: date, hour: str, place: str) -> str:
    """Return "Tue 8 Dec, 10:30 · coffee, 2nd floor"; `hour` and `place` may be ""."""
    return long_day(day) + (f", {hour}" if hour else "") + (f" · {place}" if place else "")
