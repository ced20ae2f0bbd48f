"""A next date in words."""

from datetime import date

from peercoach_tui.domain.sessions.next_date import NextDate

FOUND = NextDate(day=date(2027, 1, 12), hour="9:00", place="canteen")


def test_its_year_is_named_where_it_is_another_one_than_of_today() -> None:
    assert FOUND.words_on(date(2027, 12, 31)) == "Tue 12 Jan, 9:00 · canteen"
    assert FOUND.words_on(date(2026, 12, 31)) == "Tue 12 Jan 2027, 9:00 · canteen"
