"""When and where the two meet again, in the words that a coach types."""

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.again import Again, read_again
from peercoach_tui.domain.sessions.next_date import NextDate

WEDNESDAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fri", Again(day=FRIDAY)),
        ("9:00", Again(hour="09:00")),
        ("at the canteen", Again(place="the canteen")),
        ("· canteen", Again(place="canteen")),
        ("9:00 canteen", Again(hour="09:00", place="canteen")),
        ("same time same place fri", Again(day=FRIDAY)),
        ("fri same time, new place: library", Again(day=FRIDAY, place="new place: library")),
        ("fri 10:00 room 3.14", Again(day=FRIDAY, hour="10:00", place="room 3.14")),
    ],
)
def test_what_was_not_said_is_none(text: str, found: Again) -> None:
    assert read_again(text, WEDNESDAY) == found


@pytest.mark.parametrize("text", ["", "  ", "canteen", "tursday 10:00", "fri 10:00 9:00", "fri mon", "10 10", "x" * 500])
def test_what_is_not_read_whole_is_not_read(text: str) -> None:
    assert read_again(text, WEDNESDAY) is None


@given(
    st.dates(WEDNESDAY, date(2027, 11, 1)),
    st.none() | st.times(),
    st.sampled_from(["", "canteen", "Café Zoë", "coffee, 2nd floor", "room 12", "Bahnhofstrasse 7"]),
    st.permutations([0, 1, 2]),
    st.sampled_from([" ", ", "]),
)
def test_any_order_is_read(day: date, hour: time | None, place: str, order: list[int], between: str) -> None:
    parts = [f"{day:%a} {day.day} {day:%b} {day.year}", f"{hour:%H:%M}" if hour else "", place]
    typed = between.join(parts[each] for each in order if parts[each])
    if order.index(2) == 1 and place and hour and between == " ":
        return
    assert read_again(typed, WEDNESDAY) == Again(day=day, hour=f"{hour:%H:%M}" if hour else None, place=place or None)


@given(st.dates(WEDNESDAY, date(2027, 11, 1)), st.sampled_from(["", "10:30"]), st.sampled_from(["", "coffee, 2nd floor", "Zoom"]))
def test_what_our_own_words_say_is_read_back(day: date, hour: str, place: str) -> None:
    words = NextDate(day=day, hour=hour, place=place).words_on(WEDNESDAY)
    assert read_again(words, WEDNESDAY) == Again(day=day, hour=hour or None, place=place or None)


@given(st.text(max_size=60), st.dates())
def test_any_text_is_read_or_not(text: str, today: date) -> None:
    found = read_again(text, today)
    if found is not None and found.place:
        assert re.sub(r"\s", "", found.place) in re.sub(r"\s", "", text)
