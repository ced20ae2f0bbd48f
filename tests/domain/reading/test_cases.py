"""Each line of tests/cases is read as it says there."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from peercoach_tui.domain.reading.again import read_again
from peercoach_tui.domain.reading.began import began_in
from peercoach_tui.domain.reading.line import WrittenFollowUp, read_line
from peercoach_tui.domain.reading.phrases import due_in
from peercoach_tui.domain.side import Side
from tests.domain.reading.cases import cases, each_case

WEDNESDAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 17, 53, tzinfo=ZoneInfo("Europe/Berlin"))


@each_case("dates", 6)
def test_a_follow_up_is_due(line: str, today: str, rest: str, due: str, hour: str, note: str) -> None:
    found = due_in(line, date.fromisoformat(today))
    if found is None or note == "missed":
        # What is read by now is missed no more.
        assert due == "" or "none is right too" in note or (note == "missed" and found is None)
        return
    rests = [*rest.split("|"), *(["send it"] if '"send it" is right too' in note else [])]
    assert found.day.isoformat() in due.split("|")
    assert found.hour in hour.split("|")
    assert found.what in rests


def test_there_are_lines_of_each_kind() -> None:
    kinds = (("dates", 2700), ("owners", 200), ("when", 250), ("meet-again", 230))
    for kind, least in kinds:
        assert len(cases(kind, 1)) >= least


@each_case("owners", 5)
def test_a_follow_up_is_of_one_of_the_two(line: str, owner: str, what: str, when: str, note: str) -> None:
    read = [read_line(f"! {line}", owner=side, today=WEDNESDAY, partner="Bo Lind") for side in Side]
    follow_ups = [each for each in read if isinstance(each, WrittenFollowUp)]
    owners = {each.owner for each in follow_ups}
    said = "either" if len(owners) == 2 else {Side.ME: "me", Side.THEM: "partner"}[owners.pop()]
    assert said in owner.split("|")
    for each in follow_ups:
        assert each.what in what.split("|")
        assert each.when in when.split("|")


@each_case("when", 3)
def test_a_meeting_began(typed: str, instant: str, note: str) -> None:
    began = began_in(typed, NOW)
    said = "refused" if began is None or began.at > NOW else f"{began.at:%Y-%m-%d %H:%M}"
    assert said in instant.split("|")


@each_case("meet-again", 4)
def test_the_two_meet_again(typed: str, day: str, hour: str, place: str) -> None:
    found = read_again(typed, WEDNESDAY)
    if found is None or found.day is None:
        assert "refused" in day.split("|")
        return
    assert found.day.isoformat() in day.split("|")
    assert (found.hour or "") in hour.split("|")
    assert (found.place or "") in place.split("|")
