"""What stays between the two, and what each brings, by lines."""

from functools import partial

from tests.cli.plain.script import Room
from tests.cli.plain.test_points import BEGUN, CLOSED, fill


def agreement(room: Room) -> str:
    return room.workspace().people.brief("ana").partner.agreement


def test_it_is_asked_for_in_arrive_kept_and_said_in_the_next_meeting(room: Room) -> None:
    said = room.hold(*BEGUN, "/agree", "/agree  all of it", "/agree", "/stage", "/close", *CLOSED)
    asked = "What stays between you two? /agree and your words keep it.\n"
    assert said.count(asked) == 2 and f"{asked}Kept.\nYou agreed: all of it\n" in said and agreement(room) == "all of it"
    assert "Arrive: " in said and said.index(asked) > said.index("Arrive: ")
    room.clock.pass_(86400)
    assert "You agreed: all of it\n" in room.hold(*BEGUN) and asked not in room.said


def test_it_is_changed_taken_away_and_taken_back(room: Room) -> None:
    said = room.hold(
        *BEGUN, "/agree all of it", "/agree all but work", "/undo", "/agree", "/redo", "/agree none", "/agree", "/undo"
    )
    assert (
        "Took back the agreement.\nYou agreed: all of it\nThe agreement is back.\nNothing is agreed any more.\nWhat stays" in said
    )
    assert agreement(room) == "all but work"


def test_what_was_agreed_here_is_told_among_what_was_kept(room: Room) -> None:
    assert (
        "You agreed: all of it\na note\n" in room.hold(*BEGUN, "a note", "/agree all of it", "/kept").partition("Kept.\nKept.")[2]
    )
    room.hold("/close", *CLOSED)
    room.clock.pass_(86400)
    assert room.hold(*BEGUN, "another", "/kept").partition("Kept.\n")[2].startswith("another\n")


def test_one_that_cannot_be_kept_is_left_as_a_draft(room: Room) -> None:
    said = room.hold(*BEGUN, partial(fill, room, full=True), "/agree all of it", partial(fill, room, full=False), "/keep")
    assert "It is left as a draft: /keep tries again.\nKept.\n" in said and agreement(room) == ""
    assert [note.kept.text for note in room.account.notes] == ["all of it"]


def test_what_each_brings_is_said_where_nothing_is_typed(room: Room) -> None:
    said = room.hold(*BEGUN, "/theirs", "/mine", "/theirs the move", "/theirs", "/mine my team", "/mine")
    assert "Write what Ana brings after it, such as /theirs the new team.\n" in said
    assert "Write what you bring after it, such as /mine the new team.\n" in said
    assert "Kept.\nAna brought: the move\nKept.\nYou brought: my team\n" in said
