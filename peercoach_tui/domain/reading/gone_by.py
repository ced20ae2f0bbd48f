"""A day gone by, as one says since when, or before when: "march", "12 nov", "last week", "3 weeks ago", "2025", "spring"."""

from datetime import date, timedelta

from peercoach_tui.domain.reading.asked import BEYOND, Asked, a_date, month_later
from peercoach_tui.domain.reading.phrase import phrase_at
from peercoach_tui.domain.reading.refused_day import why_refused, why_unread
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS

SUCH_AS = "march, 12 nov, last week or 2025"
"""What can be typed."""

_LONGEST = 60
_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The month in which each begins."""


def gone_by_in(text: str, today: date, *, day_first: bool = True) -> date | None:
    """Return the day that the whole text names, the last such up to `today` (a local date); None when any word is left over.

    Of a week, a month, a season or a year that is its first day.
    """
    tokens = Tokens(text) if len(text) <= _LONGEST else Tokens("")
    words = tokens.lows(0, len(tokens))
    while words and words[-1] in (".", ","):
        words = words[:-1]
    if words[:1] in (["in"], ["the"], ["since"]):
        words = words[1:]
    return _period(words, today) or _a_day(tokens, today, day_first=day_first)


def why_not_gone_by(text: str, today: date, *, day_first: bool = True) -> str:
    """Return one sentence on why a text names no day gone by, with what can be typed; "" where it does."""
    if gone_by_in(text, today, day_first=day_first) is not None:
        return ""
    if hour := _hour_of(text, today, day_first=day_first):
        return f"“{hour}” is an hour: type the day alone, such as {SUCH_AS}."
    year = text.strip()
    if len(year) == len("2026") and year.isascii() and year.isdigit() and today.year < int(year) < BEYOND:
        return f"{year} is still to come: type a day, such as {SUCH_AS}."
    refused = why_refused(text, today, day_first=day_first, past=True, timed=False)
    return refused or why_unread(text, today, f"a day, such as {SUCH_AS}", day_first=day_first, past=True) or f"Type {SUCH_AS}."


def _hour_of(text: str, today: date, *, day_first: bool) -> str:
    """Return the hour that stands with a day, "" for none."""
    tokens = Tokens(text[:_LONGEST])
    phrase = phrase_at(tokens, 0, Asked(today, day_first, past=True))
    return "" if phrase is None or phrase.day is None or phrase.hour is None else f"{phrase.hour:%H:%M}"


def _a_day(tokens: Tokens, today: date, *, day_first: bool) -> date | None:
    phrase = phrase_at(tokens, 0, Asked(today, day_first, past=True))
    if phrase is None or phrase.end < len(tokens) or phrase.hour is not None:
        return None
    return phrase.day if phrase.day is not None and phrase.day <= today else None


def _period(words: list[str], today: date) -> date | None:
    match words:
        case ["this", unit] if unit in ("week", "month", "year"):
            return _began(unit, today)
        case ["last", unit] if unit in ("week", "month", "year"):
            return _began(unit, _began(unit, today) - timedelta(days=1))
        case [year] if len(year) == 4 and year.isascii() and year.isdigit():
            return a_date(int(year), 1, 1) if 1970 <= int(year) <= today.year else None
        case [name] | ["last", name] if name in _FIRST_MONTHS:
            return _latest(_FIRST_MONTHS[name], today)
        case [name, year] | [name, "of", year] if name in _FIRST_MONTHS and len(year) == 4 and year.isascii() and year.isdigit():
            first = a_date(int(year), _FIRST_MONTHS[name], 1)
            return first if first and first.year >= 1970 and first <= today else None
    return None


def _began(unit: str, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _latest(month: int, today: date) -> date | None:
    first = today.replace(month=month, day=1)
    return first if first <= today else month_later(first, -12)


_FIRST_MONTHS = {**MONTHS, **_SEASONS}
