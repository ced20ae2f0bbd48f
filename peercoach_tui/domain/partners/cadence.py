"""How often two people meet."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import WEEKDAYS

LAST = -1
"""The last of that weekday in a month, in the place of its number."""

NUMBERED = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST: "last"}


class Rhythm(StrEnum):
    """What a cadence counts in."""

    DAYS = "days"
    MONTHS = "months"
    WEEKDAY = "weekday"
    """A weekday of the month, such as the second Tuesday."""
    NONE = "none"
    """No rhythm: they meet when they say so."""


class Cadence(Value):
    """How often the two meet: every so many days, or every so many calendar months, or in no rhythm.

    Of months `day` is that of the month (1 to 31), 0 the one of the last meeting. Of a weekday (0 is Monday) `nth` is its number
    in the month, 1 to 4 or `LAST`.
    """

    every: Annotated[int, Meta(ge=1, le=3660)] = 14
    rhythm: Rhythm = Rhythm.DAYS
    day: Annotated[int, Meta(ge=0, le=31)] = 0
    weekday: Annotated[int, Meta(ge=0, le=6)] = 0
    nth: Annotated[int, Meta(ge=LAST, le=4)] = 1

    def after(self, day: date, times: int = 1) -> date | None:
        """Return the day of the next meeting after one on `day`, or of the one so many times on; None without a rhythm.

        One of a weekday or of a day of the month is in the next month, wherever in its own the last meeting was: a month has one
        meeting. A month without that day ends on its last.
        """
        ahead = times * max(1, self.every)
        if self.rhythm is Rhythm.NONE:
            return None
        if self.rhythm is Rhythm.DAYS:
            return day + timedelta(days=ahead)
        year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
        if self.rhythm is Rhythm.WEEKDAY:
            return _weekday_in(year, month + 1, self.weekday, self.nth)
        return date(year, month + 1, min(self.day or day.day, _days_in(year, month + 1)))

    @property
    def words(self) -> str:
        """Return the cadence as people say it: "every 2 weeks", "monthly on the second Tuesday", "in no rhythm"."""
        match self.rhythm:
            case Rhythm.NONE:
                return "in no rhythm"
            case Rhythm.DAYS:
                return _days_words(self.every)
        months = "monthly" if self.every == 1 else f"every {self.every} months"
        if self.rhythm is Rhythm.WEEKDAY:
            return f"{months} on the {NUMBERED.get(self.nth, NUMBERED[1])} {WEEKDAYS[self.weekday]}"
        return f"{months} on the {_ordinal(self.day)}" if self.day else months


def _days_words(days: int) -> str:
    weeks, rest = divmod(days, 7)
    if rest:
        return "every day" if days == 1 else f"every {days} days"
    return "weekly" if weeks == 1 else f"every {weeks} weeks"


def _weekday_in(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth of a weekday in a month, or the last."""
    if nth == LAST:
        last = date(year, month, _days_in(year, month))
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (max(1, nth) - 1))


def _days_in(year: int, month: int) -> int:
    # Few meet by the month, and this takes a while to import.
    from calendar import monthrange

    return monthrange(year, month)[1]


def _ordinal(number: int) -> str:
    """Return "1st", "2nd", "11th", "23rd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
