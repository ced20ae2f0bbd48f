"""Days and hours as programs and people write them, by numbers or with the name of the month, in English, German and French."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, tzinfo
from typing import NamedTuple, TypeVar

from peercoach_tui.domain.flaws import is_day

_NAMES = (
    "january jan januar jän jänner janvier janv",
    "february feb februar feber février fevrier févr fevr fév fev",
    "march mar märz maerz mär mrz mars",
    "april apr avril avr",
    "may mai",
    "june jun juni juin",
    "july jul juli juillet juil",
    "august aug août aout aoû aou",
    "september sep sept septembre",
    "october oct oktober okt octobre",
    "november nov novembre",
    "december dec dezember dez décembre decembre déc",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""The months by their names and the usual short forms: "Decision 1" and "Mark 2" are no days."""
_WEEKDAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-zä]*|(?:lun|mar|mer|jeu|ven|sam|dim)(?:\.|\b)"
    r"|(?:lun|mar|mercre|jeu|vendre)di)"
)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(("mo lu", "tu di ma", "we mi me", "th do je", "fr ve", "sa", "su so dim"))
    for name in names.split()
}
_MARCH = r"mar\b\.?,?\s+(?!\d{4}-|\d{1,2}(?:er)?\s+[^\W\d_]{3}|\d{1,2}[./-]\s?\d)"
"""The month, where no whole day follows before which it is a French Tuesday."""
_BEFORE_IT = rf"(?:(?!{_MARCH}){_WEEKDAY}\.?,?\s+)?"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_TWO = re.compile(r"(\d{1,2})(/)(\d{1,2})(?![^ ,])")
"""Such a day without its year."""
_SHORT = re.compile(r"(\d{2})([-./])(\d{2})\2(\d{2})(?!\d)")
"""A day with two digits for its year, which may stand first."""
_LONG_AGO, _AHEAD, _FAR_AHEAD = 5, 1, 9
"""So many years ago, or ahead, a day is likely, and so far ahead it is still to be thought of, as the one of a goal."""
_NEARLY_ALL = 0.9
_DAY_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s-]+([a-zäéèû]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?![\d:])", re.IGNORECASE)
_MONTH_DAY = re.compile(r"([a-zäéèû]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})(?![\d:])", re.IGNORECASE)
_WAYS = (_ISO, _DOTTED, _SLASHED, _DAY_MONTH, _MONTH_DAY)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
"""A day only where a text begins with it: within one it is any number."""
_BEFORE = re.compile(rf"(?<!\w)(?:{_WEEKDAY}\.?,?\s+)?$", re.IGNORECASE)
_AND_HOUR = re.compile(r"[ ,t]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:[ap]\.?m\b\.?|uhr\b))?", re.IGNORECASE)
"""What stands before a day within a text and belongs to it, and what behind."""
_BEHIND = re.compile(rf"[ ,(]*{_WEEKDAY}\b\.?\)?")
_AT = re.compile(r"(?:[ ,]|\b(?:at|um|à)\b|t(?=\d))+")
"""What stands between a day and its hour."""
_SPAN = re.compile(r"(\d[^→–—-]*?)\s*(?:→|–|—|-|\bto\b|\bbis\b)\s*(\d.*)", re.IGNORECASE)
_LONGEST = 100
"""Two hours are written in fewer letters, and a longer text would take long."""
_HOUR = re.compile(r"(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?)?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?", re.IGNORECASE)
_ZONE = re.compile(
    r"(?<=[\dm])\s*(?:\((?:gmt|utc)(?:[+-]\d{1,2}(?::?\d{2})?)?\)|\b(?:gmt|utc)(?:[+-]\d{1,2}(?::?\d{2})?)?(?![\w+-])"
    r"|\b(?:ce|me|b|e|c|m|p)(?:s|d)?[tz]\b)"
)
"""What forms write behind an hour: “GMT+1”, “(GMT+1)”, “CET”. It is by the clocks of where it was written all the same."""
_ZONED = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})")


L = TypeVar("L")


class Order(NamedTuple):
    """What stands first in days by numbers: 5/12/2026 is `day_first` or not; 26-10-08 begins with its year where the sign
    between its parts is one of `year_first`.
    """

    day_first: bool = True
    year_first: str = ""


DAY_FIRST = Order()


class Day(NamedTuple):
    """A day, and the hour that was written with it ("10:30", "" for none), and that to which it went on."""

    day: date
    hour: str = ""
    end: str = ""


