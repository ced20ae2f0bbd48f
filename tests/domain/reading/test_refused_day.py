"""What is said of a day that isn't taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.refused_day import why_refused
from peercoach_tui.domain.sessions.next_date import NextDate

WEDNESDAY = date(2026, 11, 25)
READING = ReadWith(today=WEDNESDAY)
SUGGESTION = NextDate(day=date(2026, 12, 9), hour="10:00")


@pytest.mark.parametrize("text", ["fri", "none", "today", "12 dec 10:00"])
def test_nothing_is_said_of_what_is_taken(text: str) -> None:
    assert READING.due(text) is not None
    assert READING.why_no_due(text) == ""


@given(st.text(max_size=60), st.dates())
def test_a_text_is_taken_or_refused_with_a_sentence(text: str, today: date) -> None:
    reading = ReadWith(today=today, zone="Europe/Berlin")
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
        ("10 canteen", "“10 canteen” can't be read: type it like 10 dec 10:00 canteen."),
    ],
)
def test_a_number_that_may_be_the_hour_is_shown_as_clocks_show_it(text: str, said: str) -> None:
    assert READING.next_date(text, SUGGESTION) is None
    assert READING.why_no_next(text, SUGGESTION) == said
