"""The next meeting as a code: what is in it, by the room that there is, as a reader of codes reads it."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.calendar.code import Code, code, promises
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.exchange.formats.invite import page
from tests.domain.arranging import NOW
from tests.exchange.calendar.made import events
from tests.reading_codes import enlarged, read

TODAY = date(2026, 11, 24)
MEETING = CalendarEvent(
    id="m",
    title="Peer coaching",
    begin=NOW,
    end=NOW + timedelta(hours=1),
    made=NOW,
    changed=NOW + timedelta(hours=2),
    changes=2,
    place="canteen, 2nd floor",
    private=False,
)
LINES = ("You: ask Dana, by Fri 27 Nov", "Your partner: send the article")
BEGIN = "BEGIN:VEVENT\nSUMMARY:Peer coaching\nDTSTART:20261102T090000Z\n"
KNOWN, STAMP = "UID:m@peercoach.invalid\n", "SEQUENCE:2\nDTSTAMP:20261102T110000Z\n"
END, PLACE = "DTEND:20261102T100000Z\n", "LOCATION:canteen\\, 2nd floor\n"
DO = "DESCRIPTION:You: ask Dana\\, by Fri 27 Nov\n"
BOTH = "DESCRIPTION:You: ask Dana\\, by Fri 27 Nov\\nYour partner: send the article\n"


def made(most: int, entry: CalendarEvent = MEETING, lines: tuple[str, ...] = LINES) -> Code:
    found = code(entry, lines, most)
    assert found is not None
    return found


def text(found: Code) -> str:
    (told,) = read(enlarged(found.modules))
    return told


def read_back(found: Code) -> Any:
    return Event.from_ical(text(found))


def test_with_room_all_is_in_it() -> None:
    found = made(100)
    told = read_back(found)
    assert (told["DTSTART"].dt, told["DTEND"].dt, told["LOCATION"]) == (NOW, NOW + timedelta(hours=1), MEETING.place)
    assert told["DESCRIPTION"] == "\n".join(LINES)
    assert (found.ends, found.place, found.known, found.follow_ups, found.stamped) == (True, True, True, 2, True)


def test_it_is_the_event_of_the_file() -> None:
    told = read_back(made(100))
    (filed,) = events(page(MEETING).content)
    for name in ("UID", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "LOCATION"):
        assert told[name] == filed[name], name
    assert told["DTSTAMP"].dt == filed["DTSTAMP"].dt


@pytest.mark.parametrize(
    ("most", "side", "said"),
    [
        (33, 33, BEGIN),
        (36, 33, BEGIN),
        (37, 37, BEGIN + END),
        (41, 41, BEGIN + END + PLACE),
        (44, 41, BEGIN + END + PLACE),
        (45, 45, BEGIN + END + PLACE + KNOWN),
        (49, 49, BEGIN + END + PLACE + KNOWN + DO),
        (53, 53, BEGIN + END + PLACE + KNOWN + BOTH),
        (57, 57, BEGIN + END + PLACE + KNOWN + BOTH + STAMP),
    ],
)
def test_what_does_not_fit_is_left_out(most: int, side: int, said: str) -> None:
    found = made(most)
    assert len(found.modules) == len(found.modules[0]) == side
    assert sorted(text(found).split("\n")) == sorted((said + "END:VEVENT").split("\n"))


def test_one_that_is_too_long_bars_none_behind_it() -> None:
    found = made(57, lines=("You: " + "ask " * 80, "Your partner: send it"))
    assert found.follow_ups == 1 and "DESCRIPTION:Your partner: send it\n" in text(found)
    place = made(41, MEETING.but(place="far " * 40), ())
    assert (place.ends, place.place) == (True, False)


def test_where_not_even_the_begin_fits_there_is_none() -> None:
    assert code(MEETING, (), 32) is None and code(MEETING, (), 5) is None and code(MEETING, (), -10) is None


def test_it_is_no_larger_than_it_has_to_be() -> None:
    assert len(made(177).modules) < 70


def test_a_whole_day() -> None:
    day = MEETING.but(begin=TODAY, end=TODAY + timedelta(days=1), place="")
    assert "DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261125\n" in text(made(60, day, ()))


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=60), max_size=3))
def test_whatever_is_said_can_be_read(place: str, lines: list[str]) -> None:
    place, told = squeezed(place), tuple(filter(None, map(squeezed, lines)))
    found = made(177, MEETING.but(place=place), told)
    event = read_back(found)
    assert event.get("LOCATION", "") == place and event.get("DESCRIPTION", "") == "\n".join(told)


def follow_up(id: str, owner: Side, **fields: object) -> FollowUp:
    return FollowUp(id=id, owner=owner, what=f"do {id}", made=NOW, changed=NOW).but(**fields)


def test_theirs_and_mine_take_turns_the_oldest_due_first() -> None:
    kept = [
        follow_up("a", Side.ME),
        follow_up("b", Side.THEM),
        follow_up("c", Side.THEM, due=date(2026, 11, 27), hour="17:00", when="when\nwe meet"),
        follow_up("d", Side.THEM, due=date(2026, 11, 26), outcome=Outcome.DONE),
        follow_up("e", Side.THEM, due=date(2027, 1, 4)),
    ]
    assert promises(kept, TODAY) == (
        "You: when ⏎ we meet, do c, by Fri 27 Nov, 17:00",
        "Your partner: do a",
        "You: do e, by Mon 4 Jan 2027",
        "You: do b",
    )


def test_no_code_is_smaller_than_the_smallest_or_larger_than_the_largest() -> None:
    assert [code(MEETING, (), most) for most in (0, 16, 17, 20)] == [None] * 4
    many = tuple("x" * 300 for _ in range(20))
    assert made(1000, lines=many) == made(177, lines=many)
    assert len(made(1000, lines=many).modules) <= 177


def test_a_long_line_is_not_folded_in_a_code() -> None:
    assert f"DESCRIPTION:{'x' * 100}\n" in text(made(177, lines=("x" * 100,)))


@pytest.mark.parametrize(("most", "bytes"), [(53, 230), (57, 271)])
def test_as_much_is_in_it_as_a_code_of_that_size_holds(most: int, bytes: int) -> None:
    rest = bytes - len(f"{BEGIN}{END}{PLACE}{KNOWN}DESCRIPTION:\nEND:VEVENT")
    fits, beyond = (made(most, lines=("x" * letters,)) for letters in (rest, rest + 1))
    assert (fits.follow_ups, len(text(fits)), len(fits.modules)) == (1, bytes, most)
    assert beyond.follow_ups == 0 and len(beyond.modules) <= most


def test_what_no_calendar_knows_again_is_not_stamped() -> None:
    entry = MEETING.but(id="m" * 60)
    for most in range(21, 101, 4):
        found = code(entry, (), most)
        assert found is None or found.known or not found.stamped
