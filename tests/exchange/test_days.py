"""Days and hours as they are written."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.exchange.days import Day, day_in, hour_in, order_of_days
from peercoach_tui.exchange.said import minutes_of

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-24", "2026/11/24", "24.11.2026", "24. 11. 26", "24-11-2026", "24/11/26", "24 Nov 2026", "Nov 24th, 2026"),
        *("Di., 24. November 2026", "Tue 24 Nov 2026", "24.11.2026 "),
    ],
)
def test_a_day(text: str) -> None:
    assert day_in(text) == Day(DAY)


@pytest.mark.parametrize(
    "text", ["24.13.2026", "31 Feb 2026", "soon", "", "24 Xyz 2026", "2026-11-24 late", "1900-01-01", "11/24/2026"]
)
def test_what_is_no_day(text: str) -> None:
    assert day_in(text) is None


def test_a_day_with_its_hour() -> None:
    assert day_in("2026-11-24 9:30") == day_in("24.11.2026, 09:30:00 AM") == Day(DAY, "09:30")
    assert day_in("2026-11-24T23:30:00Z", zone=ZoneInfo("Europe/Berlin")) == Day(date(2026, 11, 25), "00:30")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9am", "09:00"),
        ("12 am", "00:00"),
        ("12:15 p.m.", "12:15"),
        ("9.30 Uhr", "09:30"),
        ("24:00", None),
        ("13 pm", None),
        ("9", None),
    ],
)
def test_an_hour(text: str, hour: str | None) -> None:
    assert hour_in(text) == hour


def test_the_order_of_a_column() -> None:
    assert order_of_days(["5/12/2026", "24/11/2026"]) is True
    assert order_of_days(["5/12/2026", "11/24/2026"]) is False
    assert order_of_days(["5/12/2026"]) is None and order_of_days(["24/11/2026", "11/24/2026"]) is None


@pytest.mark.parametrize(
    ("text", "minutes"), [("60", 60), ("1:30", 90), ("1,5 h", 90), ("45 Min.", 45), ("0", None), ("x", None)]
)
def test_a_length(text: str, minutes: int | None) -> None:
    assert minutes_of(text) == minutes


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_in_each_way(day: date) -> None:
    for written in (f"{day:%Y-%m-%d}", f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", f"{day:%d %B %Y}", f"{day:%B %d, %Y}"):
        assert day_in(written) == Day(day)
