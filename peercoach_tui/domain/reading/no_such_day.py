"""What is wrong with a day that the calendar hasn't got: "thu 11 dec" where that is a Friday, "31 nov", "12/25"."""

import re
from collections.abc import Iterator
from datetime import date

from peercoach_tui.domain.reading.asked import Asked, Kind, a_date, last_of_month, later
from peercoach_tui.domain.reading.phrase import Phrase, phrase_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS, WEEKDAYS
from peercoach_tui.domain.reading.written_dates import days_of_months, near_weekday
from peercoach_tui.domain.words import MONTHS as MONTH_NAMES
from peercoach_tui.domain.words import WEEKDAYS as WEEKDAY_NAMES
from peercoach_tui.domain.words import dated, long_day, short_day

_SIGNS = " ,().–-"
_BETWEEN = (". of", "of", ".", "-", "st of", "nd of", "rd of", "th of", "st", "nd", "rd", "th")
_CLOCK = (":", "h", "am", "pm", "uhr", "o'clock", "%")
_YEAR_FIRST = re.compile(r"(?<![\w.:/-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\w:])")
_NUMBERS = re.compile(
    r"(?<![\w.:/-])(?P<first>\d{1,2})(?:/(?P<second>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?|"
    r"\.(?P<dotted>\d{1,2})\.(?P<dotted_year>\d{4}|\d\d)?)(?![\w:])"
)
_LAST_HOUR = 24
_EARLY = 7
_NEARLY_A_YEAR = 300
_MONTHS, _LEAP = 12, 2028


def why_no_such_day(tokens: Tokens, asked: Asked, *, numbers: bool = True) -> str:
    """Return one sentence on a day of the text that isn't in the calendar, with the days that may be meant; "" for none.

    Without `numbers` nothing is said of days such as "12/25", which may be something else.
    """
    return (_by_numbers(tokens, asked) if numbers else "") or next(filter(None, _reasons(tokens, asked)), "")


def _typed_day(day: date, asked: Asked) -> str:
    """Return a day as it can be typed and will be read: "fri 11 dec", with its year where that has to be said."""
    ahead = (day - asked.today).days * (-1 if asked.past else 1)
    return (long_day(day, day) if 0 <= ahead < _NEARLY_A_YEAR else dated(day)).casefold()


def _reasons(tokens: Tokens, asked: Asked) -> Iterator[str]:
    for at in range(len(tokens)):
        yield _of_month(tokens, at, asked)
        phrase = phrase_at(tokens, at, asked)
        if phrase is not None and phrase.day is None:
            yield _of_other_weekday(tokens, phrase, asked)


def day_or_hour(tokens: Tokens, asked: Asked) -> str:
    """Return one sentence on a "thu 10", which may be two, "" where there is none."""
    phrases = (phrase_at(tokens, at, asked) for at in range(len(tokens)))
    return next(filter(None, (_day_or_hour(tokens, each, asked) for each in phrases if each and each.day is None)), "")


def _day_or_hour(tokens: Tokens, phrase: Phrase, asked: Asked) -> str:
    number, last = tokens.number(phrase.end - 1), tokens.low(phrase.end - 2)
    weekday = WEEKDAYS.get(last)
    if phrase.kind is not Kind.WEEKDAY or number is None or weekday is None or number > _LAST_HOUR:
        return ""
    day = near_weekday(asked, number, weekday)
    hour = f"{number}pm" if 0 < number < _EARLY else f"{number}:00"
    if day is None or number == _LAST_HOUR or not asked.timed:
        return ""
    return f"{last} {number} may be a day or an hour: type {_typed_day(day, asked)} or {last} {hour}."


def _of_other_weekday(tokens: Tokens, phrase: Phrase, asked: Asked) -> str:
    """Say which weekday a date is, with the dates that agree: that of the date, and the nearest of the weekday."""
    for at in range(phrase.begin, phrase.end):
        weekday = WEEKDAYS.get(tokens.low(at))
        if weekday is None:
            continue
        before, after = tokens.text[tokens[phrase.begin].start : tokens[at].start], tokens.text[tokens[at].end :]
        after = after[: tokens[phrase.end - 1].end - tokens[at].end]
        rest = Tokens(f"{before.strip(_SIGNS)} {after.strip(_SIGNS)}".strip())
        found = phrase_at(rest, 0, asked)
        day = found.day if found is not None else _of_number(rest, asked)
        if day is None or day.weekday() == weekday:
            continue
        near = (later(day, days) for days in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6))
        other = next((each for each in near if each and each.weekday() == weekday and _is_asked(each, asked)), None)
        which = " or ".join(_typed_day(each, asked) for each in (day, other) if each)
        is_or_was = "was" if day < asked.today else "is"
        return f"{short_day(day, asked.today)} {is_or_was} a {WEEKDAY_NAMES[day.weekday()]}: type {which}."
    return ""