def day_in(text: str, *, order: Order = DAY_FIRST, zone: tzinfo | None = None) -> Day | None:
    """Return the day that a whole text names, with its hour; None when it names none, or one before 1970 or after 2200.

    `order` is for 5/12/2026 and 26-10-08; with a whole year dots are always day first. An instant with its offset is that of the
    clocks of `zone`. Of “20 Nov 2026 → 21 Nov 2026” it is the first.
    """
    words = text.strip().removeprefix("@")
    if _ZONED.fullmatch(words):
        try:
            instant = datetime.fromisoformat(words).astimezone(zone)
        except (ValueError, OverflowError):
            return None
        return Day(instant.date(), f"{instant:%H:%M}") if is_day(instant.date()) else None
    words = _ZONE.sub("", re.sub(rf"^{_BEFORE_IT}", "", words.casefold()))
    first, arrow, last = words.partition("→")
    if arrow and "→" not in last and (until := day_in(last, order=order)) is not None:
        began = day_in(first, order=order)
        return began and began._replace(end=until.hour if until.day == began.day else "")
    for pattern in (*_WAYS, _COMPACT):
        if found := pattern.match(words):
            day = _day(pattern, found.groups(), order)
            rest = words[found.end() :]
            for before in (_BEHIND, _AT):
                begins = before.match(rest)
                rest = rest[begins.end() :] if begins is not None else rest
            hours = hours_in(rest) if rest else ("", "")
            return Day(day, *hours) if day is not None and hours is not None and is_day(day) else None
    return None


def day_within(text: str, *, order: Order = DAY_FIRST) -> tuple[Day, int, int] | None:
    """Return the first day that stands within a text, with its hour, and where it begins and ends there; None for none.

    A year of two digits is one only where nothing but the day and its hour stands there: "Room 1.2.26" has no day.
    """
    if (whole := day_in(text, order=order)) is not None:
        return whole, 0, len(text)
    every = ((place, found) for place, way in enumerate(_WAYS) for found in way.finditer(text) if _has_whole_year(found))
    begins = sorted((found.start(), place, found.end()) for place, found in every)
    for start, _, end in begins:
        if text[:start][-1:].isalnum():
            continue
        hour = _AND_HOUR.match(text, end)
        for last in filter(None, (hour and hour.end(), end)):
            if (day := day_in(text[start:last], order=order)) is not None:
                before = _BEFORE.search(text[:start])
                return day, before.start() if before is not None else start, last
    return None


def is_meant_as_day(text: str, *, anywhere: bool = False) -> bool:
    """Say whether a text begins as a day of four digits in its year does, or has one `anywhere`, be it on no calendar."""
    words = re.sub(rf"^{_BEFORE_IT}", "", text.strip().casefold())
    for way in _WAYS:
        for found in way.finditer(words) if anywhere else filter(None, (way.match(words),)):
            names = [part for part in found.groups() if part.isalpha()]
            within = words[: found.start()][-1:].isalnum()
            if not within and _has_whole_year(found) and all(map(month_called, names)):
                return True
    return False


def hour_in(text: str) -> str | None:
    """Return the hour that a whole text names as "10:30", None when it names none."""
    found = _HOUR.fullmatch(text.strip())
    if found is None or not (found[2] or found[3]):
        return None
    hour, half = int(found[1]), (found[3] or "").replace(".", "").casefold()
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    minute = int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def hours_in(text: str) -> tuple[str, str] | None:
    """Return the hour that a whole text names, and that to which it goes on: "10:30–11:30", "9 to 10 am"; None for none.

    The second is "" where one hour alone is named.
    """
    if (hour := hour_in(text)) is not None:
        return hour, ""
    span = _SPAN.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    last = hour_in(span[2]) if span is not None else None
    if span is None or last is None:
        return None
    # In "2:30 to 3:30 pm" both are of the afternoon, in "11:30 to 12:30 pm" one is.
    unit = span[2].lstrip("0123456789:. ")
    every = filter(None, (hour_in(span[1]), hour_in(f"{span[1]} {unit}")))
    first = min(every, key=lambda each: minutes_between(each, last) or 0, default=None)
    return (first, last) if first is not None else None


def minutes_between(start: str, end: str) -> int | None:
    """Return the minutes from one hour to another, which may be that of the next day; None where either is missing."""
    if not start or not end:
        return None
    first, last = (int(hour[:2]) * 60 + int(hour[3:]) for hour in (start, end))
    return (last - first) % (24 * 60) or None


def weekday_before(text: str) -> tuple[int | None, str]:
    """Return the weekday that stands before a day (Monday is 0), None for none, and the rest in small letters."""
    words = text.strip().casefold()
    found = re.match(_BEFORE_IT, words)
    name = found[0] if found is not None else ""
    return _WEEKDAYS.get(name[:3].strip(" .,"), _WEEKDAYS.get(name[:2])), words.removeprefix(name)


