"""Days said from the one that stands."""

from datetime import date

import pytest

from peercoach_tui.domain.reading.closing import NO_DUE, DueRead, ReadWith
from peercoach_tui.domain.reading.later_than import later_than

MONDAY = date(2026, 11, 30)
READING = ReadWith(today=date(2026, 11, 26))
DUE = DueRead(due=MONDAY, hour="17:00")


@pytest.mark.parametrize(
    "text", ["a week later", "+1w", "+ 1 week", "another week", "one more week", "1 more week", " A Week More "]
)
def test_a_week_later(text: str) -> None:
    assert later_than(text, MONDAY) == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("+3d", date(2026, 12, 3)),
        ("another 2 weeks", date(2026, 12, 14)),
        ("a month later", date(2026, 12, 30)),
        ("+5 working days", date(2026, 12, 7)),
        ("two more weeks", date(2026, 12, 14)),
    ],
)
def test_other_lengths(text: str, day: date) -> None:
    assert later_than(text, MONDAY) == day


@pytest.mark.parametrize(
    "text", ["", "+", "later", "a week", "in a week", "1w", "fri", "a week later or so", "+1w fri", "a few more", "+" * 99]
)
def test_all_else_is_no_such_day(text: str) -> None:
    assert later_than(text, MONDAY) is None


def test_a_week_later_counts_from_the_day_that_was_and_keeps_its_hour() -> None:
    assert READING.due("a week later", DUE) == DueRead(due=date(2026, 12, 7), hour="17:00")
    assert READING.due("in a week", DUE) == DueRead(due=date(2026, 12, 3), hour="17:00")


def test_it_counts_from_today_where_the_day_has_gone_by() -> None:
    assert READING.due("+1w", DueRead(due=date(2026, 10, 30))) == DueRead(due=date(2026, 12, 3))


def test_a_day_alone_keeps_the_hour_and_another_hour_takes_its_place() -> None:
    assert READING.due("mon 7 dec", DUE) == DueRead(due=date(2026, 12, 7), hour="17:00")
    assert READING.due("mon 7 dec 9:30", DUE) == DueRead(due=date(2026, 12, 7), hour="09:30")
    assert READING.due("none", DUE) == NO_DUE


def test_without_a_day_that_was_there_is_nothing_to_be_later_than() -> None:
    assert READING.due("a week later") is None and "“later” can't be read" in READING.why_no_due("a week later")
    assert READING.why_no_due("a week later", DUE) == ""


@pytest.mark.parametrize("text", ["eod", "today, end of the day", "tonight", "by tonight"])
def test_a_day_that_is_named_by_its_end_keeps_no_hour(text: str) -> None:
    assert READING.due(text, DUE) == DueRead(due=READING.today)
    assert READING.due("tonight 9", DUE) == DueRead(due=READING.today, hour="21:00")
