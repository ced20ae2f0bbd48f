"""Days and hours as they are written."""

from datetime import date
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.exchange.days import Day, day_first_in, day_in, day_within, hour_in, hours_in
from peercoach_tui.exchange.said import minutes_of

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-24", "2026/11/24", "24.11.2026", "24. 11. 26", "24-11-2026", "24/11/26", "24 Nov 2026", "Nov 24th, 2026"),
        *("mar. 24/11/2026", "Mar 24 nov. 2026", "mar. 24. 11. 2026"),
        *("Di., 24. November 2026", "Tue 24 Nov 2026", "24.11.2026 ", "24-Nov-26", "Nov 24, 26", "20261124", "2026-11-24 (Tue)"),
    ],
)
def test_a_day(text: str) -> None:
    assert day_in(text) == Day(DAY)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "24.13.2026",
            "31 Feb 2026",
            "1 decision 2026",
            "soon",
            "",
            "24 Xyz 2026",
            "2026-11-24 late",
            "1900-01-01",
            "11/24/2026",
        ),
        *("2026-13-01T10:00Z", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"),
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert day_in(text) is None


def test_the_months_in_french() -> None:
    months = ["janvier", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "octobre", "nov", "déc."]
    assert [day_in(f"3 {name} 2026") for name in months] == [Day(date(2026, number, 3)) for number in range(1, 13)]


def test_a_month_that_is_written_as_a_weekday() -> None:
    assert day_in("Mar 24, 2026") == day_in("24 mar 2026") == day_in("mar. 24 mars 2026") == Day(date(2026, 3, 24))
    assert [found[1:] if (found := day_within(text)) else None for text in ("Ana, mar. 24/11/2026", "Ana Mar 24, 2026")] == [
        (5, 20),
        (4, 16),
    ]


def test_a_day_with_its_hour() -> None:
    assert day_in("2026-11-24 9:30") == day_in("24.11.2026, 09:30:00 AM") == Day(DAY, "09:30")
    assert day_in("2026-11-24 Tue 09:30") == day_in("Nov 24, 2026 at 9:30 AM") == day_in("20261124T09:30") == Day(DAY, "09:30")
    assert day_in("November 24, 2026 9:30 AM → 10:45 AM") == day_in("24.11.2026 9:30–10:45 Uhr") == Day(DAY, "09:30", "10:45")
    assert day_in("24 Nov 10:30") is None
    assert day_in("2026-11-24T23:30:00Z", zone=ZoneInfo("Europe/Berlin")) == Day(date(2026, 11, 25), "00:30")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9am", "09:00"),
        ("12 am", "00:00"),
        ("12:15 p.m.", "12:15"),
        ("9.30 Uhr", "09:30"),
        ("24:00", None),
        ("13 pm", None),
        ("9", None),
    ],
)
def test_an_hour(text: str, hour: str | None) -> None:
    assert hour_in(text) == hour


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("10:30", ("10:30", "")),
        ("10:30 - 11:15", ("10:30", "11:15")),
        ("10.30–11.15 Uhr", ("10:30", "11:15")),
        ("9-10 Uhr", ("09:00", "10:00")),
        ("2:30 to 3:30 pm", ("14:30", "15:30")),
        ("11:30 to 12:30 pm", ("11:30", "12:30")),
        ("11:30 am - 12:30 pm", ("11:30", "12:30")),
        ("9–10", None),
        ("soon – 10:30", None),
        ("", None),
    ],
)
def test_hours_from_one_to_another(text: str, hours: tuple[str, str] | None) -> None:
    assert hours_in(text) == hours


@pytest.mark.parametrize("text", ["1" + " 1" * 200_000, "1" + " " * 400_000 + "x", "1-" * 200_000])
def test_a_long_cell_takes_no_longer_than_its_letters(text: str) -> None:
    began = process_time()
    assert hours_in(text) is None
    assert process_time() - began < 1


def test_the_order_of_a_column() -> None:
    assert day_first_in(["5/12/2026", "24/11/2026"]) is True
    assert day_first_in(["5/12/2026", "11/24/2026"]) is False
    assert day_first_in(["5/12/2026"]) is None and day_first_in(["24/11/2026", "11/24/2026"]) is None


@pytest.mark.parametrize(
    ("text", "minutes"), [("60", 60), ("1:30", 90), ("1,5 h", 90), ("45 Min.", 45), ("0", None), ("x", None)]
)
def test_a_length(text: str, minutes: int | None) -> None:
    assert minutes_of(text) == minutes


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_in_each_way(day: date) -> None:
    for written in (f"{day:%Y-%m-%d}", f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", f"{day:%d %B %Y}", f"{day:%B %d, %Y}"):
        assert day_in(written) == Day(day)


@pytest.mark.parametrize(
    ("text", "day", "hour", "rest"),
    [
        ("2026-03-12 Zoë", date(2026, 3, 12), "", "| Zoë"),
        ("with Ana on Mon 14 April 2025, 10:15 – x", date(2025, 4, 14), "10:15", "with Ana on | – x"),
        ("Do, 12.3.2026 – Ana", date(2026, 3, 12), "", "| – Ana"),
        ("Treffen, 12. März 2026 9:30 Uhr mit Ana", date(2026, 3, 12), "09:30", "Treffen, | mit Ana"),
        ("MARCH 3rd, 2026 at the café", date(2026, 3, 3), "", "| at the café"),
        ("1.2.2026 Ana", date(2026, 2, 1), "", "| Ana"),
        ("1.2.26", date(2026, 2, 1), "", "|"),
        ("Di 24/11/26 9:30", date(2026, 11, 24), "09:30", "|"),
        ("Room 1.2.26 on 3.4.2026", date(2026, 4, 3), "", "Room 1.2.26 on |"),
        ("2026-03-12T09:30 Ana", date(2026, 3, 12), "09:30", "| Ana"),
        ("2026-02-30, then 3.4.2026", date(2026, 4, 3), "", "2026-02-30, then |"),
        ("2026-03-12 25:30 Ana", date(2026, 3, 12), "", "| 25:30 Ana"),
    ],
)
def test_where_a_day_stands_within_a_text(text: str, day: date, hour: str, rest: str) -> None:
    found = day_within(text)
    assert found is not None
    assert found[0] == Day(day, hour)
    assert f"{text[: found[1]]}|{text[found[2] :]}" == rest


@pytest.mark.parametrize(
    "text",
    ["", "v1.2.2026", "2026-13-01", "No 20260312", "2026-03-1234", "12/31/2026", "in March 2026", "1.2.26 Ana", "Team 1-2-10"],
)
def test_where_no_day_stands(text: str) -> None:
    assert day_within(text) is None


@given(st.text(), st.dates(date(1970, 1, 1), date(2199, 12, 31)), st.text())
def test_a_day_is_found_between_any_words(before: str, day: date, after: str) -> None:
    text = f"{before} | {day.isoformat()} | {after}"
    found = day_within(text)
    assert found is not None
    assert found[1] <= len(before) + 3 or day_within(before) is not None


@pytest.mark.parametrize("text", ["25 to 10:30", "10:30 to 25", "x – 10:30"])
def test_hours_of_which_one_is_none_are_none(text: str) -> None:
    assert hours_in(text) is None
