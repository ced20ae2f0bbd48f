"""Days by their number: "12 dec", "Dec 12, 2026", "12.12.", "2026-12-12", "the 12th", "Friday the 11th"."""

from collections.abc import Callable, Iterator
from datetime import date

from peercoach_tui.domain.reading.asked import Asked, Found, Kind, a_date
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS, ORDINALS, WEEKDAYS

NEAR_DAYS = 62
"""A weekday and the number of a day mean one within so many days, else they contradict each other."""
_SUFFIXES = ("st", "nd", "rd", "th")
_CLOCK = frozenset({":", "h", "am", "pm", "uhr", "o'clock", "a", "p"})
_NO_DAY_BEFORE = 31


def written_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return a day written with its weekday, its month or its number alone."""
    bracketed = tokens.low(at) == "(" and tokens.low(at + 2) == ")"
    at += bracketed
    weekday = WEEKDAYS.get(tokens.low(at))
    if weekday is None:
        found = _day_at(tokens, at, asked)
        return _with_weekday_behind(tokens, found) if found else None
    begin = tokens.after(at + 1 + bracketed, (", the", ". the", "the", ". ,", ",", ".", "("))
    found = _day_at(tokens, begin, asked) or _of_weekday(tokens, begin, asked, weekday)
    if found is None or not _is_after_weekday(found):
        return None
    end = found.end + (tokens.low(begin - 1) == "(" and tokens.low(found.end) == ")")
    if found.kind is Kind.NTH:
        return Found(end, Kind.DATED, _near(found.end, tokens, begin, asked, weekday))
    return Found(end, Kind.DATED, found.day if found.day and found.day.weekday() == weekday else None)


def _is_after_weekday(found: Found) -> bool:
    return found.kind in (Kind.DATED, Kind.NUMBERS, Kind.SHORT_NUMBERS, Kind.NTH)


def _day_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    at = tokens.after(at, ("the",))
    return (
        _day_month(tokens, at, asked) or _month_day(tokens, at, asked) or _numbers(tokens, at, asked) or _nth(tokens, at, asked)
    )


def _with_weekday_behind(tokens: Tokens, found: Found) -> Found:
    """Take in the weekday of "Dec 11 (Fri)", "11 Dec, Fri" and "the 11th (Fri)", which has to agree."""
    bracket = tokens.low(found.end) == "("
    if not _is_after_weekday(found) or (found.kind is Kind.NTH and not bracket):
        return found
    begin = tokens.after(found.end, ("(", ",", "-", "–"))
    weekday = WEEKDAYS.get(tokens.low(begin))
    if (
        weekday is None
        or (bracket and tokens.low(begin + 1) != ")")
        or (begin == found.end and tokens.low(begin) in ("sat", "sun"))
    ):
        return found
    agrees = found.day is not None and found.day.weekday() == weekday
    return Found(begin + 1 + bracket, found.kind, found.day if agrees else None)


def _of_weekday(tokens: Tokens, at: int, asked: Asked, weekday: int) -> Found | None:
    """Return the day of "Fri 27": a number above 24 is no hour."""
    number = tokens.number(at)
    if number is None or not 24 < number <= _NO_DAY_BEFORE or _goes_on(tokens, at + 1):
        return None
    return Found(at + 1, Kind.NTH, None)


def _near(end: int, tokens: Tokens, at: int, asked: Asked, weekday: int) -> date | None:
    number = next((value for place in range(at, end) if (value := tokens.number(place)) is not None), 0)
    return near_weekday(asked, number, weekday)


def near_weekday(asked: Asked, number: int, weekday: int) -> date | None:
    """Return the near such weekday (0 is Monday) that is that day of a month, None for none."""
    days = (each for each in days_of_months(asked, number) if abs((each - asked.today).days) <= NEAR_DAYS)
    return next((each for each in days if each.weekday() == weekday), None)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Say whether the number before is part of something larger: an hour, a sum, a version."""
    low = tokens.low(at)
    if low in _CLOCK:
        return True
    return tokens.joined(at) and (
        low in ("%", "/", "€", "$") or low.isalnum() or (low in ".,-" and tokens.joined(at + 1) and tokens.low(at + 1).isalnum())
    )


def _number_of_day(tokens: Tokens, at: int) -> tuple[int, int, bool] | None:
    """Return the number of a day, the place behind it, and whether it is an ordinal."""
    if (word := ORDINALS.get(tokens.low(at))) and tokens.low(at + 1) == "of":
        return word, at + 1, True
    number = tokens.number(at)
    if number is None or len(tokens.low(at)) > 2 or not 1 <= number <= 31:
        return None
    if tokens.joined(at + 1) and tokens.low(at + 1) in _SUFFIXES:
        return number, at + 2, True
    return number, at + 1, False


