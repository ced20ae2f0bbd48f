"""What was kept in this meeting and the last three before it, told by lines."""

from tests.cli.plain.script import Room

BEGUN = ("", "30", "", "")
CLOSED = ("",) * 9


def told(room: Room, *heard: str) -> list[str]:
    """Return the lines with which `/past` was answered."""
    said = room.hold(*BEGUN, *heard, "/past").removesuffix("The meeting with Ana is left. The same command goes on with it.\n")
    return said.rpartition("(never asked)\n")[2].splitlines()


def test_without_a_meeting_before_it_says_so(room: Room) -> None:
    assert told(room) == ["No meeting yet before this one."]


def test_the_last_three_are_told_in_full_the_newest_first(room: Room) -> None:
    for place in range(4):
        room.hold(*BEGUN, f"note {place}", "/close", *CLOSED)
        room.clock.pass_(86400)
    lines = told(room)
    assert [line for line in lines if line.startswith("note")] == ["note 3", "note 2", "note 1"]
    assert lines[0] == "Fri 27 Nov: neither of you coached." and "Wed 25 Nov: neither of you coached." in lines


def test_each_line_is_told_as_a_voice_reads_it(room: Room) -> None:
    room.hold(*BEGUN, "/theirs the move", '"never', "* lead", "> pay", 2, "/stage", "? why now?", "/advice")
    room.hold(1, "! ask Dana by fri", 5, "/close", 2, "8", "", "the calm", "", "", "wait longer", "")
    room.clock.pass_(86400)
    assert told(room) == [
        "Tue 24 Nov: you coached 6 minutes.",
        "Arrive, 2 minutes:",
        "Ana brought: the move",
        "“never”",
        "For the goals: lead",
        "To come back to: pay",
        "Focus, you coached, 6 minutes:",
        "Asked: why now?",
        "You gave advice",
        "Follow-up, Ana: ask Dana · by Fri 27 Nov · sure 8",
        "Close, 2 minutes:",
        "Ana, on the meeting: the calm",
        "You learned: wait longer",
        "Meet next: Tue 8 Dec · 10:30",
    ]


def test_a_later_meeting_and_this_one_are_not_before_it(room: Room) -> None:
    room.hold(*BEGUN, "later", "/close", *CLOSED)
    said = room.hold("20 nov 10:00", "30", "", "", "mine", "/past", "/kept")
    assert "No meeting yet before this one.\nmine\n" in said and "later" not in said


def test_a_meeting_without_a_word_says_so(room: Room) -> None:
    room.hold("20 nov 10:00", "30", "", "", "/close", *CLOSED)
    room.hold("21 nov 10:00", "30", "", "")
    room.clock.pass_(60)
    lines = room.hold("2", *BEGUN, "/past").splitlines()
    assert "Sat 21 Nov: typed up afterwards, no minutes." in lines and "Nothing was kept in this meeting." in lines


def test_what_was_kept_leaves_out_what_nobody_said(room: Room) -> None:
    said = room.hold(*BEGUN, "/advice", "/stage", "a note", "/kept")
    assert said.partition("Question: ")[2].rpartition("Kept.\n")[2].startswith("a note\nThe meeting with Ana is left.")
