"""The days of one table, also such as leave something open: without a year, a week alone, as a spreadsheet counts them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum

from peercoach_tui.domain.flaws import is_day
from peercoach_tui.domain.words import MONTHS, count
from peercoach_tui.exchange.days import Day, Order, day_first_in, day_in, weekday_before, year_first_in, year_last_or_first
from peercoach_tui.exchange.found import Finding
from peercoach_tui.exchange.reader import Terms
from peercoach_tui.exchange.said import again

_NO_YEAR = (
    re.compile(r"(?P<day>\d{1,2}\.\s?\d{1,2})(?P<after>\.?)(?P<rest>(?:\D.*)?)", re.DOTALL),
    re.compile(r"(?P<day>\d{1,2}/\d{1,2})(?P<after>)(?P<rest>(?:[ ,].*)?)", re.DOTALL),
    re.compile(r"(?P<day>\d{1,2}(?:\.|st|nd|rd|th|er)?[\s-]+[^\W\d_]{3,9}\.?)(?P<after>,?)(?P<rest>(?:[ ,].*)?)", re.DOTALL),
    re.compile(r"(?P<day>[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?)(?P<after>,?)(?P<rest>(?:[ ,].*)?)", re.DOTALL),
)
"""Days that are whole once a year stands behind them."""
_A_WEEK, _YEAR_BEHIND = r"(?:w|kw|cw|wk|week|woche|kalenderwoche|calendar week|semaine)", r"(?:[ ,/]+(?P<behind>\d{4}))?"
_WEEKS = (
    re.compile(rf"(?:(?P<year>\d{{4}})[-/ ]?)?{_A_WEEK}\.?[\s-]?(?P<week>\d{{1,2}})(?:-(?P<day>[1-7]))?{_YEAR_BEHIND}"),
    re.compile(rf"(?P<year>)(?P<week>\d{{1,2}})\.\s?{_A_WEEK}(?P<day>){_YEAR_BEHIND}"),
)
_COUNTED = re.compile(r"(\d{5})(?:[.,](\d+))?")
_FIRST_COUNTED, _EARLIEST, _LATEST = date(1899, 12, 30), 25569, 73050
"""The day from which spreadsheets count, and the counts of 1970 and of 2100: any other number is something else."""
_FRIDAY = 5
_LEAP = 8
"""Within so many years there was a 29th of February."""


class Open(Enum):
    """What a day leaves open, and how it is told: of how many days, of which one, and what that is read as."""

    YEAR = "{days} without a year, {text}: read as the last one that was, {day}."
    WEEK = "{days} named by the week, {text}: read as its Monday, {day}."
    DUE = "{days} named by the week, {text}: read as its Friday, {day}."
    COUNT = "{days} written as a number, {text}: read as spreadsheets count days, {day}."


class TableDays:
    """Reads the days of one table. What they leave open is decided in one way, and `told` once with the first line that has it.

    `order` says how 5/12 is meant, `today` is the local date.
    """

    def __init__(self, today: date, order: Order) -> None:
        self._today, self._order = today, order
        self._open: dict[Open, tuple[int, int, str, date]] = {}
        self._by_weekday: list[Finding] = []

    def whole(self, text: str) -> Day | None:
        """Return the day that a text names with all that belongs to it."""
        return day_in(text, order=self._order)

    def day(self, text: str, line: int) -> Day | None:
        """Return the day that a text names, with what it leaves open; None for none."""
        found = self.whole(text) or self.counted(text, line) or self._week(text, line) or self._no_year(text, line)
        return found if found is not None and is_day(found.day) else None

    def counted(self, text: str, line: int) -> Day | None:
        """Return the day that a number stands for, as a spreadsheet counts days: 46300.4375 is half past ten."""
        found = _COUNTED.fullmatch(text.strip())
        if found is None or not _EARLIEST <= int(found[1]) <= _LATEST:
            return None
        minutes = round(float(f"0.{found[2] or 0}") * 24 * 60)
        day = _FIRST_COUNTED + timedelta(days=int(found[1]) + minutes // (24 * 60))
        hour = f"{minutes // 60 % 24:02}:{minutes % 60:02}" if found[2] else ""
        return self._tell(Open.COUNT, text, line, Day(day, hour))

    def told(self) -> Iterator[Finding]:
        """Yield how the days were read that left something open."""
        for how, (number, line, text, day) in self._open.items():
            such, here = ("such as ", "here ") if number > 1 else ("", "")
            words = how.value.format(days=count(number, "day"), text=such + again(text), day=here + day.isoformat())
            yield Finding(line=line, several=number > 1, words=words)
        yield from self._by_weekday

    def _tell(self, how: Open, text: str, line: int, day: Day) -> Day:
        number, first, one, read = self._open.get(how, (0, line, text, day.day))
        self._open[how] = (number + 1, first, one, read)
        return day

    def _no_year(self, text: str, line: int) -> Day | None:
        weekday, words = weekday_before(text)
        for way in _NO_YEAR:
            if (found := way.fullmatch(words)) is None:
                continue
            between = {"/": "/", ".": "."}.get(re.sub(r"\d|\s", "", found["day"])[:1], " ")
            between = between if found["day"][-1:].isdigit() and found["day"][:1].isdigit() else " "
            years = range(self._today.year, self._today.year - _LEAP - 1, -1)
            read = (self.whole(f"{found['day']}{between}{year}{found['rest']}") for year in years)
            passed = [day for day in read if day is not None and day.day <= self._today]
            if passed and weekday in (None, passed[0].day.weekday()):
                return self._tell(Open.YEAR, text, line, passed[0])
            # A weekday that fits neither that nor the one a year before is a slip.
            for day in passed[1:2]:
                if passed[0].day.year - day.day.year == 1 and day.day.weekday() == weekday:
                    return self._fitting(text, line, day)
        return None

    def _fitting(self, text: str, line: int, day: Day) -> Day:
        """Tell a day that its weekday made another than the last one: each of them may be a slip."""
        words = f"{again(text)} is read as {day.day.isoformat()}, the last one on that weekday."
        self._by_weekday.append(Finding(line=line, words=words))
        return day

    def _week(self, text: str, line: int) -> Day | None:
        found = _week_in(text)
        if found is None:
            return None
        year, week, weekday = found
        # The first days of a year may be of the last week of the one before, and the last ones of the first of the next.
        this = self._today.isocalendar().year
        days = (_of_week(each, week, weekday or 1) for each in ((year,) if year else (this, this - 1)))
        day = next((each for each in days if each is not None and (year or each <= self._today)), None)
        if day is None or (year and weekday):
            return Day(day) if day is not None else None
        return self._tell(Open.WEEK, text, line, Day(day))

    def due_by_week(self, text: str, line: int, said: date | None) -> Day | None:
        """Return the Friday of a week that a whole text names, or its day: without a year the next one from a day on."""
        found = _week_in(text)
        if found is None or (not found[0] and said is None):
            return None
        year, week, weekday = found
        years = (year,) if said is None or year else (said.isocalendar().year, said.isocalendar().year + 1)
        days = (_of_week(each, week, weekday or _FRIDAY) for each in years)
        day = next((each for each in days if each is not None and (year or said is None or each >= said)), None)
        if day is None or not is_day(day):
            return None
        return Day(day) if year and weekday else self._tell(Open.DUE, text, line, Day(day))


def _week_in(text: str) -> tuple[int, int, int] | None:
    """Return the year of a week that a whole text names, its number, and which day of it, 0 for what isn't said."""
    every = (way.fullmatch(text.strip().casefold()) for way in _WEEKS)
    found = next((each for each in every if each is not None), None)
    return found and (int(found["year"] or found["behind"] or 0), int(found["week"]), int(found["day"] or 0))


