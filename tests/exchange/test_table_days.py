"""The days of a table that leave something open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.exchange.days import DAY_FIRST, Day, Order
from peercoach_tui.exchange.reader import Terms
from peercoach_tui.exchange.said import again
from peercoach_tui.exchange.table_days import TableDays, order_in

TODAY = date(2026, 11, 27)
LAST = "without a year, {}: read as the last one that was, {}."
WEEK = "named by the week, {}: read as its Monday, {}."
COUNT = "written as a number, {}: read as spreadsheets count days, {}."


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("8 Oct", Day(date(2026, 10, 8)), LAST),
        ("8. Okt.", Day(date(2026, 10, 8)), LAST),
        ("1er août", Day(date(2026, 8, 1)), LAST),
        ("8.10.", Day(date(2026, 10, 8)), LAST),
        ("8.10., 10:30", Day(date(2026, 10, 8), "10:30"), LAST),
        ("8/10", Day(date(2026, 10, 8)), LAST),
        ("Oct 8 10:30", Day(date(2026, 10, 8), "10:30"), LAST),
        ("3rd December", Day(date(2025, 12, 3)), LAST),
        ("29 Feb", Day(date(2024, 2, 29)), LAST),
        ("Thu 12 Nov", Day(date(2026, 11, 12)), LAST),
        ("2026-W45", Day(date(2026, 11, 2)), WEEK),
        ("KW 45/2026", Day(date(2026, 11, 2)), WEEK),
        ("W52", Day(date(2025, 12, 22)), WEEK),
        ("2026-W45-3", Day(date(2026, 11, 4)), None),
        ("45234", Day(date(2023, 11, 4)), COUNT),
        ("45234.4375", Day(date(2023, 11, 4), "10:30"), COUNT),
        ("24-11-26", Day(date(2026, 11, 24)), None),
        ("24/11/2026 14:03:22", Day(date(2026, 11, 24), "14:03"), None),
    ],
)
def test_what_is_open_is_decided_and_told(text: str, day: Day, told: str | None) -> None:
    days = TableDays(TODAY, DAY_FIRST)
    assert days.day(text, 2) == day
    assert [(each.where, each.words) for each in days.told()] == (
        [("line 2", f"1 day {told.format(f'“{text}”', day.day.isoformat())}")] if told else []
    )


@pytest.mark.parametrize(
    "text", ["31 Feb", "8.13.", "2026-W60", "123", "1791455400", "Oct 2026", "10.30", "type 12", "8 Xyz", ""]
)
def test_what_is_no_day(text: str) -> None:
    days = TableDays(TODAY, DAY_FIRST)
    assert days.day(text, 1) is None and not [*days.told()]


def test_a_weekday_goes_back_a_year_and_each_such_day_is_told() -> None:
    days = TableDays(TODAY, DAY_FIRST)
    assert days.day("Mittwoch, 12.11.", 2) == Day(date(2025, 11, 12)) and days.day("Wed 8 Oct", 3) == Day(date(2025, 10, 8))
    assert days.day("Thu 12 Nov", 4) == Day(date(2026, 11, 12))
    assert days.day("Tue 8 Oct", 5) is None and days.day("Thu 29 Feb", 6) == Day(date(2024, 2, 29))
    told = [(each.line, each.words) for each in days.told()]
    assert [line for line, _ in told] == [4, 2, 3]
    assert told[1][1] == "“Mittwoch, 12.11.” is read as 2025-11-12, the last one on that weekday."


@pytest.mark.parametrize(("today", "monday"), [(date(2025, 12, 30), date(2025, 12, 29)), (date(2027, 1, 2), date(2025, 12, 29))])
def test_a_week_is_one_of_the_years_of_weeks(today: date, monday: date) -> None:
    assert TableDays(today, DAY_FIRST).day("KW 1", 1) == Day(monday)


def test_many_are_told_once() -> None:
    days = TableDays(TODAY, Order(day_first=False))
    for line, text in enumerate(("10/8", "10/22", "12/3"), 2):
        days.day(text, line)
    assert [(each.where, each.words) for each in days.told()] == [
        ("from line 2 on", f"3 days {LAST.format('such as “10/8”', 'here 2026-10-08')}")
    ]


@given(st.dates(date(2025, 11, 28), TODAY), st.sampled_from(["%d.%m.", "%d/%m", "%d %b", "%B %d", "%a %d %b"]))
def test_a_day_of_the_last_year_needs_no_year(day: date, written: str) -> None:
    found = TableDays(TODAY, DAY_FIRST).day(day.strftime(written), 1)
    assert found == Day(day)


YEARS = ["25-11-24", "25-12-08", "26-01-15", "26-10-08"]


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (YEARS, Order(True, "-")),
        (["26-10-08", "10/12/2026"], Order(True, "-")),
        ([*YEARS, "24.11.26"], Order(True, "-")),
        (["26.10.08 10:30", "26/10/09"], Order(True, "./")),
        (["24-11-26", "8-12-26"], Order(True)),
        (["24-11-26", "25-11-26"], Order(True)),
        (["24.11.18", "03.05.18"], Order(True)),
        (["26-10-08", "28-06-30"], Order(True, "-")),
        (["3/14 slides", "10/8/2026"], Order(True)),
        (["3/14, 10:30", "10/8/2026"], Order(False)),
        (["10/8/2026", "10/22/2026"], Order(False)),
    ],
)
def test_what_stands_first_is_decided_once_for_a_file(texts: list[str], order: Order) -> None:
    assert order_in([(text, None) for text in texts], Terms(today=TODAY))[0] == order


def test_a_year_that_stands_first_turns_no_other_days() -> None:
    order, told = order_in([("26-10-08", 2), ("10/12/2026", 3)], Terms(today=TODAY, day_first=False))
    assert order == Order(False, "-")
    assert [(each.line, each.words) for each in told] == [
        (2, "“26-10-08” is read as 2026-10-08, with the year first, and so are its like."),
        (3, "“10/12/2026” is read as 2026-10-12, with the month first, as day_first says, and so are its like."),
    ]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["24-11-26"], "“24-11-26” is read as 2026-11-24, with the day first"),
        (["2026-11-03", "22.11.26 10:30"], "“22.11.26 10:30” is read as 2026-11-22, with the day first"),
        (["22/11/26"], "“22/11/26” is read as 2026-11-22, with the day first"),
        (["24-11-26", "08-10-26"], ""),
        (["26-11-26"], ""),
        (["24-11-36"], ""),
        (["2026-11-24"], ""),
    ],
)
def test_a_year_of_two_digits_that_may_stand_first_as_well_is_told(texts: list[str], told: str) -> None:
    _, findings = order_in([(text, line) for line, text in enumerate(texts, 2)], Terms(today=TODAY))
    every = [(each.line, each.words) for each in findings]
    wrong = ", and so are its like. Write the years with four digits where that is wrong."
    assert every == ([(len(texts) + 1, told + wrong)] if told else [])


@pytest.mark.parametrize(
    ("text", "said", "day", "told"),
    [
        ("2026-W50", date(2026, 11, 24), date(2026, 12, 11), True),
        ("2026-W50", None, date(2026, 12, 11), True),
        ("2026W50", None, date(2026, 12, 11), True),
        ("2026-W50-2", date(2026, 11, 24), date(2026, 12, 8), False),
        ("KW 50/2026", None, date(2026, 12, 11), True),
        ("50. KW", date(2026, 11, 24), date(2026, 12, 11), True),
        ("50. KW 2026", None, date(2026, 12, 11), True),
        ("W50", date(2026, 11, 24), date(2026, 12, 11), True),
        ("week 2", date(2026, 11, 24), date(2027, 1, 15), True),
        ("KW 48", date(2026, 11, 27), date(2026, 11, 27), True),
        ("KW 50", None, None, False),
        ("2026-W54", None, None, False),
        ("W", None, None, False),
    ],
)
def test_what_is_due_in_a_week_is_due_on_its_friday(text: str, said: date | None, day: date | None, told: bool) -> None:
    days = TableDays(TODAY, DAY_FIRST)
    read = days.due_by_week(text, 3, said)
    assert (read and read.day) == day
    assert [each.line for each in days.told()] == ([3] if told else [])
    if told and day:
        (finding,) = days.told()
        assert finding.words == f"1 day named by the week, {again(text)}: read as its Friday, {day.isoformat()}."
