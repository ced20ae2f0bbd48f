"""Days said from today: "tomorrow", "next fri", "in 2 weeks", "a week from friday", "3 days ago"."""

from datetime import date
from typing import NamedTuple

from peercoach_tui.domain.reading.asked import Asked, Found, Kind, later, month_later, on_or_after
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import DAYS, MONTHS_LONG, NUMBERS, PARTS, TOMORROW, WEEKDAYS, WEEKS, YEARS
from peercoach_tui.domain.reading.written_dates import near_weekday

_COMING = ("this coming", "the coming", "coming", "upcoming", "the next coming", "this")
_SPAN_ENDS = ("from now", "from today", "' time", "’ time", "time from now", "time", "' from now")


def near_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return today, tomorrow, yesterday, and the days beside them."""
    for words, days in (
        (("later today", "today", "tonight"), 0),
        (TOMORROW, 1),
        (("yesterday", "yday"), -1),
        (("the day after tomorrow", "day after tomorrow", "the day after tmrw"), 2),
        (("the day before yesterday", "day before yesterday"), -2),
    ):
        end = tokens.after(at, words)
        if end > at:
            behind = tokens.after(end, ("week",)) if days in (0, 1) else end
            return Found(behind, Kind.NEAR, later(asked.today, days + 7 * (behind - end)))
    if tokens.low(at) == "this" and tokens.low(at + 1) in PARTS:
        return Found(at + 1, Kind.NEAR, asked.today)
    return None


def weekday_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return the day of "fri", "next fri", "this coming fri", "friday week", "tue next week", "next week on tue"."""
    for option, weeks in (("next week", 1), ("this week", 0)):
        begin = tokens.after(at, (option,))
        begin = tokens.after(begin, (", on", "on", ",")) if begin > at else at
        if begin > at and tokens.low(begin) in WEEKDAYS:
            return Found(begin + 1, Kind.WEEKDAY, _in_week(asked.today, weeks, WEEKDAYS[tokens.low(begin)]))
    last = tokens.after(at, ("last",))
    following = tokens.after(at, ("next",))
    begin = max(last, following, tokens.after(at, _COMING))
    weekday = WEEKDAYS.get(tokens.low(begin))
    if weekday is None:
        return None
    end = begin + 1
    if last > at:
        return Found(end, Kind.WEEKDAY, _before(asked.today, weekday)) if asked.past else None
    if following > at:
        return Found(end, Kind.WEEKDAY, _in_week(asked.today, 1, weekday))
    return _with_week(tokens, end, asked, weekday, this=tokens.low(at) == "this" and begin == at + 1)


def _with_week(tokens: Tokens, end: int, asked: Asked, weekday: int, *, this: bool) -> Found:
    today = asked.today
    for options, weeks in (
        ((", next week", "next week", "of next week", "in next week"), 1),
        ((", this week", "this week", "of this week"), 0),
    ):
        behind = tokens.after(end, options)
        if behind > end:
            return Found(behind, Kind.WEEKDAY, _in_week(today, weeks, weekday))
    coming = on_or_after(today, weekday) if this else on_or_after(later(today, 1) or today, weekday)
    behind = tokens.after(end, ("week",))
    if behind > end:
        return Found(behind, Kind.WEEKDAY, coming and later(coming, 7))
    behind = tokens.after(end, ("after next", "in a week", "in"))
    if behind > end and span_at(tokens, end, asked):
        # "Friday in two weeks" is said of two Fridays.
        return Found(behind, Kind.WEEKDAY, None)
    if behind == end + 2 and tokens.low(end) == "after":
        return Found(behind, Kind.WEEKDAY, None)
    day = _before(today, weekday) if asked.past else coming
    number = tokens.number(end)
    ambiguous = not asked.past and number is not None and number <= 24 and near_weekday(asked, number, weekday) is not None
    if ambiguous and tokens.low(end + 1) not in (":", ".", "h", "am", "pm", "a", "p", "uhr", "o'clock", "/"):
        return Found(end + 1, Kind.WEEKDAY, None)
    return Found(end, Kind.WEEKDAY, day)


def _in_week(today: date, weeks: int, weekday: int) -> date | None:
    return later(today, 7 * weeks - today.weekday() + weekday)


