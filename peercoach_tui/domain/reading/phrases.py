"""Dates in words, in English, day first: "by fri", "in 2 weeks", "12 dec"."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from peercoach_tui.domain.value import Value

FRIDAY = 4
"""The last day of a week of work, as `date.weekday` counts."""

_TAIL = 80
_WEEKDAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NTH = r"(?:1st|2nd|3rd|[4-9]th|1\dth|20th|21st|22nd|23rd|2[4-9]th|30th|31st)"
_DAY = rf"(?:{_NTH}|[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?:1\d{3}|2\d{3})"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple of)"
_SPAN = rf"{_NUMBER} (?:days?|weeks?|fortnights?|months?|years?)"
_END = r"end of (?:(?:the|this|next) )?(?:week|month|year)"
_OBJECT_FOLLOWS = (
    "a about after an and as between during each else every for from is its last like my not of or our past per since than the"
    " their through to was will with your"
)
"""After one of these words a bare date belongs to what is said ("think about tomorrow") and is no due date."""


class Due(Value):
    """A line that ends in a date: `what` stands before it, `phrase` is the date as it was typed with its preposition."""

    what: str
    day: date
    phrase: str


class _Shape(NamedTuple):
    """One way to write a date. `unsure` wording ends a line as a date only after one of the prepositions; each is a regex."""

    read: Callable[[str, date], date | None]
    sure: str
    unsure: str
    prepositions: str

    def compiled(self) -> re.Pattern[str]:
        """Return the regex of a text that ends in this shape, punctuation aside."""
        return re.compile(
            rf"(?:(?<!\S)|(?<=\())(?:(?P<by>{_spaced(self.prepositions)})\s+)?"
            rf"(?:(?P<sure>{_spaced(self.sure)})|(?P<unsure>{_spaced(self.unsure)}))[\s.,;:!?)]*\Z",
            re.IGNORECASE | re.ASCII,
        )


def day_of(phrase: str, today: date) -> date | None:
    """Return the day that the whole text names, from `today` (a local date) on; None for a past day and for no date.

    A weekday is the next one after today, and "next fri" the Friday of the next calendar week, Monday to Sunday. A week as a
    whole ends on its Friday, a month on its last day. A day and a month without a year, and "the 5th", are the coming ones,
    today included.
    """
    text = re.sub(r"\A(?:due\s+)?(?:by|on|until|till|before|at|due)\s+", "", phrase.strip(), flags=re.IGNORECASE)
    if not text or len(text) > _TAIL:
        return None
    found = (_read(shape, match, today) for shape, match in _endings(text) if match.start() == 0)
    return next((day for day in found if day is not None), None)


def due_in(text: str, today: date) -> Due | None:
    """Return what the text says and the day at its end, as `day_of` reads it; None without one, or with nothing before it.

    A bare date counts only when it can be nothing else: "in 3 weeks", "12 dec", "fri", but "the 5th" only after "by" or "on".
    """
    for shape, match in sorted(_endings(text), key=lambda ending: ending[1].start()):
        start = _start(text, match)
        what = "" if start is None else text[:start].rstrip(" \t\r\n,;:-–—(")
        day = _read(shape, match, today) if what.strip() else None
        if day is not None:
            return Due(what=what, day=day, phrase=text[start : match.end(match.lastgroup or 0)])
    return None


def warm_up() -> None:
    """Load what the first phrase would have to wait for, about 200 ms; a thread may call it."""
    due_in("read it by 1 jan", date(2026, 1, 1))


@cache
def _shapes() -> tuple[tuple[_Shape, re.Pattern[str]], ...]:
    before = "(?:due )?(?:by|until|till|before)|due"
    on = f"{before}|(?:due )?on"
    shapes = (
        _Shape(_by_library, "today|tonight|tomorrow|(?:the )?day after tomorrow", _NEVER, before),
        _Shape(_weekday, rf"(?:next|this) {_WEEKDAY}|(?!sat\b|sun\b){_WEEKDAY}", "sat|sun", on),
        _Shape(_by_library, rf"(?:in|within) {_SPAN}|{_SPAN} from (?:now|today)", _SPAN, "due"),
        _Shape(_end, rf"(?:this|next) (?:week|month)|{_END}", rf"the {_END}", f"{before}|(?:due )?at"),
        _Shape(_day_and_month, _written("month"), _NEVER, on),
        _Shape(_numbers, r"\d{4}-\d\d?-\d\d?|\d\d?/\d\d?/(?:\d{4}|\d\d)|\d\d?\.\d\d?\.\d{4}", r"\d\d?/\d\d?", on),
        _Shape(_nth, _NEVER, rf"(?:the )?{_NTH}", on),
    )
    return tuple((shape, shape.compiled()) for shape in shapes)


_NEVER = r"(?!)"


def _written(month: str) -> str:
    """Return the regex of a day with its month, either first, and with a weekday or a year where they were typed."""
    of = r"(?: of)?"
    return rf"(?:{_WEEKDAY},? )?(?:(?:the )?{_DAY}{of} {_MONTH}|{_MONTH} {_DAY})(?:,? {_YEAR})?"


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


def _endings(text: str) -> list[tuple[_Shape, re.Match[str]]]:
    end = len(text.rstrip(" \t\r\n.,;:!?)"))
    begin = max(0, end - _TAIL)
    found = ((shape, pattern.search(text, begin)) for shape, pattern in _shapes())
    return [(shape, match) for shape, match in found if match]


def _start(text: str, match: re.Match[str]) -> int | None:
    """Return where the phrase begins, None where a bare one could be anything else."""
    if match["by"]:
        return match.start("by")
    start = match.start()
    word = text[max(0, start - _TAIL) : start].split()[-1:]
    return None if match["unsure"] or (word and word[0].casefold() in _OBJECT_FOLLOWS.split()) else start


def _read(shape: _Shape, match: re.Match[str], today: date) -> date | None:
    phrase = " ".join((match["sure"] or match["unsure"]).lower().replace(",", " ").split())
    try:
        day = shape.read(phrase, today)
    except (ValueError, OverflowError):
        return None
    return day if day is not None and day >= today else None


def _by_library(phrase: str, today: date) -> date | None:
    """Return the day as dateparser reads it; it is handed the day and the zone, so that it asks no clock for them."""
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]

    plain = re.sub(r"^within\b", "in", re.sub(r" from (now|today)$", "", phrase)).replace("tonight", "today")
    plain = re.sub(r"\b(?:a )?couple of\b", "2", plain)
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime(today.year, today.month, today.day),
        "TIMEZONE": "UTC",
    }
    found: datetime | None = DateDataParser(languages=["en"], settings=settings).get_date_data(plain).date_obj
    return found.date() if found else None


def _day_and_month(phrase: str, today: date) -> date | None:
    bare = re.sub(rf"^{_WEEKDAY} ", "", phrase).removeprefix("the ")
    if re.search(r" \d{4}$", bare):
        return _by_library(bare, today)
    years = range(today.year, today.year + 9)
    days = (_by_library(f"{bare} {year:04}", today) for year in years)
    return next((day for day in days if day is not None and day >= today), None)


def _weekday(phrase: str, today: date) -> date:
    weekday = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(phrase.split()[-1][:3])
    if phrase.startswith("next"):
        return today + timedelta(days=7 - today.weekday() + weekday)
    earliest = today if phrase.startswith("this") else today + timedelta(days=1)
    return _on_or_after(earliest, weekday)


def _end(phrase: str, today: date) -> date:
    following = "next" in phrase
    if phrase.endswith("week"):
        return _weekday("next fri", today) if following else _on_or_after(today, FRIDAY)
    if phrase.endswith("year"):
        return date(today.year + following, 12, 31)
    return _last_of_month(today.replace(day=1) + timedelta(days=31) if following else today)


def _numbers(phrase: str, today: date) -> date:
    if "-" in phrase:
        year, month, day = (int(part) for part in phrase.split("-"))
        return date(year, month, day)
    day, month, *years = (int(part) for part in re.split(r"[/.]", phrase))
    if years:
        return date(years[0] + 2000 if years[0] < 100 else years[0], month, day)
    return _coming(today, lambda months: (today.year + months // 12, month, day))


def _nth(phrase: str, today: date) -> date:
    day = int(re.sub(r"\D", "", phrase))
    return _coming(
        today, lambda months: (today.year + (today.month - 1 + months) // 12, (today.month - 1 + months) % 12 + 1, day)
    )


def _coming(today: date, parts: Callable[[int], tuple[int, int, int]]) -> date:
    """Return the first day from today on; `parts` gives year, month and day for a number of months ahead."""
    for months in range(9 * 12):
        try:
            day = date(*parts(months))
        except ValueError:
            continue
        if day >= today:
            return day
    raise ValueError


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
