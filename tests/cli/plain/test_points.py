"""What you wanted to bring up and what was marked, by lines."""

from functools import partial

import pytest

from peercoach_tui.cli.plain.telling import LOOK, POINT
from peercoach_tui.domain.points.point import PointOutcome
from tests.cli.plain.script import Room

BEGUN = ("", "30", "", "")
CLOSED = ("",) * 9


def fill(room: Room, *, full: bool) -> None:
    room.notebook.full = full


def open_points(room: Room) -> list[str]:
    return [point.text for point in room.workspace().acts("ana").fold.points.open]


def outcomes(room: Room) -> dict[str, PointOutcome | None]:
    return {point.text: point.outcome for point in room.workspace().acts("ana").fold.points.all}


@pytest.fixture
def brought(room: Room) -> Room:
    """A first meeting was held, with a follow-up, and three things are to be brought up since."""
    room.hold(*BEGUN, "! ask Dana by fri", "/close", *CLOSED)
    room.clock.pass_(8 * 86400)
    room.workspace().acts("ana").bring("pay", "the new team", "Dana")
    room.clock.pass_(60)
    return room


def test_they_stand_as_a_count_below_the_follow_ups_and_then_alone(brought: Room) -> None:
    said = brought.hold(*BEGUN, "/stage", "/done 1", "")
    told = "3 things you wanted to bring up. /points opens one.\n"
    assert f"1 Ana: ask Dana · for Fri 27 Nov\n{LOOK}\n{told}" in said
    assert said.count("1 Ana: ask Dana · for Fri 27 Nov") == 1 and f"Done: Ana: ask Dana\n{told}{told}" in said
    assert "pay" not in said and "Question" not in said.partition("Look back: ")[2]


def test_one_is_opened_at_a_time_and_said_what_became_of_it(brought: Room) -> None:
    said = brought.hold(
        *(*BEGUN, "/stage", "/done 1", "/points", "they spoke of it", "/points taken up"),
        *("/points", "/points next", "/points", "/points", "/points later", "/points 3", "/points"),
    )
    opened = f"You wanted to bring up: pay\n{POINT}\nKept.\n"
    assert f"{opened}Taken up: pay\n2 things you wanted to bring up. /points opens one.\n" in said
    assert "Next time: the new team\n1 thing you wanted to bring up. /points opens it.\n" in said
    assert said.count("You wanted to bring up: Dana\n") == 3 and "Dropped: Dana\nQuestion: " in said
    assert said.count("Nothing is left that you wanted to bring up.\n") == 1
    assert outcomes(brought) == {"pay": PointOutcome.TAKEN_UP, "the new team": None, "Dana": PointOutcome.DROPPED}
    assert [note.kept.text for note in brought.account.notes] == ["they spoke of it"]


def test_they_can_be_opened_in_any_stage(brought: Room) -> None:
    said = brought.hold(*BEGUN, "/stage focus", "/points 1", "/points 1")
    assert "Taken up: pay\n2 things you wanted to bring up. /points opens one.\n" in said
    assert outcomes(brought)["pay"] is PointOutcome.TAKEN_UP


def test_enter_says_the_one_that_is_open(brought: Room) -> None:
    said = brought.hold(*BEGUN, "/stage", "/points", "")
    assert said.count("You wanted to bring up: pay\n") == 2


def test_undo_opens_it_again_and_redo_puts_it_away(brought: Room) -> None:
    said = brought.hold(*BEGUN, "/stage", "/done 1", "/points", "/points dropped", "/undo", "/points", "/redo")
    assert "Took back the outcome of what you wanted to bring up.\n3 things" in said
    assert said.count("You wanted to bring up: pay\n") == 2
    assert "The outcome of what you wanted to bring up is back.\n2 things" in said
    assert outcomes(brought)["pay"] is PointOutcome.DROPPED


