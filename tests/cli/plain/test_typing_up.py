"""A meeting that is typed up afterwards, by lines."""

from datetime import UTC, date, datetime, timedelta

import pytest

from peercoach_tui.domain.settings import Settings
from tests.cli.plain.script import Room

BEGUN = ("",) * 4
CLOSED = ("",) * 9


def test_its_dates_count_from_its_day_and_it_has_no_clock(room: Room) -> None:
    said = room.hold("12 nov 9:00", "30", "", "", "! ask Dana by fri", 40, "/left", "/close", *[""] * 4, "y", "", "")
    assert "Enter for now\nThu 12 Nov 09:00, typed up afterwards, without the clock\nHow many minutes" in said
    assert "Kept. Ana: ask Dana · by Fri 13 Nov\n" in said and "It is typed up afterwards, without the clock.\n" in said
    assert "minutes left" not in said and "ends 1" not in said and "to the close" not in said
    account = room.account
    assert account.session.typed_up and account.session.began == datetime(2026, 11, 12, 8, tzinfo=UTC)
    assert account.breaks == () and account.ended
    assert account.next_meeting is not None and account.next_meeting.day == date(2026, 11, 26)
    assert said.endswith("Kept: 0 notes, 1 follow-up. That was it.\n")


def test_a_meeting_of_a_while_ago_that_still_runs_has_its_clock(room: Room) -> None:
    said = room.hold("10:20", "30", "", "")
    assert "Enter for now\nTue 24 Nov 10:20\nHow many" in said and "ends 10:50," in said
    assert not room.account.session.typed_up and room.account.session.began == room.clock() - timedelta(minutes=10)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("next week", "That is still to come: type now, or when it began, such as yesterday 10:30."),
        ("some day", "“some day” can't be read: type it like yesterday 10:30."),
    ],
)
def test_what_can_be_no_beginning_is_asked_again(room: Room, typed: str, told: str) -> None:
    said = room.hold(typed, "", "30", "", "")
    assert f"{told}\nWhen, such as" in said
    assert not room.account.session.typed_up and room.account.session.began == room.clock()


def test_day_or_month_comes_first_as_it_was_set(room: Room) -> None:
    room.settings = Settings(day_first=False)
    room.hold("11/5 10:00", "30", "", "")
    assert room.account.session.day == date(2026, 11, 5)


def test_now_is_when_all_is_answered(room: Room) -> None:
    room.hold("", 3, "30", "", "")
    assert room.account.session.began == room.clock()


def test_one_that_was_left_is_gone_on_with(room: Room) -> None:
    room.hold("yesterday 10:30", "30", "", "", "one")
    said = room.hold("1", "two", "/close", *CLOSED)
    assert "Go on with Ana, met yesterday at 10:30: 1 go on" in said and said.endswith(
        "Kept: 2 notes, 0 follow-ups. That was it.\n"
    )
    assert len(room.accounts()) == 1


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        (("30 nov 10:30",), "kitchen"),
        (("1 dec 10:30",), "canteen"),
        (("",), "canteen"),
        (("/place canteen", "30 nov 10:30"), "canteen"),
    ],
)
def test_it_takes_no_place_that_was_arranged_for_another_day(room: Room, typed: tuple[str, ...], place: str) -> None:
    room.hold("/place kitchen", *BEGUN, "/close", "", "", "", "1 dec 10:00 canteen", *("",) * 5)
    room.clock.pass_(8 * 86400)
    room.hold(*typed, *BEGUN[1:])
    assert room.account.session.place == place
