"""How people say days, times and counts. English, whatever the locale."""

from collections.abc import Sequence
from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_day(day: date, today: date) -> str:
    """Return "Tue 24 Nov", with its year when it isn't that of `today`."""
    return f"{_short_weekday(day)} {short_day(day, today)}"


def dated(day: date) -> str:
    """Return "Tue 24 Nov 2026": a day as it can be typed, whatever the day today."""
    return f"{long_day(day, day)} {day.year}"


def short_day(day: date, today: date) -> str:
    """Return "24 Nov", with its year when it isn't that of `today`."""
    return _day_month(day) if day.year == today.year else f"{_day_month(day)} {day.year}"


def day_words(day: date, today: date) -> str:
    """Return "yesterday", "today", "tomorrow", "Fri" within the next six days, else "3 Nov", with its year when not this one."""
    ahead = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get(ahead) or (_short_weekday(day) if 1 < ahead <= 6 else short_day(day, today))


def due_words(due: date | None, today: date, hour: str = "") -> str:
    """Return "today", "tomorrow", "by Fri 17:00", "by 12 Dec" or "3 days late"; "" without a date."""
    if due is None:
        return ""
    late = (today - due).days
    if late > 0:
        return f"{count(late, 'day')} late"
    day = f"{day_words(due, today)} {hour}".rstrip()
    return day if late >= -1 else f"by {day}"


def in_words(day: date, today: date) -> str:
    """Return how far off a meeting is: "today", "tomorrow", "in 3 days" up to 13, "on 12 Dec"; "since Friday" for one gone by."""
    ahead = (day - today).days
    if ahead < 0:
        return f"since {_gone(day, today)}"
    if ahead <= 1:
        return day_words(day, today)
    return f"in {ahead} days" if ahead < 14 else f"on {short_day(day, today)}"


def ago(day: date | None, today: date) -> str:
    """Return "never", "today", "yesterday", "5 days ago" up to 13, "3 weeks ago" up to 8, then "since March", with its year
    when it is eleven months or more."""
    if day is None:
        return "never"
    days = max(0, (today - day).days)
    if days < 2:
        return "yesterday" if days else "today"
    if days < 63:
        return f"{days} days ago" if days < 14 else f"{days // 7} weeks ago"
    month = MONTHS[day.month - 1]
    return f"since {month}" if days < 330 else f"since {month} {day.year}"


def asked_words(day: date | None, today: date) -> str:
    """Return when a question was last asked: "never asked", "asked 3 weeks ago", "not asked since March"."""
    words = ago(day, today)
    if day is None:
        return "never asked"
    return f"not asked {words}" if words.startswith("since") else f"asked {words}"


def minutes_words(seconds: float) -> str:
    """Return seconds as rounded minutes: "25′", "under 1′" for less than half of one, "0′" for none."""
    if 0 < seconds < 30:
        return "under 1′"
    return f"{max(0, int(seconds / 60 + 0.5))}′"


def length_words(seconds: float) -> str:
    """Return how long something took: as minutes below two hours, then "19 h 35′", "2 h", "3 days" from two days on."""
    minutes = int(seconds / 60 + 0.5)
    if minutes < 120:
        return minutes_words(seconds)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return count(hours // 24, "day")
    return f"{hours} h {rest}′" if rest else f"{hours} h"


def sure_words(confidence: int | None) -> str:
    """Return a confidence of 0 to 10 as "●●●○ 7 of 10 sure": four dots, three from 7 and all at 10 alone; "" for None."""
    if confidence is None:
        return ""
    full = (min(10, max(0, confidence)) + 2) // 3
    return f"{'●' * full}{'○' * (4 - full)} {confidence} of 10 sure"


def percent(share: float | None) -> str:
    """Return a share of 0 to 1 as "18%", "" for None."""
    return "" if share is None else f"{int(share * 100 + 0.5)}%"


def count(number: int, noun: str, plural: str = "") -> str:
    """Return "1 follow-up", "2 follow-ups", "0 follow-ups". An irregular `plural` is handed in."""
    return f"{number} {noun if number == 1 else plural or _plural(noun)}"


def listed(words: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"; of none ""."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _gone(day: date, today: date) -> str:
    days = (today - day).days
    if days == 1:
        return "yesterday"
    return WEEKDAYS[day.weekday()] if days <= 6 else short_day(day, today)


def _short_weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()][:3]


def _day_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