def test_what_is_brought_waits_for_the_next_meeting(brought: Room) -> None:
    said = brought.hold(*BEGUN, "/bring", "/bring the parking place", "/kept", "/stage")
    assert "such as /bring the new team.\nKept for next time.\nFor next time: the parking place\n" in said
    assert "3 things you wanted to bring up." in said
    brought.hold("/close", *CLOSED)
    assert open_points(brought) == ["pay", "the new team", "Dana", "the parking place"]
    brought.clock.pass_(86400)
    assert "4 things you wanted to bring up." in brought.hold(*BEGUN, "/stage", "/done 1")


def test_what_is_brought_can_be_taken_back_and_brought_again(room: Room) -> None:
    said = room.hold(*BEGUN, "a note", "/bring pay", "/undo", "/redo", "/undo", "/undo")
    assert "Took back what you wanted to bring up.\nWhat you wanted to bring up is back.\n" in said
    assert said.endswith("Took back the note.\nThe meeting with Ana is left. The same command goes on with it.\n")
    assert open_points(room) == []


def test_no_act_of_the_meeting_before_is_taken_back_for_one_that_is_brought(brought: Room) -> None:
    assert "Nothing is left to take back.\n" in brought.hold(*BEGUN, "/undo")
    assert len(open_points(brought)) == 3


def test_what_cannot_be_brought_is_a_draft_that_is_brought_up_as_well(room: Room) -> None:
    full, room_again = partial(fill, room, full=True), partial(fill, room, full=False)
    said = room.hold(*BEGUN, full, "/bring pay", room_again, "/keep")
    assert "The disk is full. Make some room.\nIt is left as a draft: /keep tries again.\nKept, to come back to.\n" in said
    assert open_points(room) == ["pay"]


# What was marked


def test_what_was_marked_is_listed_and_come_back_to(room: Room) -> None:
    said = room.hold(*BEGUN, "/back", "a note", "/mark", "> pay", "/back", "/back 3", "/back 2", "/back")
    assert "Nothing to come back to · /mark marks this\n" in said
    assert "Marked “a note” · /undo takes it back, /back shows all\nKept, to come back to.\n" in said
    listed = "To come back to:\n1 a note\n2 pay\n/back 1 says that you came back to the first.\n"
    assert f"{listed}{listed}Came back to: pay\nTo come back to:\n1 a note\n/back 1" in said
    assert open_points(room) == ["a note"] and outcomes(room)["pay"] is PointOutcome.TAKEN_UP


def test_a_mark_without_a_line_is_of_the_question_where_one_is_told(room: Room) -> None:
    assert "Marked “What brings you to peer coaching?”" in room.hold(*BEGUN, "/mark")
    assert "Marked “something you marked”" in room.hold("/stage focus", "/swap", "/mark")


def test_a_mark_is_taken_back(room: Room) -> None:
    said = room.hold(*BEGUN, "/mark", "/undo", "/redo", "/back")
    assert "Took back the mark.\nThe mark is back.\nTo come back to:\n1 What brings" in said


def test_what_was_not_come_back_to_is_brought_up_next_time(room: Room) -> None:
    said = room.hold(*BEGUN, "> pay", "> Dana", "/back 1", "/close", *CLOSED)
    assert said.endswith("Kept: 0 notes, 0 follow-ups, 1 thing to bring up next time. Say goodbye.\n")
    room.clock.pass_(86400)
    said = room.hold(*BEGUN, "/stage", "/points")
    assert "1 thing you wanted to bring up. /points opens it.\nYou wanted to bring up: Dana\n" in said


def test_the_one_that_is_open_is_answered_without_a_command(brought: Room) -> None:
    said = brought.hold(
        *(*BEGUN, "/stage", "/done 1", "/points", " Taken up ", "1", "/points", "next time we meet", "2", "/points", "dropped")
    )
    assert f"You wanted to bring up: pay\n{POINT}\nTaken up: pay\n" in said
    assert "Next time: the new team\n" in said and "Dropped: Dana\n" in said
    assert outcomes(brought) == {"pay": PointOutcome.TAKEN_UP, "the new team": None, "Dana": PointOutcome.DROPPED}
    assert [note.kept.text for note in brought.account.notes] == ["1", "next time we meet"], "with none open it is a note"
