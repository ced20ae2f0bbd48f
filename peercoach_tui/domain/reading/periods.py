"""Days that end or begin a week, a month or a year: "eow", "end of november", "next week", "by december", "CW 49"."""

from datetime import date

from peercoach_tui.domain.reading.asked import Asked, Found, Kind, a_date, last_of_month, later, on_or_after
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS, ORDINALS, WEEKDAYS

FRIDAY, SUNDAY = 4, 6
"""The last day of a week of work, and of a week, as `date.weekday` counts."""
_BY = ("by", "before")
_SHORT = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
_OWN = ("the", "this", "current", "the current")


def period_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return the day on which a week, a weekend, a month or a year ends, or begins where that is said."""
    return (
        _short(tokens, at, asked)
        or _new_year(tokens, at, asked)
        or _end_of(tokens, at, asked)
        or _begin_of(tokens, at, asked)
        or _nth_weekday(tokens, at, asked)
        or _weekend(tokens, at, asked)
        or _week(tokens, at, asked)
        or _month_alone(tokens, at, asked)
    )


def _short(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    begin = tokens.after(at, ("the",))
    named = _month_at(tokens, begin + 1, asked) if tokens.low(begin) == "eom" else None
    if named:
        return Found(named[0], Kind.END, last_of_month(named[1], named[2]))
    if unit := _SHORT.get(tokens.low(begin)):
        return Found(begin + 1, Kind.END, _end(asked.today, unit, 0))
    for unit in ("month", "year", "quarter"):
        end = tokens.after(at, (f"{unit} - end", f"{unit} end", f"{unit} ' s end", f"{unit}'s end"))
        if end > at:
            return Found(end, Kind.END, _end(asked.today, unit, 0))
    return None


def _new_year(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return the last day of this year for "by the new year", "until the new year"."""
    end = tokens.after(at, ("the new year", "new year"))
    if end == at or asked.by not in (*_BY, "until", "till"):
        return None
    return Found(end, Kind.BY_ONLY, _end(asked.today, "year", 0))