def _of_week(year: int, week: int, weekday: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None


def order_in(said: Sequence[tuple[str, int | None]], terms: Terms) -> tuple[Order, list[Finding]]:
    """Return what stands first in the days by numbers of a file, and what is told of it: where a year of two digits does, or
    may, and where none of the days with slashes says what does.

    Each day is `said` with the line that it stands on, None for none.
    """
    texts = [text for text, _ in said]
    year_first = year_first_in(texts, terms.today)
    ours = Order(terms.day_first, year_first)
    told = list(_years_told(said, ours))
    day_first = day_first_in(texts, year_first)
    if day_first is not None:
        order = Order(day_first, year_first)
        return order, [*told, *_years_asked(said, order, terms.today)]
    other = Order(not terms.day_first, year_first)
    for text, line in said:
        here, there = (TableDays(terms.today, order).day(text, 0) for order in (ours, other))
        if here is not None and there is not None and here.day != there.day:
            first, wrong = ("day", "false") if terms.day_first else ("month", "true")
            day = here.day.isoformat() if day_in(text, order=ours) else f"{here.day.day} {MONTHS[here.day.month - 1]}"
            words = f"{again(text)} is read as {day}, with the {first} first, as day_first says, and so are its like."
            shell = f"Write day_first = {wrong} in a file for --map where that is wrong."
            return ours, [*told, Finding(line=line, words=words, shell=shell)]
    return ours, [*told, *_years_asked(said, ours, terms.today)]


def _years_told(said: Sequence[tuple[str, int | None]], order: Order) -> Iterator[Finding]:
    """Yield of each sign between the parts of a day how the first was read that has its year first."""
    for sign in order.year_first:
        without = Order(order.day_first)
        read = ((text, line, day) for text, line in said if sign in text and (day := day_in(text, order=order)) is not None)
        text, line, day = next(each for each in read if each[2] != day_in(each[0], order=without))
        words = f"{again(text)} is read as {day.day.isoformat()}, with the year first, and so are its like."
        yield Finding(line=line, words=words)


def _years_asked(said: Sequence[tuple[str, int | None]], order: Order, today: date) -> Iterator[Finding]:
    """Yield of each sign between the parts of a day how the first was read, where each such day is a likely one with its year
    first as well.
    """
    for text, line in year_last_or_first(said, order, today):
        day = day_in(text, order=order)
        first = "day" if "." in text or order.day_first else "month"
        read = day.day.isoformat() if day is not None else ""
        words = f"{again(text)} is read as {read}, with the {first} first, and so are its like."
        yield Finding(line=line, words=f"{words} Write the years with four digits where that is wrong.")