def _is_asked(day: date, asked: Asked) -> bool:
    return day <= asked.today if asked.past else day >= asked.today


def _of_number(tokens: Tokens, asked: Asked) -> date | None:
    number = tokens.number(0) if len(tokens) == 1 else None
    return None if number is None else next(days_of_months(asked, number), None)


def _of_month(tokens: Tokens, at: int, asked: Asked) -> str:
    """Say how many days a month has, of "31 nov" and "nov 31"."""
    number, end = tokens.number(at), tokens.after(at + 1, _BETWEEN)
    month = MONTHS.get(tokens.low(end)) if number is not None else None
    end += 1
    if month is None:
        month, begin = MONTHS.get(tokens.low(at)), tokens.after(at + 1, (". the", "the", "."))
        number, end = tokens.number(begin), tokens.after(begin + 1, ("st", "nd", "rd", "th"))
        if tokens.low(end) in _CLOCK:
            return ""
    if month is None or number is None or number > 99:
        return ""
    year = tokens.number(tokens.after(end, (",",)))
    return _too_many(number, month, year if year is not None and year > 1900 else None, asked)


def _too_many(number: int, month: int, year: int | None, asked: Asked) -> str:
    coming = asked.today.year - (month > asked.today.month) if asked.past else asked.today.year + (month < asked.today.month)
    last = last_of_month(coming if year is None else year, month)
    if last is None or 1 <= number <= last.day or (year is None and (number, month) == (29, 2)):
        return ""
    said = "" if year is None else f" {year}"
    name = f"{MONTH_NAMES[month - 1]}{said}"
    if number == 0:
        why, meant = f"{name} begins with its 1st", [last.replace(day=1)]
    else:
        why, meant = f"{name} has {last.day} days", [last, *filter(None, [later(last, 1)])]
    # A day without its year is always one that is asked for.
    typed = [_typed(day, said and f" {day.year}") for day in meant if not said or _is_asked(day, asked)]
    return f"{why}: type {' or '.join(typed) or 'a day such as 12 dec'}."


def _typed(day: date, year: str) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3].casefold()}{year}"


def _by_numbers(tokens: Tokens, asked: Asked) -> str:
    """Say what is wrong with "31.11.", "12/25" and "2026-02-30"."""
    if found := _YEAR_FIRST.search(tokens.text):
        month, in_year = int(found["month"]), int(found["year"])
        if 1 <= month <= 12:
            return _too_many(int(found["day"]), month, in_year, asked)
        swapped = a_date(in_year, int(found["day"]), month)
        return _no_month(month, f"type {swapped}" if swapped and _is_asked(swapped, asked) else "")
    found = _NUMBERS.search(tokens.text)
    if found is None:
        return ""
    second, year_said = found["second"] or found["dotted"], found["year"] or found["dotted_year"]
    day, month = (int(found["first"]), int(second))[:: 1 if asked.day_first else -1]
    year = None if year_said is None else int(year_said) + (2000 if len(year_said) == 2 else 0)
    if 1 <= month <= 12:
        return _too_many(day, month, year, asked)
    sign = "/" if found["second"] else "."
    parts = [second, found["first"], *([year_said] if year_said else [])]
    turned = sign.join(parts)
    if 1 <= day <= _MONTHS and (why := _too_many(month, day, year, asked)):
        return why
    first = "day" if asked.day_first else "month"
    meant = a_date(year or _LEAP, day, month) if day <= _MONTHS else None
    is_asked = meant is not None and (year is None or _is_asked(meant, asked))
    return _no_month(month, f"the {first} stands first, type {turned}" if is_asked else "")


def _no_month(month: int, type_it: str) -> str:
    return f"There is no month {month}: {type_it or 'type a day such as 12 dec'}."