def _end_of(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    begin = tokens.after(at, ("the end of", "end of", "end -", "end", "the last day of", "last day of", "the very end of"))
    if begin == at:
        return None
    kind = Kind.THE_END if tokens.low(at) == "the" else Kind.END
    bare = begin == at + 1 or tokens.low(begin - 1) == "-"
    found = _month_at(tokens, begin, asked) or (None if bare else _year_at(tokens, begin))
    if found:
        end, year, month = found
        return Found(end, kind, last_of_month(year, month))
    following = tokens.after(begin, ("next", "the next", "the coming"))
    unit = following if following > begin else tokens.after(begin, _OWN)
    if tokens.low(unit) == "q" and tokens.joined(unit + 1) and tokens.number(unit + 1) in (1, 2, 3, 4):
        month = 3 * int(tokens.low(unit + 1))
        year = asked.today.year + (month < asked.today.month)
        return Found(unit + 2, kind, last_of_month(year, month))
    if tokens.low(unit) not in ("week", "month", "year", "quarter") or (bare and unit == begin):
        return None
    return Found(unit + 1, kind, _end(asked.today, tokens.low(unit), int(following > begin)))


def _end(today: date, unit: str, ahead: int) -> date | None:
    if unit == "week":
        return later(today, 7 - today.weekday() + FRIDAY) if ahead else on_or_after(today, FRIDAY)
    if unit == "year":
        return a_date(today.year + ahead, 12, 31)
    if unit == "quarter":
        return _last_of(today.year * 12 + (today.month - 1) // 3 * 3 + 2 + 3 * ahead)
    return _last_of(today.year * 12 + today.month - 1 + ahead)


def _last_of(index: int) -> date | None:
    return last_of_month(index // 12, index % 12 + 1)


def _month_at(tokens: Tokens, at: int, asked: Asked) -> tuple[int, int, int] | None:
    """Return the place behind a month by its name, its year and its number; the coming one, this one included."""
    month = MONTHS.get(tokens.low(at))
    if month is None:
        return None
    year = tokens.number(at + 1)
    if year is not None and 1900 <= year < 2200:
        return at + 2, year, month
    short = tokens.number(at + 2) if tokens.low(at + 1) in ("'", "’") and len(tokens.low(at + 2)) == 2 else None
    if short is not None:
        return at + 3, 2000 + short, month
    return at + 1, asked.today.year + (month < asked.today.month), month


def _year_at(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    year = tokens.number(at)
    return (at + 1, year, 12) if year is not None and 1900 <= year < 2200 else None


def _begin_of(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    begin = tokens.after(at, ("the beginning of", "beginning of", "the start of", "start of", "the first day of", "first day of"))
    if begin == at or asked.by == "":
        return None
    if found := _month_at(tokens, begin, asked):
        end, year, month = found
        return Found(end, Kind.BY_ONLY, _coming_month(asked, year, month))
    end = tokens.after(begin, ("next week",))
    if end > begin:
        return Found(end, Kind.BY_ONLY, later(asked.today, 7 - asked.today.weekday()))
    end = tokens.after(begin, ("next month",))
    last = _end(asked.today, "month", 0)
    return Found(end, Kind.BY_ONLY, last and later(last, 1)) if end > begin else None


def _nth_weekday(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return "the first Monday of December", "last friday of the month"."""
    begin = tokens.after(at, ("the",))
    number = -1 if tokens.low(begin) == "last" else ORDINALS.get(tokens.low(begin), 0)
    if number == 0 and tokens.low(begin + 1) in ("st", "nd", "rd", "th") and tokens.joined(begin + 1):
        begin, number = begin + 1, tokens.number(begin) or 0
    weekday = WEEKDAYS.get(tokens.low(begin + 1))
    where = tokens.after(begin + 2, ("of", "in"))
    if weekday is None or not -1 <= number <= 4 or number == 0 or where == begin + 2:
        return None
    found = _month_at(tokens, where, asked)
    index = asked.today.year * 12 + asked.today.month - 1
    for options, ahead in (("the month", "this month"), 0), (("next month",), 1):
        end = tokens.after(where, options)
        if end > where:
            found = end, (index + ahead) // 12, (index + ahead) % 12 + 1
    if found is None:
        return None
    end, year, month = found
    first = a_date(year, month, 1)
    if number > 0:
        day = first and on_or_after(first, weekday)
        return Found(end, Kind.DATED, day and later(day, 7 * number - 7))
    last = last_of_month(year, month)
    return Found(end, Kind.DATED, last and later(last, -((last.weekday() - weekday) % 7)))


def _weekend(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    begin = tokens.after(at, ("the coming", "this coming", "coming", "the", "this", "next"))
    end = tokens.after(begin, ("weekend", "week - end", "w / e"))
    if end == begin:
        return None
    weekday = FRIDAY if asked.by in _BY else SUNDAY
    if tokens.low(at) == "next":
        return Found(end, Kind.WEEKEND, later(asked.today, 7 - asked.today.weekday() + weekday))
    kind = Kind.BY_ONLY if begin == at else Kind.THE_END if tokens.low(at) == "the" else Kind.WEEKEND
    return Found(end, kind, on_or_after(asked.today, weekday))


def _week(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    today = asked.today
    for options, unit, ahead in (
        (("within this week", "within the week", "during this week", "this week"), "week", 0),
        (("within next week", "during next week", "in the course of next week", "next week"), "week", 1),
        (("this month",), "month", 0),
        (("next month",), "month", 1),
    ):
        end = tokens.after(at, options)
        if end > at:
            return Found(end, Kind.WEEK, _end(today, unit, ahead))
    end = tokens.after(at, ("the week after next", "week after next"))
    if end > at:
        return Found(end, Kind.WEEK, later(today, 14 - today.weekday() + FRIDAY))
    begin = tokens.after(at, ("in cw", "in kw", "in calendar week", "cw", "kw", "calendar week"))
    begin = tokens.after(at, ("week",)) if begin == at and asked.by else begin
    number = tokens.number(begin)
    if begin == at or number is None:
        return None
    days = [_of_week(year, number) for year in (today.year, today.year + 1)]
    return Found(begin + 1, Kind.WEEK, next((day for day in days if day is not None and day >= today), None))


def _of_week(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, FRIDAY + 1)
    except ValueError:
        return None


def _month_alone(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return the first day of a month that something is due by, the last one before it."""
    found = _month_at(tokens, at, asked) if asked.by else None
    if found is None or asked.by not in ("by", "before", "until", "due"):
        return None
    end, year, month = found
    if asked.by == "until":
        return Found(end, Kind.BY_ONLY, None)
    return Found(end, Kind.BY_ONLY, _coming_month(asked, year, month))


def _coming_month(asked: Asked, year: int, month: int) -> date | None:
    """Return the first day of the month, of the next year's where that is gone; "before" it is the day before."""
    first = a_date(year, month, 1)
    if first is None:
        return None
    day = later(first, -1) if asked.by == "before" else first
    return day if day and day >= asked.today else None
