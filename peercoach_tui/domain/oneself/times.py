"""How hours and months are said on the page of oneself."""

from datetime import date

from peercoach_tui.domain.oneself.range import month_after
from peercoach_tui.domain.words import MONTHS, minutes_words


def hours_words(seconds: float) -> str:
    """Return seconds as minutes below two hours, then as "14 h 20′", however many."""
    minutes = int(seconds / 60 + 0.5)
    if minutes < 120:
        return minutes_words(seconds)
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest}′" if rest else f"{hours} h"


def months_words(first: date, last: date, today: date) -> str:
    """Return "Mar", "Mar and Apr", "Mar to May", with the year where it isn't that of `today`; "2024" for a whole year before."""
    if (first.month, last.month) == (1, 12) and first.year == last.year != today.year:
        return f"{first.year}"
    if first == last:
        return _month(first, today.year)
    between = "and" if month_after(first, 1) == last else "to"
    return f"{_month(first, last.year)} {between} {_month(last, today.year)}"


def _month(month: date, year: int) -> str:
    name = MONTHS[month.month - 1][:3]
    return name if month.year == year else f"{name} {month.year}"
