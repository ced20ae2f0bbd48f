"""The weeks of a year: whose meeting lies in which."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.sessions.year import Week, Year, gathering_weeks, weeks_of, year_around

TODAY = date(2026, 11, 24)
YEAR = year_around(TODAY)
DAYS = st.dates(min_value=date(1972, 1, 1), max_value=date(2199, 12, 31))


def of(*met: date, due: date | None = None, arranged: bool = False, late: bool = False) -> dict[int, Week]:
    """Return the weeks that hold something, counted from the present one."""
    weeks = weeks_of(YEAR, met, due, arranged=arranged, late=late)
    return {place - YEAR.here: week for place, week in enumerate(weeks) if week is not Week.NONE}


def test_the_weeks_of_meetings() -> None:
    assert of(date(2026, 11, 3), date(2026, 11, 23), date(2026, 11, 29)) == {-3: Week.MET, 0: Week.TWICE}
    assert of(date(2026, 11, 22), date(2026, 11, 23)) == {-1: Week.MET, 0: Week.MET}
    assert of(*[date(2026, 11, 25)] * 3) == {0: Week.TWICE}


def test_what_lies_outside_is_not_there() -> None:
    first, last = date(2026, 1, 5), date(2027, 1, 10)
    assert of(first, last) == {-46: Week.MET, 6: Week.MET}
    assert of(first - timedelta(days=1), last + timedelta(days=1)) == {}
    assert of(due=last + timedelta(days=1), arranged=True) == {}


def test_what_is_arranged_and_what_is_late() -> None:
    assert of(due=date(2026, 12, 9), arranged=True) == {2: Week.ARRANGED}
    assert of(due=date(2026, 11, 20), late=True) == {-1: Week.OVERDUE}
    assert of(due=date(2026, 11, 20), arranged=True, late=True) == {-1: Week.OVERDUE}
    assert of(due=date(2026, 12, 9)) == {}
    assert of(due=date(2020, 1, 1), late=True) == {-46: Week.OVERDUE}


def test_a_meeting_comes_before_what_is_due_in_its_week() -> None:
    assert of(date(2026, 11, 24), due=date(2026, 11, 27), arranged=True) == {0: Week.MET}
    assert of(date(2026, 11, 16), due=date(2026, 11, 20), late=True) == {-1: Week.MET, 0: Week.OVERDUE}
    assert of(date(2026, 11, 23), due=date(2026, 11, 23), late=True) == {0: Week.MET}


def test_the_weeks_of_gatherings_say_which_lie_ahead() -> None:
    days = [TODAY, date(2026, 12, 10), date(2026, 10, 15), TODAY - timedelta(days=1), date(2020, 1, 1), date(2030, 1, 1)]
    weeks = gathering_weeks(YEAR, days, TODAY)
    assert len(weeks) == YEAR.weeks
    marked = {place - YEAR.here: week for place, week in enumerate(weeks) if week is not Week.EMPTY}
    assert marked == {-6: Week.GATHERING, 0: Week.TO_GATHER, 2: Week.TO_GATHER}


def months(today: date) -> list[tuple[int, str]]:
    return list(year_around(today).months())


def test_a_month_begins_with_the_week_of_its_first_thursday() -> None:
    """1 Oct 2026 is a Thursday, 1 Nov a Sunday."""
    assert [(place - YEAR.here, name) for place, name in months(TODAY)][-5:] == [
        (-12, "Sep"),
        (-8, "Oct"),
        (-3, "Nov"),
        (1, "Dec"),
        (6, "Jan"),
    ]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 1, 3), ""),
        (date(2026, 12, 28), ""),
        (date(2027, 1, 4), "Jan"),
        (date(2024, 12, 30), "Jan"),
        (date(2024, 2, 29), ""),
        (date(2024, 3, 4), "Mar"),
        (date(2023, 2, 27), "Mar"),
    ],
)
def test_year_ends_and_leap_years(day: date, name: str) -> None:
    """The last days of a year may be in the first week of the next one, and the first in the last: 3 Jan 2027 is in week 53."""
    here = year_around(day).here
    assert dict(months(day)).get(here, "") == name


@given(DAYS)
def test_a_year_holds_every_month_and_each_week_once(today: date) -> None:
    year = year_around(today)
    assert year.first.weekday() == 0 and year.place(today) == year.here
    days = [year.first + timedelta(days=day) for day in range(7 * year.weeks)]
    assert [year.place(day) for day in days] == [day // 7 for day in range(7 * year.weeks)]
    names = [name for _, name in year.months()]
    assert len(set(names[:12])) == 12 and len(names) in (12, 13)
    for place, name in year.months():
        thursday = year.first + timedelta(days=7 * place + 3)
        assert thursday.day <= 7 and f"{thursday:%b}" == name


@given(DAYS, st.integers(min_value=0, max_value=60))
def test_the_newest_weeks_keep_the_present_one(today: date, weeks: int) -> None:
    whole = year_around(today)
    newest = whole.newest(weeks)
    assert newest.weeks == min(weeks, whole.weeks)
    assert newest.place(today) == newest.here if newest.weeks > newest.here else newest.here == 0
    if newest.weeks > whole.weeks - whole.here:
        assert newest.first + timedelta(weeks=newest.weeks) == whole.first + timedelta(weeks=whole.weeks)


@given(DAYS, st.lists(DAYS, max_size=8), DAYS, st.booleans(), st.booleans())
def test_no_meeting_is_lost_and_no_more_than_one_mark_is_made(
    today: date, met: list[date], due: date, arranged: bool, late: bool
) -> None:
    year = year_around(today)
    weeks = weeks_of(year, met, due, arranged=arranged, late=late and due < today)
    for place, week in enumerate(weeks):
        count = sum(year.place(day) == place for day in met)
        assert (week is Week.MET) == (count == 1) and (week is Week.TWICE) == (count > 1)
    assert sum(week in (Week.ARRANGED, Week.OVERDUE) for week in weeks) <= 1
    assert all(place <= year.here for place, week in enumerate(weeks) if week is Week.OVERDUE)


def test_no_weeks() -> None:
    assert Year(first=TODAY, weeks=0, here=0).place(TODAY) is None
