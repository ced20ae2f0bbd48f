"""How gatherings are said: when, and how far off."""

from collections.abc import Sequence
from datetime import date

from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.words import count, day_words, long_day

NEAR = 1
"""The days ahead of which one says "today" and "tomorrow"."""
DAYS_OF_A_MONTH = 365.25 / 12


def when_words(gathering: Gathering, today: date) -> str:
    """Return "Thu 10 Dec 18:00", "today 18:00" or "tomorrow"; `today` is the local date."""
    near = 0 <= (gathering.day - today).days <= NEAR
    day = day_words(gathering.day, today) if near else long_day(gathering.day, today)
    return f"{day} {gathering.hour}".rstrip()


def off_words(gathering: Gathering, today: date) -> str:
    """Return how far off it is: "today", "tomorrow", "in 9 days", "in 3 weeks" from 14 days on, "in 4 months" from nine weeks on;
    "yesterday", "3 weeks ago"."""
    ahead = (gathering.day - today).days
    days = abs(ahead)
    if days < 2:
        return day_words(gathering.day, today)
    if days < 63:
        far = count(days, "day") if days < 14 else count(days // 7, "week")
    else:
        far = count(round(days / DAYS_OF_A_MONTH), "month")
    return f"in {far}" if ahead > 0 else f"{far} ago"


def coming_first(gatherings: Sequence[Gathering], today: date) -> tuple[Gathering, ...]:
    """Return those to come, the next one first, then those gone by, the last one first; they are given by their day."""
    coming = [each for each in gatherings if each.day >= today]
    return (*coming, *(each for each in reversed(gatherings) if each.day < today))
