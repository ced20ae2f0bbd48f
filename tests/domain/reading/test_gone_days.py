"""A day that is gone, as it is typed."""

from datetime import date

import pytest

from peercoach_tui.domain.reading.gone_days import read_gone_day

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 Mar 2025", date(2025, 3, 12)),
        ("2025-03-12", date(2025, 3, 12)),
        ("March 2025", date(2025, 3, 1)),
        ("mar", date(2026, 3, 1)),
        ("december", date(2025, 12, 1)),
        ("november", date(2026, 11, 1)),
        ("2024", date(2024, 1, 1)),
        ("yesterday", date(2026, 11, 24)),
        ("today", TODAY),
        ("12 nov", date(2026, 11, 12)),
        *((text, None) for text in ("", " ", "tomorrow", "12 Mar 2030", "2199", "1969", "ma", "march of 2025 or so", "x")),
    ],
)
def test_what_is_read(text: str, day: date | None) -> None:
    assert read_gone_day(text, TODAY) == day


def test_which_comes_first_is_a_setting() -> None:
    assert [read_gone_day("5/3/2025", TODAY, day_first=first) for first in (True, False)] == [date(2025, 3, 5), date(2025, 5, 3)]
