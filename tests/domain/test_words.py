from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.words import (
    ago,
    asked_words,
    count,
    day_words,
    due_words,
    in_words,
    length_words,
    long_day,
    minutes_words,
    percent,
    sure_words,
)
from tests.domain.reading.cases import day_of

TUESDAY = date(2026, 11, 24)


def on(days: int) -> date:
    return TUESDAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "day", "due", "ahead"),
    [
        (-365, "24 Nov 2025", "365 days late", "since 24 Nov 2025"),
        (-21, "3 Nov", "21 days late", "since 3 Nov"),
        (-7, "17 Nov", "7 days late", "since 17 Nov"),
        (-6, "18 Nov", "6 days late", "since Wednesday"),
        (-4, "20 Nov", "4 days late", "since Friday"),
        (-1, "yesterday", "1 day late", "since yesterday"),
        (0, "today", "today", "today"),
        (1, "tomorrow", "tomorrow", "tomorrow"),
        (2, "Thu", "by Thu", "in 2 days"),
        (6, "Mon", "by Mon", "in 6 days"),
        (7, "1 Dec", "by 1 Dec", "in 7 days"),
        (13, "7 Dec", "by 7 Dec", "in 13 days"),
        (14, "8 Dec", "by 8 Dec", "on 8 Dec"),
        (42, "5 Jan 2027", "by 5 Jan 2027", "on 5 Jan 2027"),
    ],
)
def test_days_are_said_from_today(days: int, day: str, due: str, ahead: str) -> None:
    assert (day_words(on(days), TUESDAY), due_words(on(days), TUESDAY), in_words(on(days), TUESDAY)) == (day, due, ahead)


@pytest.mark.parametrize(
    ("days", "due"), [(0, "today 17:00"), (1, "tomorrow 17:00"), (2, "by Thu 17:00"), (8, "by 2 Dec 17:00"), (-1, "1 day late")]
)
def test_an_hour_is_said_until_its_day_is_gone(days: int, due: str) -> None:
    assert due_words(on(days), TUESDAY, "17:00") == due


def test_no_due_date_says_nothing() -> None:
    assert due_words(None, TUESDAY) == ""


@pytest.mark.parametrize(
    ("days", "bare", "asked"),
    [
        (2, "today", "asked today"),
        (0, "today", "asked today"),
        (-1, "yesterday", "asked yesterday"),
        (-2, "2 days ago", "asked 2 days ago"),
        (-13, "13 days ago", "asked 13 days ago"),
        (-14, "2 weeks ago", "asked 2 weeks ago"),
        (-62, "8 weeks ago", "asked 8 weeks ago"),
        (-63, "since September", "not asked since September"),
        (-250, "since March", "not asked since March"),
        (-365, "since November 2025", "not asked since November 2025"),
    ],
)
def test_how_long_ago(days: int, bare: str, asked: str) -> None:
    assert (ago(on(days), TUESDAY), asked_words(on(days), TUESDAY)) == (bare, asked)


def test_what_never_was() -> None:
    assert (ago(None, TUESDAY), asked_words(None, TUESDAY)) == ("never", "never asked")


def test_a_long_day() -> None:
    assert long_day(TUESDAY, on(30)) == "Tue 24 Nov"
    assert long_day(TUESDAY, on(60)) == "Tue 24 Nov 2026"


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 6))
def test_a_near_day_in_words_is_read_back(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert day_of(day_words(day, today), today) == day
    assert day_of(due_words(day, today), today) == day
    assert day_of(long_day(day, today), today) == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(7, 360))
def test_a_far_day_in_words_is_read_back(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert day_of(day_words(day, today), today) == day
    assert day_of(in_words(day, today), today) == day


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [
        (-5, "0′"),
        (0, "0′"),
        (29.9, "under 1′"),
        (30, "1′"),
        (252, "4′"),
        (1499, "25′"),
        (3600, "60′"),
        (3727, "62′"),
    ],
)
def test_seconds_are_said_as_minutes(seconds: float, minutes: str) -> None:
    assert minutes_words(seconds) == minutes


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (10, "under 1′"),
        (12 * 60, "12′"),
        (119 * 60, "119′"),
        (120 * 60, "2 h"),
        (19 * 3600 + 35 * 60 + 20, "19 h 35′"),
        (47 * 3600 + 59 * 60, "47 h 59′"),
        (48 * 3600, "2 days"),
        (80 * 3600, "3 days"),
    ],
)
def test_a_long_time_is_said_in_hours_and_days(seconds: float, said: str) -> None:
    assert length_words(seconds) == said


@pytest.mark.parametrize(
    ("confidence", "shown"),
    [
        (None, ""),
        (0, "○○○○ 0 of 10 sure"),
        (1, "●○○○ 1 of 10 sure"),
        (6, "●●○○ 6 of 10 sure"),
        (7, "●●●○ 7 of 10 sure"),
        (9, "●●●○ 9 of 10 sure"),
        (10, "●●●● 10 of 10 sure"),
    ],
)
def test_confidence_is_four_dots_and_its_figure(confidence: int | None, shown: str) -> None:
    assert sure_words(confidence) == shown


@pytest.mark.parametrize(("share", "shown"), [(None, ""), (0, "0%"), (0.126, "13%"), (1, "100%")])
def test_a_share_is_a_percentage(share: float | None, shown: str) -> None:
    assert percent(share) == shown


@pytest.mark.parametrize(
    ("number", "noun", "shown"),
    [
        (0, "follow-up", "0 follow-ups"),
        (1, "follow-up", "1 follow-up"),
        (2, "story", "2 stories"),
        (2, "day", "2 days"),
        (3, "match", "3 matches"),
    ],
)
def test_things_are_counted(number: int, noun: str, shown: str) -> None:
    assert count(number, noun) == shown


def test_an_irregular_plural() -> None:
    assert (count(1, "person", "people"), count(2, "person", "people")) == ("1 person", "2 people")
