"""How often something was found in each month."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.search.found import Finds
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.how_often import how_often

TODAY = date(2026, 11, 24)


def found(*days: date, each: int = 1) -> Finds:
    groups = [
        EntryGroup("p", None, day, datetime(day.year, day.month, day.day, tzinfo=UTC), (), lambda group: ()) for day in days
    ]
    everything = Finds((group, place) for group in groups for place in range(each))
    everything.look(10_000, 10)
    return everything


def test_each_month_from_the_first_find_to_today() -> None:
    told = how_often(found(date(2026, 11, 3), date(2026, 11, 17), date(2026, 9, 1), each=2), TODAY, 12)
    assert told == [((2026, 9), 2), ((2026, 10), 0), ((2026, 11), 4)]


def test_over_the_turn_of_a_year_and_no_more_than_fit() -> None:
    told = found(date(2026, 1, 3), date(2025, 12, 17), date(2025, 3, 1))
    assert how_often(told, date(2026, 1, 5), 3) == [((2025, 11), 0), ((2025, 12), 1), ((2026, 1), 1)]


def test_what_is_to_come_counts_in_its_month() -> None:
    assert how_often(found(date(2027, 1, 14)), TODAY, 12) == [((2027, 1), 1)]
    assert how_often(found(), TODAY, 12) == []


@given(st.lists(st.dates(date(2020, 1, 1), TODAY), unique=True, max_size=40), st.integers(1, 5))
def test_every_find_is_counted_once(days: list[date], each: int) -> None:
    told = how_often(found(*sorted(days, reverse=True), each=each), TODAY, 1000)
    assert sum(number for _, number in told) == len(days) * each
    assert [(year, month) for (year, month), number in told if number] == sorted({(day.year, day.month) for day in days})
