from calendar import monthrange
from datetime import UTC, date, datetime

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY as MONTHLY_RULE
from dateutil.rrule import rrule, weekdays
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.cadence import LAST, NUMBERED, Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.goal_line import whose_line

MONTHLY = Cadence(every=1, rhythm=Rhythm.MONTHS)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("cadence", "day", "after"),
    [
        (Cadence(every=7), date(2026, 12, 28), date(2027, 1, 4)),
        (Cadence(every=14), date(2026, 3, 20), date(2026, 4, 3)),
        (Cadence(every=1), date(2028, 2, 28), date(2028, 2, 29)),
        (MONTHLY, date(2026, 1, 31), date(2026, 2, 28)),
        (MONTHLY, date(2028, 1, 31), date(2028, 2, 29)),
        (MONTHLY, date(2028, 1, 29), date(2028, 2, 29)),
        (MONTHLY, date(2100, 1, 30), date(2100, 2, 28)),
        (MONTHLY, date(2026, 3, 31), date(2026, 4, 30)),
        (MONTHLY, date(2026, 12, 15), date(2027, 1, 15)),
        (MONTHLY, date(2026, 11, 30), date(2026, 12, 30)),
        (Cadence(every=12, rhythm=Rhythm.MONTHS), date(2028, 2, 29), date(2029, 2, 28)),
        (Cadence(every=3, rhythm=Rhythm.MONTHS), date(2026, 11, 30), date(2027, 2, 28)),
        (Cadence(every=1, rhythm=Rhythm.MONTHS, day=31), date(2027, 1, 31), date(2027, 2, 28)),
        (Cadence(every=1, rhythm=Rhythm.MONTHS, day=31), date(2027, 2, 28), date(2027, 3, 31)),
        (Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2), date(2026, 11, 5), date(2026, 12, 8)),
        (Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2), date(2026, 11, 30), date(2026, 12, 8)),
        (Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=4, nth=LAST), date(2026, 12, 25), date(2027, 1, 29)),
        (Cadence(rhythm=Rhythm.NONE), date(2026, 12, 25), None),
    ],
)
def test_the_next_meeting(cadence: Cadence, day: date, after: date | None) -> None:
    assert cadence.after(day) == after


def test_several_months_on_the_last_day_stays_the_last() -> None:
    assert [MONTHLY.after(date(2026, 1, 31), times) for times in (1, 2, 3)] == [
        date(2026, 2, 28),
        date(2026, 3, 31),
        date(2026, 4, 30),
    ]


@given(DAYS, st.integers(1, 30))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: date, every: int) -> None:
    after = Cadence(every=every, rhythm=Rhythm.MONTHS).after(day)
    assert after is not None
    assert (after.year - day.year) * 12 + after.month - day.month == every
    assert after.day == min(day.day, monthrange(after.year, after.month)[1])


@given(DAYS, st.integers(-2, 60), st.sampled_from(Rhythm), st.integers(0, 31), st.integers(0, 6), st.sampled_from(list(NUMBERED)))
def test_the_next_meeting_is_always_later(day: date, every: int, rhythm: Rhythm, on: int, weekday: int, nth: int) -> None:
    after = Cadence(every=every, rhythm=rhythm, day=on, weekday=weekday, nth=nth).after(day)
    assert after is None if rhythm is Rhythm.NONE else after is not None and after > day


@given(DAYS, st.integers(1, 24), st.integers(0, 6), st.sampled_from(list(NUMBERED)))
def test_a_weekday_of_the_month_is_what_calendars_say(day: date, every: int, weekday: int, nth: int) -> None:
    after = Cadence(every=every, rhythm=Rhythm.WEEKDAY, weekday=weekday, nth=nth).after(day)
    first = datetime(day.year, day.month, 1) + relativedelta(months=every)
    assert after == rrule(MONTHLY_RULE, dtstart=first, byweekday=weekdays[weekday](nth), count=1)[0].date()


@given(DAYS, st.integers(1, 24), st.integers(1, 31))
def test_a_day_of_the_month_is_what_calendars_say_where_the_month_has_it(day: date, every: int, on: int) -> None:
    after = Cadence(every=every, rhythm=Rhythm.MONTHS, day=on).after(day)
    first = datetime(day.year, day.month, 1) + relativedelta(months=every)
    last = monthrange(first.year, first.month)[1]
    if on > last:
        # rrule skips such a month; two people would not.
        assert after == first.date().replace(day=last)
    else:
        assert after == rrule(MONTHLY_RULE, dtstart=first, bymonthday=on, count=1)[0].date()


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        (Cadence(every=7), "weekly"),
        (Cadence(every=14), "every 2 weeks"),
        (Cadence(every=1, rhythm=Rhythm.MONTHS), "monthly"),
        (Cadence(every=1), "every day"),
        (Cadence(every=10), "every 10 days"),
        (Cadence(every=21), "every 3 weeks"),
        (Cadence(every=2, rhythm=Rhythm.MONTHS), "every 2 months"),
        (Cadence(every=1, rhythm=Rhythm.MONTHS, day=31), "monthly on the 31st"),
        (Cadence(every=1, rhythm=Rhythm.MONTHS, day=12), "monthly on the 12th"),
        (Cadence(every=2, rhythm=Rhythm.MONTHS, day=22), "every 2 months on the 22nd"),
        (Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2), "monthly on the second Tuesday"),
        (Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=4, nth=LAST), "monthly on the last Friday"),
        (Cadence(rhythm=Rhythm.NONE), "in no rhythm"),
    ],
)
def test_a_cadence_in_words(cadence: Cadence, words: str) -> None:
    assert cadence.words == words


@pytest.mark.parametrize(("name", "short"), [("Ana Ruiz", "Ana"), ("  Ana", "Ana"), ("李", "李"), ("", ""), (" ", " ")])
def test_a_partner_goes_by_the_first_name(name: str, short: str) -> None:
    assert Partner(id="p", name=name, added=datetime(2026, 1, 1, tzinfo=UTC)).short == short


@pytest.mark.parametrize(("apart", "names"), [("", ("Ana Ruiz",)), ("Press", ("Ana Ruiz", "Ana Ruiz (Press)", "Ana (Press)"))])
def test_a_first_name_alone_may_be_another(apart: str, names: tuple[str, ...]) -> None:
    assert Partner(id="p", name="Ana Ruiz", apart=apart, added=datetime(2026, 1, 1, tzinfo=UTC)).names == names


@pytest.mark.parametrize("where", ["Press", "Labs"])
def test_a_first_name_before_a_colon_is_no_more_one_than_another(where: str) -> None:
    added = datetime(2026, 1, 1, tzinfo=UTC)
    everyone = {
        "Maria": Partner(id="m", name="Ana Maria Lopez", alike=True, added=added),
        **{apart: Partner(id=apart, name="Ana Ruiz", apart=apart, alike=True, added=added) for apart in ("Press", "Labs")},
    }
    ordered = sorted(everyone, key=lambda key: key != where)
    assert whose_line("Ana: call Falk", {key: everyone[key].names for key in ordered}) == (where, "call Falk")
