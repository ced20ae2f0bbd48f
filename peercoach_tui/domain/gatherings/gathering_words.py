"""How gatherings are said: when, and how far off."""

from collections.abc import Sequence
from datetime import date

from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.words import ago, day_words, in_words, long_day

NEAR = 1
"""The days ahead of which one says "today" and "tomorrow"."""


def when_words(gathering: Gathering, today: date) -> str:
    """Return "Thu 10 Dec 18:00", "today 18:00" or "tomorrow"; `today` is the local date."""
    near = 0 <= (gathering.day - today).days <= NEAR
    day = day_words(gathering.day, today) if near else long_day(gathering.day, today)
    return f"{day} {gathering.hour}".rstrip()


def off_words(gathering: Gathering, today: date) -> str:
    """Return how far off it is: "in 16 days", or "3 weeks ago"."""
    return in_words(gathering.day, today) if gathering.day >= today else ago(gathering.day, today)


def coming_first(gatherings: Sequence[Gathering], today: date) -> tuple[Gathering, ...]:
    """Return those to come, the next one first, then those gone by, the last one first; they are given by their day."""
    coming = [each for each in gatherings if each.day >= today]
    return (*coming, *(each for each in reversed(gatherings) if each.day < today))
