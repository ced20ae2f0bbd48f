"""Hours that the clocks leave out are not taken, and it is said."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.clock_change import is_skipped, is_twice, shown_for, skipped_words
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.line import WrittenFollowUp, read_line
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.side import Side

BERLIN = "Europe/Berlin"
SPRING = date(2027, 3, 28)
READING = ReadWith(today=date(2027, 3, 26), partner="Bo", zone=BERLIN)


@pytest.mark.parametrize(
    ("day", "hour", "zone", "skipped"),
    [
        (SPRING, time(2), BERLIN, True),
        (SPRING, time(2, 59), BERLIN, True),
        (SPRING, time(3), BERLIN, False),
        (SPRING, time(1, 59), BERLIN, False),
        (SPRING, time(2, 30), "", False),
        (SPRING, time(2, 30), "Asia/Tokyo", False),
        (SPRING, time(2, 30), "UTC+02:00", False),
        (date(2026, 10, 25), time(2, 30), BERLIN, False),
        (date(2011, 12, 30), time(12), "Pacific/Apia", True),
        (date.min, time(0), BERLIN, False),
        (date.max, time(23), BERLIN, False),
    ],
)
def test_only_what_no_clock_shows_is_skipped(day: date, hour: time, zone: str, skipped: bool) -> None:
    assert is_skipped(day, hour, zone) is skipped


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from([BERLIN, "America/New_York", "Asia/Kolkata"]))
def test_what_a_clock_showed_is_not_skipped(instant: datetime, zone: str) -> None:
    local = instant.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(ZoneInfo(zone))
    assert not is_skipped(local.date(), local.time(), zone)


@pytest.mark.parametrize(
    ("day", "hour", "zone", "twice"),
    [
        (date(2026, 10, 25), time(2), BERLIN, True),
        (date(2026, 10, 25), time(2, 59), BERLIN, True),
        (date(2026, 10, 25), time(3), BERLIN, False),
        (date(2026, 10, 25), time(1, 59), BERLIN, False),
        (date(2026, 10, 25), time(2, 30), "", False),
        (date(2026, 10, 25), time(2, 30), "UTC+02:00", False),
        (SPRING, time(2, 30), BERLIN, False),
        (date.min, time(0), BERLIN, False),
    ],
)
def test_only_what_the_clocks_show_again_is_there_twice(day: date, hour: time, zone: str, twice: bool) -> None:
    assert is_twice(day, hour, zone) is twice


def test_what_is_skipped_is_shown_as_long_after_the_last_hour_before() -> None:
    assert shown_for(SPRING, time(2, 30), BERLIN) == datetime(2027, 3, 28, 3, 30)
    assert shown_for(date(2011, 12, 30), time(12), "Pacific/Apia") == datetime(2011, 12, 31, 12)


def test_the_year_is_named_where_it_is_another_one() -> None:
    assert skipped_words(SPRING, time(2, 30), date(2027, 3, 26)) == "the clocks skip 02:30 on Sun 28 Mar"
    assert skipped_words(SPRING, time(2, 30), date(2026, 11, 25)) == "the clocks skip 02:30 on Sun 28 Mar 2027"


def test_a_follow_up_keeps_its_words_and_says_why_it_has_no_date() -> None:
    found = READING.preview("call Dana on sunday 2:30am", Side.ME)
    assert found is not None
    assert (found.follow_up.what, found.follow_up.due, found.follow_up.hour) == ("call Dana on sunday 2:30am", None, "")
    assert found.refused == "the clocks skip 02:30 on Sun 28 Mar"
    assert found.words == "→ You: call Dana on sunday 2:30am · no date: the clocks skip 02:30 on Sun 28 Mar"
    assert not found.is_undated


@pytest.mark.parametrize("line", ["call Dana on sunday 3:30am", "call Dana on sunday", "call Dana"])
def test_nothing_is_refused_of_what_the_clocks_show(line: str) -> None:
    found = READING.preview(line, Side.ME)
    assert found is not None and found.refused == ""
    read = read_line(f"! {line}", owner=Side.ME, today=READING.today, partner="Bo")
    assert found.follow_up == read


def test_a_line_without_a_zone_is_read_as_it_says() -> None:
    read = read_line("! call Dana sun 2:30am", owner=Side.ME, today=READING.today, partner="Bo")
    assert isinstance(read, WrittenFollowUp)
    assert (read.due, read.hour) == (SPRING, "02:30")


def test_a_due_date_at_such_an_hour_is_refused_with_its_reason() -> None:
    assert READING.due("28 mar 2:30am") is None
    assert READING.why_no_due("28 mar 2:30am") == "The clocks skip 02:30 on Sun 28 Mar; type another hour."
    assert READING.why_no_due("28 mar 3:30am") == ""


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("28 mar 2:30am canteen", NextDate(day=date(2027, 4, 2), hour="10:00")),
        ("28 mar", NextDate(day=date(2027, 4, 2), hour="2:30")),
        ("2:30am", NextDate(day=SPRING, hour="10:00")),
    ],
)
def test_a_next_date_at_such_an_hour_is_refused_with_its_reason(text: str, suggestion: NextDate) -> None:
    assert READING.next_date(text, suggestion) is None
    assert READING.why_no_next(text, suggestion) == "The clocks skip 02:30 on Sun 28 Mar; type another hour."
    a_week_on = suggestion.but(day=suggestion.day + timedelta(days=7), hour="10:00")
    assert READING.why_no_next("3:30am", a_week_on) == ""
