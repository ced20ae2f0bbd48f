"""A gathering of the whole group in one line."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.gathered import Gathered, read_gathering, why_no_gathering
from peercoach_tui.domain.sessions.next_date import NextDate

TUESDAY = date(2026, 11, 24)
TENTH = date(2026, 12, 10)
READING = ReadWith(today=TUESDAY, zone="Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("half-time thu 10 dec 18:00 hall", "half-time", NextDate(day=TENTH, hour="18:00", place="hall")),
        ("Half-time, Thu 10 Dec at 18:00, in the hall", "Half-time", NextDate(day=TENTH, hour="18:00", place="the hall")),
        ("half-time 18:00 thu 10 dec hall", "half-time", NextDate(day=TENTH, hour="18:00", place="hall")),
        ("half-time (10 dec 18:00)", "half-time", NextDate(day=TENTH, hour="18:00")),
        ("10 dec 18:00 Half-time, hall", "Half-time", NextDate(day=TENTH, hour="18:00", place="hall")),
        ("thu 10 dec half-time at the big hall", "half-time", NextDate(day=TENTH, place="the big hall")),
        ("Kick-off 2 on thu 10 dec", "Kick-off 2", NextDate(day=TENTH)),
        ("Kick-off #2 - 10 dec", "Kick-off #2", NextDate(day=TENTH)),
        ("1st gathering 10 dec", "1st gathering", NextDate(day=TENTH)),
        ("May party 10 dec", "May party", NextDate(day=TENTH)),
        ("final in 3 weeks at 6pm, room 4", "final", NextDate(day=date(2026, 12, 15), hour="18:00", place="room 4")),
        ("kick-off 8 oct", "kick-off", NextDate(day=date(2027, 10, 8))),
        ("kick-off 8 oct 2026", "kick-off", NextDate(day=date(2026, 10, 8))),
    ],
)
def test_what_stands_before_the_day_is_its_name(text: str, name: str, found: NextDate) -> None:
    assert read_gathering(text, READING) == Gathered(name=name, date=found)
    assert why_no_gathering(text, READING) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("", "half-time", "thu 10 dec", "10 dec 18:00", "half-time thu or fri", "18:00 half-time thu 10 dec"),
        *("Sunday lunch sun", "kick-off 12 or 13 jan", "kick-off 12-13 jan", "kick-off 12 jan and 13 jan"),
        *("kick-off 12. or 13. jan", "tue 12 jan, kick-off, 9:00", "kick-off by march"),
    ],
)
def test_without_a_name_or_a_single_day_it_says_what_can_be_typed(text: str) -> None:
    assert read_gathering(text, READING) is None
    assert re.search(r"[Tt]ype (it like |one |a name|13)", why_no_gathering(text, READING))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("half-time 30 feb", "February has 28 days"),
        ("kick-off 8 oct 2026 hall", "Thu 8 Oct is gone"),
        ("half-time sun 28 mar 2027 2:30 hall", "The clocks skip 02:30 on Sun 28 Mar 2027"),
    ],
)
def test_it_says_why_a_day_cannot_be_taken(text: str, why: str) -> None:
    assert read_gathering(text, READING) is None
    assert why_no_gathering(text, READING).startswith(why)


@given(
    st.sampled_from(["Half-time", "Kick-off 2", "Farewell dinner"]),
    st.dates(TUESDAY, date(2027, 11, 1)),
    st.sampled_from(["", "18:00", "9:15"]),
    st.sampled_from(["", "hall", "Café Zoë", "room 12"]),
    st.sampled_from([" ", ", "]),
)
def test_every_day_hour_and_place_is_read(name: str, day: date, hour: str, place: str, between: str) -> None:
    text = between.join(filter(None, (name, f"{day:%a} {day.day} {day:%b} {day.year}", hour, place)))
    expected = NextDate(day=day, hour=hour.zfill(5) if hour else "", place=place)
    assert read_gathering(text, ReadWith(today=TUESDAY)) == Gathered(name=name, date=expected)


@given(st.text(max_size=60), st.dates())
def test_any_text_is_read_or_says_why_not(text: str, today: date) -> None:
    reading = ReadWith(today=today, zone="Europe/Berlin")
    found = read_gathering(text, reading)
    assert (found is None) == bool(why_no_gathering(text, reading))
    assert found is None or found.name


@pytest.mark.parametrize("day", ["thu 10 dec", "10 dec", "12.12."])
def test_a_number_that_may_be_the_hour_is_asked_about_and_no_part_of_the_name(day: str) -> None:
    assert read_gathering(f"half-time {day} 10 hall", READING) is None
    assert why_no_gathering(f"half-time {day} 10 hall", READING) == "If 10 is the hour, type 10:00."
    assert read_gathering(f"half-time {day} 10:00 hall", READING) is not None
