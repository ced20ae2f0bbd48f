"""A length in minutes as it is typed: "45", "45 min", "1h 15", "an hour"."""

import re

from peercoach_tui.domain.plain import cut, squeezed

LONGEST = 1440
"""A day: the most minutes that can be kept of a meeting."""
_MINUTES = re.compile(r"(?P<minutes>\d{1,5}) ?(?:′|'|m|min|mins|minutes?)?", re.ASCII)
_HOURS = re.compile(
    r"(?P<hours>\d{1,3}|an|one|half an) ?(?:h|hrs?|hours?)(?: ?(?:and )?(?P<minutes>\d{1,2}) ?(?:′|'|m|min|mins|minutes?)?)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)", re.ASCII)
_WORDS = {"an": 60, "one": 60, "half an": 30}
_CUT = 24


def read_minutes(text: str) -> int | None:
    """Return the minutes that a text says, None where any of it can't be read; whether so many can be kept isn't decided here."""
    words = squeezed(text).casefold()
    if found := _MINUTES.fullmatch(words):
        return int(found["minutes"])
    found = _HOURS.fullmatch(words) or _CLOCK.fullmatch(words)
    if found is None:
        return None
    hours, minutes = found["hours"], int(found["minutes"] or 0)
    return (_WORDS[hours] if hours in _WORDS else 60 * int(hours)) + minutes


def why_no_minutes(text: str, least: int, such_as: str) -> str:
    """Return one sentence on why a text is no length between `least` and a day of minutes, "" where it is one."""
    minutes = read_minutes(text)
    if minutes is None:
        said = cut(text, _CUT)
        return f"“{said}” is no number of minutes: type {such_as}." if said else f"Type {such_as}."
    return "" if least <= minutes <= LONGEST else f"{minutes} minutes can't be kept: type {least} to {LONGEST}."
