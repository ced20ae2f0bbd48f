"""What is said of a day that isn't taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.closing import NO_DAY, NO_NEXT, Reading
from peercoach_tui.domain.reading.refused_day import why_refused
from peercoach_tui.domain.sessions.next_date import NextDate

WEDNESDAY = date(2026, 11, 25)
READING = Reading(today=WEDNESDAY)
SUGGESTION = NextDate(day=date(2026, 12, 9), hour="10:00")
GONE = "That day is gone; type one to come, such as "
FAR = "That day is too far off; type one such as "
NONE = "That isn't one day and hour; type one such as "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yesterday", GONE),
        ("12 nov 2026", GONE),
        ("thu 12 nov", GONE),
        ("12.11.2026 10:00", GONE),
        ("last fri", GONE),
        ("3 days ago", GONE),
        ("2 days ago 10:00", GONE),
        ("in 300 years", FAR),
        ("31.12.2500", FAR),
        ("mon 8 dec", NONE),
        ("31 nov", NONE),
        ("12 nov 2020", GONE),
        ("fri 25:00", NONE),
    ],
)
def test_a_day_is_refused_with_its_reason(text: str, said: str) -> None:
    assert READING.due(text) is None
    assert READING.why_no_due(text) == f"{said}fri or 12 dec 10:00."
    assert READING.next_date(text, SUGGESTION) is None
    assert READING.why_no_next(text, SUGGESTION) == f"{said}fri or 12 dec 10:00."


@pytest.mark.parametrize("text", ["soon", "fri mon", "fri 10-11", "10 10", "x" * 500])
def test_of_the_rest_is_said_what_can_be_typed(text: str) -> None:
    assert READING.why_no_due(text) == NO_DAY
    assert READING.why_no_next(text, SUGGESTION) == NO_NEXT


@pytest.mark.parametrize("text", ["fri", "none", "today", "12 dec 10:00"])
def test_nothing_is_said_of_what_is_taken(text: str) -> None:
    assert READING.due(text) is not None
    assert READING.why_no_due(text) == ""


@given(st.text(max_size=60), st.dates())
def test_a_text_is_taken_or_refused_with_a_sentence(text: str, today: date) -> None:
    reading = Reading(today=today, zone="Europe/Berlin")
    assert (reading.due(text) is None) == (reading.why_no_due(text) != "")
    suggestion = NextDate(day=today, hour="10:00")
    assert (reading.next_date(text, suggestion) is None) == (reading.why_no_next(text, suggestion) != "")
    assert why_refused(text, today).count("\n") == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("thu 10 dec 10 canteen", "If 10 is the hour, type 10:00."),
        ("thu 3 dec 11", "If 11 is the hour, type 11:00."),
        ("thu 10 dec 9, canteen", "If 9 is the hour, type 9:00."),
        ("12 canteen thu 10 dec", "If 12 is the hour, type 12:00."),
        ("thu 10 dec 10 or 11", NO_NEXT),
        ("10 canteen", NO_NEXT),
    ],
)
def test_a_number_that_may_be_the_hour_is_shown_as_clocks_show_it(text: str, said: str) -> None:
    assert READING.next_date(text, SUGGESTION) is None
    assert READING.why_no_next(text, SUGGESTION) == said
