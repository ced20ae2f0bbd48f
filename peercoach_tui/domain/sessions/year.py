"""The meetings of a year, a place a week."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import MONTHS

BEFORE, AFTER = 46, 6
"""The weeks of a year before and after the present one: 53 in all."""

A_WEEK = timedelta(weeks=1)


class Week(StrEnum):
    """What a week is for two people."""

    NONE = "none"
    MET = "met"
    TWICE = "two in a week"
    ARRANGED = "arranged"
    OVERDUE = "overdue"
    GATHERING = "gathering"
    TO_GATHER = "gathering to come"
    EMPTY = "empty"


class Year(Value):
    """Weeks in a row: the Monday of the first, how many there are, and the place of the present one, counted from 0."""

    first: date
    weeks: int
    here: int

    def place(self, day: date) -> int | None:
        """Return the place of the week in which a day lies, None where it lies outside."""
        place = (day - self.first).days // 7
        return place if 0 <= place < self.weeks else None

    def months(self) -> Iterator[tuple[int, str]]:
        """Yield where a month begins, and its name: "Jan". A week belongs to the month, and year, of its Thursday (ISO 8601)."""
        before = (self.first + timedelta(days=3) - A_WEEK).month
        for place in range(self.weeks):
            month = (self.first + timedelta(days=3) + place * A_WEEK).month
            if month != before:
                yield place, MONTHS[month - 1][:3]
            before = month

    def newest(self, weeks: int) -> "Year":
        """Return the last so many of these weeks."""
        gone = max(0, min(self.weeks - weeks, self.here))
        return Year(first=self.first + gone * A_WEEK, weeks=min(self.weeks - gone, max(0, weeks)), here=self.here - gone)


def year_around(today: date) -> Year:
    """Return the weeks around `today` (the local date)."""
    monday = today - timedelta(days=today.weekday())
    return Year(first=monday - BEFORE * A_WEEK, weeks=BEFORE + 1 + AFTER, here=BEFORE)


def weeks_of(year: Year, met: Iterable[date], due: date | None, *, arranged: bool, late: bool) -> tuple[Week, ...]:
    """Return what each week is: the days of the meetings, and when the next one is due: `arranged`, or `late`, or neither.

    A week with a meeting says so; what is due in it stands in the next one that is free, at the latest in the present one.
    """
    weeks = [Week.NONE] * year.weeks
    for day in met:
        place = year.place(day)
        if place is not None:
            weeks[place] = Week.MET if weeks[place] is Week.NONE else Week.TWICE
    if due is None or not (arranged or late):
        return tuple(weeks)
    if late:
        _mark(weeks, range(year.place(due) or 0, year.here + 1), Week.OVERDUE)
    else:
        place = year.place(due)
        _mark(weeks, range(place, place + 1) if place is not None else range(0), Week.ARRANGED)
    return tuple(weeks)


def gathering_weeks(year: Year, days: Iterable[date], today: date) -> tuple[Week, ...]:
    """Return in which weeks the whole group meets, by the days on which it does; one that lies ahead of `today` says so."""
    weeks = [Week.EMPTY] * year.weeks
    for day in sorted(days):
        place = year.place(day)
        if place is not None:
            weeks[place] = Week.TO_GATHER if day >= today else Week.GATHERING
    return tuple(weeks)


def _mark(weeks: list[Week], places: range, week: Week) -> None:
    free = next((place for place in places if weeks[place] is Week.NONE), None)
    if free is not None:
        weeks[free] = week
