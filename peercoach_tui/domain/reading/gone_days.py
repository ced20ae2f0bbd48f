"""A day that is gone, in words: "12 Mar 2025", "march 2025", "2 weeks ago"."""

from datetime import UTC, date, datetime, time

from peercoach_tui.domain.reading.began import began_in
from peercoach_tui.domain.words import MONTHS

GONE_SUCH_AS = "12 Mar 2025, March 2025, yesterday"
"""What can be typed."""


def read_gone_day(text: str, today: date, *, day_first: bool = True) -> date | None:
    """Return the local date that a text says, at the latest `today`; of a month or a year its first. None for any other text."""
    words = text.strip().rstrip(".!").casefold().split()
    day = _month(words, today) if words else None
    if day is None and words:
        began = began_in(text, datetime.combine(today, time(23, 59), tzinfo=UTC), day_first=day_first)
        day = began.at.date() if began else None
    return day if day is not None and day <= today else None


def _month(words: list[str], today: date) -> date | None:
    """Return the first day of a month that is named, with its year or as the last one; or of a year."""
    if len(words) == 1 and _year(words[0]):
        return date(_year(words[0]), 1, 1)
    named = [number for number, name in enumerate(MONTHS, start=1) if len(words[0]) > 2 and name.casefold().startswith(words[0])]
    if not named or len(words) > 2:
        return None
    if len(words) == 2:
        return date(_year(words[1]), named[0], 1) if _year(words[1]) else None
    return date(today.year if named[0] <= today.month else today.year - 1, named[0], 1)


def _year(word: str) -> int:
    """Return a year from 1970 on, 0 for what is none."""
    return int(word) if word.isascii() and word.isdigit() and len(word) == 4 and "1970" <= word < "2200" else 0