def _day_month(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    day = _number_of_day(tokens, at)
    if day is None:
        return None
    number, end, _ = day
    end = tokens.after(end, (". of", "of", ".", "-"))
    month = MONTHS.get(tokens.low(end))
    return None if month is None else _dated(tokens, end + 1, asked, month, number)


def _month_day(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    month = MONTHS.get(tokens.low(at))
    if month is None:
        return None
    day = _number_of_day(tokens, tokens.after(at + 1, (". the", "the", ".", "-")))
    if day is None or (not day[2] and _goes_on(tokens, day[1])):
        return None
    return _dated(tokens, day[1], asked, month, day[0])


def _dated(tokens: Tokens, end: int, asked: Asked, month: int, day: int) -> Found:
    if tokens.joined(end) and tokens.low(end) == "." and tokens.low(end + 1):
        end += 1
    year, end = _year(tokens, end, asked)
    if year is not None:
        return Found(end, Kind.DATED, a_date(year, month, day))
    return Found(end, Kind.DATED, _nearest(asked, (a_date(each, month, day) for each in _years(asked))))


def _year(tokens: Tokens, at: int, asked: Asked) -> tuple[int | None, int]:
    """Return the year that stands there and the place behind it; two digits are one where they can be no hour."""
    begin = tokens.after(at, (",", "-", "'", "’"))
    number, digits = tokens.number(begin), len(tokens.low(begin))
    if number is None or _goes_on(tokens, begin + 1):
        return None, at
    if digits == 4 and 1900 <= number < 2200:
        return number, begin + 1
    marked = tokens.low(begin - 1) in ("'", "’") or (tokens.low(begin - 1) == "-" and begin > at)
    near = abs(number + 2000 - asked.today.year) <= 10
    if digits == 2 and near and (marked or (begin == at and number > 24)):
        return number + 2000, begin + 1
    return None, at


def _years(asked: Asked) -> Iterator[int]:
    step = -1 if asked.past else 1
    return (asked.today.year + step * ahead for ahead in range(9))


def _nearest(asked: Asked, days: Iterator[date | None]) -> date | None:
    """Return the first day from today on, or up to today."""
    good = (day for day in days if day is not None)
    return next((day for day in good if (day <= asked.today if asked.past else day >= asked.today)), None)


def days_of_months(asked: Asked, number: int) -> Iterator[date]:
    """Yield the days of that number from today on, or back from today."""
    first = asked.today.year * 12 + asked.today.month - 1
    for months in range(13):
        index = first - months if asked.past else first + months
        day = a_date(index // 12, index % 12 + 1, number)
        if day is not None and (day <= asked.today if asked.past else day >= asked.today):
            yield day


def _numbers(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    sign = tokens.low(at + 1)
    if sign not in ("/", ".", "-") or not (tokens.joined(at + 1) and tokens.joined(at + 2)):
        return None
    parts, end = [tokens.low(at)], at + 1
    while len(parts) < 3 and tokens.low(end) == sign and tokens.joined(end) and tokens.joined(end + 1):
        if tokens.number(end + 1) is None:
            break
        parts.append(tokens.low(end + 1))
        end += 2
    if any(not part.isascii() or not part.isdigit() for part in parts) or len(parts) < 2:
        return None
    dotted = sign == "." and len(parts) == 2 and tokens.joined(end) and tokens.low(end) == "."
    end += dotted
    if tokens.joined(end) and (tokens.low(end) == sign or (tokens.low(end)[:1].isalnum() and tokens.low(end) != "t")):
        return None
    return _of_parts(parts, end, asked, sign)


def _of_parts(parts: list[str], end: int, asked: Asked, sign: str) -> Found | None:
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        if len(parts) < 3:
            return None
        return Found(end, Kind.NUMBERS, a_date(numbers[0], numbers[1], numbers[2]))
    if any(len(part) > 2 for part in parts[:2]):
        return None
    day, month = numbers[:2] if asked.day_first else (numbers[1], numbers[0])
    if len(parts) == 3:
        year = numbers[2] + 2000 if len(parts[2]) == 2 else numbers[2]
        kind = Kind.NUMBERS if len(parts[2]) == 4 or sign == "/" else Kind.SHORT_NUMBERS
        return Found(end, kind, a_date(year, month, day)) if len(parts[2]) in (2, 4) else None
    if sign == "-" or (sign == "." and not (1 <= month <= 12 and 1 <= day <= 31)):
        return None
    days: Callable[[int], date | None] = lambda year: a_date(year, month, day)  # noqa: E731
    return Found(end, Kind.SHORT_NUMBERS, _nearest(asked, (days(year) for year in _years(asked))))


def _nth(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    day = _number_of_day(tokens, at)
    if day is None or not day[2] or not tokens.number(at):
        return None
    number, end, _ = day
    for option, months in (("of this month", 0), ("of the month", 0), ("of next month", 1)):
        behind = tokens.after(end, (option,))
        if behind > end:
            index = asked.today.year * 12 + asked.today.month - 1 + months
            return Found(behind, Kind.DATED, a_date(index // 12, index % 12 + 1, number))
    return Found(end, Kind.NTH, next(days_of_months(asked, number), None))