def numbered_in(text: str) -> list[str]:
    """Return the days whose order has to be told: with slashes within a text, or with two digits for the year the whole text."""
    if (found := _SHORT.match(text.strip())) is not None and not text.strip()[found.end() :]:
        return [text]
    return [found[0] for found in _SLASHED.finditer(text) if found[2] == "/"]


def day_first_in(texts: Iterable[str], year_first: str = "") -> bool | None:
    """Return whether days with slashes in one column are day first; None where either is possible, or neither.

    A day without its year counts where it is the whole text, with or without an hour: "3/14 slides" is no day.
    """
    pairs = [pair for text in texts if (pair := _pair(text.strip(), year_first)) is not None]
    day_first = any(first > 12 for first, _ in pairs)
    month_first = any(second > 12 for _, second in pairs)
    return None if day_first == month_first else day_first


def _pair(text: str, year_first: str) -> tuple[int, int] | None:
    found = _SLASHED.match(text)
    if found is not None:
        return None if found[2] in year_first and len(found[4]) == 2 else (int(found[1]), int(found[3]))
    found = _TWO.match(text)
    rest = text[found.end() :].strip(" ,") if found is not None else ""
    return (int(found[1]), int(found[3])) if found is not None and (not rest or hours_in(rest)) else None


def year_first_in(texts: Sequence[str], today: date) -> str:
    """Return the signs between the parts of such days as 26-10-08 that have the year first in one file.

    Those have, of which more are days not long ago, and not far ahead, than with the day or the month first, and nearly all of
    which are days then: of a table of long ago some would be by chance.
    """
    short = [(text, found[2]) for text in texts if (found := _SHORT.match(text.strip())) is not None]

    def near(sign: str, order: Order, ahead: int = _AHEAD) -> int:
        days = (day_in(text, order=order) for text, between in short if between == sign)
        return sum(-_LONG_AGO <= day.day.year - today.year <= ahead for day in days if day is not None)

    def is_first(sign: str) -> bool:
        so, every = Order(year_first=sign), sum(between == sign for _, between in short)
        likelier = near(sign, so) > max(near(sign, Order(day_first=first)) for first in (True, False))
        return likelier and near(sign, so, _FAR_AHEAD) >= _NEARLY_ALL * every

    return "".join(sign for sign in "-./" if is_first(sign))


def year_last_or_first(said: Sequence[tuple[str, L]], order: Order, today: date) -> Iterator[tuple[str, L]]:
    """Yield the first of such days as 24-11-26, with its line, of each sign between its parts with which all of them are likely
    ones whether the year is last, as `order` has it, or first.
    """
    for sign in "-./":
        such = [(text, line) for text, line in said if (found := _SHORT.match(text.strip())) is not None and found[2] == sign]
        orders = order, Order(order.day_first, sign)
        if sign not in order.year_first and all(_is_near(text, each, today) for text, _ in such for each in orders):
            yield from (each for each in such[:1] if len({day_in(each[0], order=order) for order in orders}) > 1)


def _is_near(text: str, order: Order, today: date) -> bool:
    day = day_in(text, order=order)
    return day is not None and -_LONG_AGO <= day.day.year - today.year <= _AHEAD


def _day(pattern: re.Pattern[str], parts: tuple[str, ...], order: Order) -> date | None:
    match pattern, parts:
        case p, (year, month, day) if p in (_ISO, _COMPACT):
            return _date(int(year), int(month), int(day))
        case p, (year, month, day) if p is _DOTTED and "." in order.year_first and len(day) == 2:
            return _date(_year(year), int(month), int(day))
        case p, (day, month, year) if p is _DOTTED:
            return _date(_year(year), int(month), int(day))
        case p, (year, sign, month, day) if p is _SLASHED and sign in order.year_first and len(day) == 2:
            return _date(_year(year), int(month), int(day))
        case p, (one, _, two, year) if p is _SLASHED:
            day, month = (one, two) if order.day_first else (two, one)
            return _date(_year(year), int(month), int(day))
        case p, (day, name, year) if p is _DAY_MONTH:
            return _date(_year(year), month_called(name), int(day))
        case _, (name, day, year):
            return _date(_year(year), month_called(name), int(day))
    return None


def month_called(name: str) -> int:
    """Return the number of the month that a word in small letters names, 0 for none."""
    return _MONTHS.get(name, 0)


def _has_whole_year(found: re.Match[str]) -> bool:
    return any(len(part) == 4 for part in found.groups() if part.isdecimal())


def _year(digits: str) -> int:
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
