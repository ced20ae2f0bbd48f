"""What a phrase is read with, and what was found."""

from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

BEYOND = 2200
"""The first year whose days can't be kept."""


class Kind(Enum):
    """How a day was said."""

    NEAR = auto()
    WEEKDAY = auto()
    SPAN = auto()
    BARE_SPAN = auto()
    WEEK = auto()
    WEEKEND = auto()
    END = auto()
    THE_END = auto()
    DATED = auto()
    NUMBERS = auto()
    SHORT_NUMBERS = auto()
    NTH = auto()
    BY_ONLY = auto()


class Asked(NamedTuple):
    """`today` is a local date; `past`: days without a year are those gone by; `placed`: a place may follow the
    hour; `by` is the preposition before the day, or ""; `timed`: an hour may be said as well.
    """

    today: date
    day_first: bool = True
    past: bool = False
    placed: bool = False
    by: str = ""
    timed: bool = True


class Found(NamedTuple):
    """A day that was found: the place behind it, how it was said, and the day; None for words that name none that can be."""

    end: int
    kind: Kind
    day: date | None


def a_date(year: int, month: int, day: int) -> date | None:
    """Return the date, None when the calendar has none such."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def later(day: date, days: int) -> date | None:
    """Return the date so many days later, None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_later(day: date, months: int) -> date | None:
    """Return the same day so many months later, the last one of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    if not 12 <= index < 12 * 10_000:
        return None
    tries = (a_date(index // 12, index % 12 + 1, each) for each in (day.day, 30, 29, 28))
    return next((each for each in tries if each and each.day <= day.day), None)


def last_of_month(year: int, month: int) -> date | None:
    """Return the last day of a month."""
    return next((found for day in (31, 30, 29, 28) if (found := a_date(year, month, day))), None)


def on_or_after(day: date, weekday: int) -> date | None:
    """Return the first such weekday from the day on."""
    return later(day, (weekday - day.weekday()) % 7)