def _before(today: date, weekday: int) -> date | None:
    return later(today, -((today.weekday() - weekday - 1) % 7 + 1))


class NumberOfDays(NamedTuple):
    """A number of days or months, and whether they are days of work."""

    end: int
    days: int = 0
    months: int = 0
    working: bool = False

    def from_day(self, day: date) -> date | None:
        """Return the day so much later; negative spans are earlier."""
        if self.working:
            found: date | None = day
            for _ in range(self.days):
                found = later(found, {4: 3, 5: 2}.get(found.weekday(), 1)) if found else None
            return found
        return month_later(day, self.months) if self.months else later(day, self.days)


def length_at(tokens: Tokens, at: int) -> NumberOfDays | None:
    """Return "2 weeks", "a couple of days", "10d", "a fortnight", "half a year"."""
    begin = tokens.after(at, ("a couple of", "a couple", "couple of", "couple"))
    number: int | None = 2
    if begin == at:
        begin, number = tokens.after(at, ("a few", "few")), 3
    if begin == at:
        begin, number = at + 1, tokens.number(at)
        number = NUMBERS.get(tokens.low(at)) if number is None else number
    if number is None or number == 0:
        return None
    working = tokens.after(begin, ("working", "business", "work", "week"))
    unit = tokens.low(begin)
    if working > begin and tokens.low(working) in DAYS:
        return NumberOfDays(working + 1, days=number, working=True) if number <= 260 else None
    if unit in DAYS:
        return NumberOfDays(begin + 1, days=number)
    if unit in WEEKS:
        return NumberOfDays(begin + 1, days=7 * number)
    if unit in ("fortnight", "fortnights", "fortnight's"):
        return NumberOfDays(begin + 1, days=14 * number)
    if unit in MONTHS_LONG:
        return NumberOfDays(begin + 1, months=number)
    return NumberOfDays(begin + 1, months=12 * number) if unit in YEARS else None


def span_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return the day of "in 2 weeks", "2 weeks from now", "a week from friday", "a week today", "3 days ago"."""
    begin = tokens.after(
        at, ("in the next", "within the next", "in about", "in", "within the coming", "within", "inside of", "inside")
    )
    inside = begin > at
    span = length_at(tokens, begin)
    if span is None or tokens.low(begin - 1) == "about":
        return None
    if tokens.low(span.end) in ("or", "to", "-", "–") and length_at(tokens, span.end + 1):
        return Found(length_at(tokens, span.end + 1).end, Kind.SPAN, None)  # type: ignore[union-attr]
    if not inside:
        return _from_a_day(tokens, span, asked) or _bare(tokens, span, asked)
    return Found(tokens.after(span.end, _SPAN_ENDS), Kind.SPAN, span.from_day(asked.today))


def _from_a_day(tokens: Tokens, span: NumberOfDays, asked: Asked) -> Found | None:
    begin = tokens.after(span.end, ("from", "on", "after", "' from", "from this", "from the coming"))
    here = begin if begin > span.end else span.end
    near = near_at(tokens, here, asked)
    weekday = WEEKDAYS.get(tokens.low(here))
    if (
        near
        and near.end > here
        and near.day
        and near.day >= asked.today
        and tokens.low(here) != "this"
        and (here > span.end or span.days % 7 == 0)
    ):
        return Found(near.end, Kind.SPAN, span.from_day(near.day))
    if weekday is None or here == span.end or span.months or span.days % 7:
        return None
    coming = on_or_after(later(asked.today, 1) or asked.today, weekday)
    return Found(here + 1, Kind.SPAN, coming and span.from_day(coming))


def _bare(tokens: Tokens, span: NumberOfDays, asked: Asked) -> Found | None:
    end = tokens.after(span.end, ("from now", "from today", "' from now", "time", "' time"))
    if end > span.end:
        return Found(end, Kind.SPAN, span.from_day(asked.today))
    if tokens.low(span.end) == "ago":
        gone = NumberOfDays(span.end, -span.days, -span.months)
        return Found(span.end + 1, Kind.SPAN, gone.from_day(asked.today) if asked.past else None)
    return Found(span.end, Kind.BARE_SPAN, span.from_day(asked.today))
