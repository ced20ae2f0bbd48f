"""Days gone by, as one says since when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.gone_by import gone_by_in
from peercoach_tui.domain.words import MONTHS

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("yesterday", date(2026, 11, 23)),
        ("monday", date(2026, 11, 23)),
        ("12 nov", date(2026, 11, 12)),
        ("12 Nov 2025", date(2025, 11, 12)),
        ("1 dec", date(2025, 12, 1)),
        ("2026-03-01", date(2026, 3, 1)),
        ("3/4", date(2026, 4, 3)),
        ("the 5th", date(2026, 11, 5)),
        ("3 weeks ago", date(2026, 11, 3)),
        ("march", date(2026, 3, 1)),
        ("mar", date(2026, 3, 1)),
        ("in march", date(2026, 3, 1)),
        ("last march", date(2026, 3, 1)),
        ("november", date(2026, 11, 1)),
        ("december", date(2025, 12, 1)),
        ("march 2025", date(2025, 3, 1)),
        ("March of 2024", date(2024, 3, 1)),
        ("this week", date(2026, 11, 23)),
        ("last week", date(2026, 11, 16)),
        ("this month", date(2026, 11, 1)),
        ("last month", date(2026, 10, 1)),
        ("last year", date(2025, 1, 1)),
        ("2025", date(2025, 1, 1)),
        ("spring", date(2026, 3, 1)),
        ("winter", date(2025, 12, 1)),
        ("autumn 2025", date(2025, 9, 1)),
        ("march.", date(2026, 3, 1)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert gone_by_in(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "m", "ana", "12 nov or so", "march march", "tomorrow", "2027", "december 2026", "1969", "12 nov 10:00", "x" * 99]
)
def test_none(text: str) -> None:
    assert gone_by_in(text, TODAY) is None


def test_the_month_before_the_day_where_that_is_chosen() -> None:
    assert gone_by_in("3/4", TODAY, day_first=False) == date(2026, 3, 4)


@given(st.dates(date(1971, 1, 1), date(2199, 12, 31)), st.sampled_from(MONTHS))
def test_a_month_is_the_last_that_began(today: date, month: str) -> None:
    day = gone_by_in(month, today)
    assert day is not None and day.day == 1 and MONTHS[day.month - 1] == month
    assert today - timedelta(days=366) < day <= today
