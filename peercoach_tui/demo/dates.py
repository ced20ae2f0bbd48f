"""On which days people meet in the made-up year, counted back from today."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from peercoach_tui.domain.partners.cadence import LAST, Cadence, Rhythm

WEDNESDAY, FRIDAY = 2, 4


@dataclass(frozen=True)
class Dates:
    """The local days on which the two `met`, how often they do, and the day that is arranged; None when none is."""

    met: tuple[date, ...]
    cadence: Cadence
    arranged: date | None = None

    def after(self, place: int) -> date | None:
        """Return the day of the meeting that follows the one at that place."""
        return self.met[place + 1] if place + 1 < len(self.met) else self.arranged


DatesOf = Callable[[date], Dates]
"""Gives the dates as of today, the local date."""


def every(days: int, *, gaps: Sequence[int], last: Callable[[date], date], ahead: int | None = None) -> DatesOf:
    """Return who meets every so many days. `gaps` are the weeks between the meetings, `last` is the day of the last one.

    The next is so many days ahead of that, None for none. No meeting is on a weekend but for the last.
    """

    def dates(today: date) -> Dates:
        ended = last(today)
        back = [*accumulate(reversed(gaps))][::-1]
        met = (*(workday(ended - timedelta(weeks=weeks)) for weeks in back), ended)
        return Dates(met=met, cadence=Cadence(every=days), arranged=None if ahead is None else ended + timedelta(days=ahead))

    return dates


def monthly(weekday: int, *, times: int, ahead: int) -> DatesOf:
    """Return who met so many times, each month on the same of its weekdays; the next is in so many days, or up to six less."""

    def dates(today: date) -> Dates:
        arranged = before(today + timedelta(days=ahead + 1), weekday)
        nth = (arranged.day - 1) // 7 + 1
        cadence = Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=weekday, nth=nth if nth < 5 else LAST)
        back = (cadence.after(arranged, -months) for months in range(times, 0, -1))
        return Dates(met=tuple(day for day in back if day is not None), cadence=cadence, arranged=arranged)

    return dates


def workday(day: date) -> date:
    """Return the day, or the Friday or Monday next to it."""
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


def before(day: date, weekday: int) -> date:
    """Return the last such weekday before the day."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def friday_from(day: date) -> date:
    """Return the day, or the Friday that follows."""
    return day + timedelta(days=(FRIDAY - day.weekday()) % 7)
