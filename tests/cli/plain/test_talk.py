"""The talk by lines."""

import re
from concurrent.futures import Future
from datetime import date
from functools import partial
from typing import cast
from unittest.mock import MagicMock

import pytest

from peercoach_tui.cli.plain.conversation import converse
from peercoach_tui.cli.plain.dialogue import Dialogue
from peercoach_tui.cli.plain.discard import BRINGS_BACK, GOES_ALONG
from peercoach_tui.cli.plain.help import HELP
from peercoach_tui.cli.plain.listening import NOT_NOW
from peercoach_tui.cli.plain.talk import WholeTalk
from peercoach_tui.cli.plain.telling import Telling
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.questions.deck import Aim
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.domain.sessions.moments import Break, NoteSort
from peercoach_tui.domain.sessions.plan import LOOK_BACK
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.cli.plain.script import Heard, Room, Script
from tests.fakes import Full

BEGUN = ("", "30", "", "")
CLOSED = ("",) * 9


def test_a_line_is_kept_as_what_its_sign_says(room: Room) -> None:
    said = room.hold(*BEGUN, "  a note", '"I say yes', "* lead", "! ask Dana by fri", "? why now?", "   ", " /etc is odd")
    assert [(note.kept.text, note.kept.sort) for note in room.account.notes] == [
        ("  a note", NoteSort.PLAIN),
        ("I say yes", NoteSort.WORDS),
        ("lead", NoteSort.GOAL),
        (" /etc is odd", NoteSort.PLAIN),
    ]
    assert [asked.text for asked in room.account.asked] == ["why now?"]
    (made,) = room.workspace().acts("ana").follow_ups
    assert (made.what, made.owner, made.due) == ("ask Dana", Side.THEM, date(2026, 11, 27))
    assert "Kept. Ana: ask Dana · by Fri 27 Nov\n" in said and said.count("Kept.\n") == 5


def test_stages_are_said_with_their_purpose_who_coaches_and_the_time(room: Room) -> None:
    said = room.hold(*BEGUN, "/stage", "/stage options", "/swap", "/before", "/stage nowhere")
    assert (
        "Arrive: What brings you here, how will you do this, what stays between you?\n5 minutes left here, ends 11:00.\n" in said
    )
    assert said.count("You coach Ana.\nFocus: What is this about, and why now?\n14 minutes left in this turn") == 1
    assert "Options: What could they do? Their ideas, none of yours.\n" in said
    assert said.count("Ana coaches you: note what you want to remember.\nFocus: ") == 1
    assert "There is no stage nowhere. The stages are arrive, focus, explore, options, commit, swap, close.\n" in said


def test_a_question_is_said_when_it_changes_and_none_while_the_partner_coaches(room: Room) -> None:
    said = room.hold(*BEGUN, "a note", "/next", "/used", "/question")
    questions = [line for line in said.splitlines() if line.startswith("Question: ")]
    assert [line.partition("(")[2] for line in questions] == ["never asked)", "never asked)", "used ✓)"]
    assert len({line.partition("(")[0] for line in questions}) == 2 and len(room.account.asked) == 1
    said = room.hold("/stage", "/next", "/swap", "a note").rpartition("Ana coaches you")[2]
    assert "Kept." in said and "Question" not in said


def test_a_swap_before_the_turns_says_who_coaches_first(room: Room) -> None:
    said = room.hold(*BEGUN, "/swap", "/swap", "/stage")
    assert "Ana coaches first.\nYou coach first.\nYou coach Ana.\nFocus: " in said


def test_enter_says_again_where_one_is(room: Room) -> None:
    said = room.hold(*BEGUN, "")
    assert said.count("Question: What brings you to peer coaching?") == 2 and said.count("5 minutes left here, ends 11:00.") == 2


def test_the_time_is_said_at_the_turn_and_the_end_and_once(room: Room) -> None:
    said = room.hold(*BEGUN, "/stage", 20, "/swap", 20, "/left", "/close")
    times = [
        line for line in said.splitlines() if line.startswith(("2 minutes to", "1 minute to", "The half", "Time to", "The end"))
    ]
    assert times == [
        "2 minutes to the swap.",
        "The half, /swap swaps.",
        "2 minutes to the close.",
        "Time to close, /close closes.",
        "The end, /close closes.",
    ]
    assert "10 minutes past the end, ends 11:00, the rest is 4 minutes shorter.\n" in said


def test_the_end_is_said_in_the_close(room: Room) -> None:
    said = room.hold(*BEGUN, "/close", 29, "", 20)
    assert said.count("2 minutes to the end.\n") == said.count("\nThe end.\n") == 1


def test_time_goes_on_while_nobody_types_and_a_standstill_is_a_break(room: Room) -> None:
    room.hold(*BEGUN, 9, "one")
    assert room.account.breaks == ()
    room.clock.pass_(600)
    room.hold("two")
    assert len(room.account.breaks) == 1
    gap = room.account.breaks[-1]
    assert 590 <= (gap.at - gap.began).total_seconds() <= 610


def test_undo_and_redo_say_what(room: Room) -> None:
    said = room.hold(*BEGUN, "a note", "/undo", "/undo", "/redo", "/redo", "/stage", "/undo")
    assert "Took back the note.\nNothing is left to take back.\nThe note is back.\nThere is nothing to do again.\n" in said
    assert "Took back the stage.\nArrive: " in said
    assert len(room.account.notes) == 1


def test_looking_back_by_numbers(room: Room) -> None:
    room.hold(*BEGUN, "! ask Dana by fri", "! me: read it", "/close", *CLOSED)
    room.clock.pass_(8 * 86400)
    said = room.hold(*("",) * 4, "/stage", "/done", "/done 3", "/done 1", "/carry 2", "/look")
    assert "Look back: What became of last time's follow-ups, both ways, before new ones.\n" in said
    assert "1 Ana: ask Dana · for Fri 27 Nov\n2 You: read it · no date\n/done 1, " in said
    assert said.count("Write the number of a follow-up after it:\n") == 2
    assert "Done: Ana: ask Dana\n" in said and "Carried over: You: read it\nQuestion: " in said
    assert "1 Ana: ask Dana · done\n2 You: read it · carried over\n" in said
    assert [each.outcome for each in room.workspace().acts("ana").follow_ups] == [Outcome.DONE, None]
    assert len(room.account.looked_at) == 2


def test_what_they_bring_slips_and_what_was_kept(room: Room) -> None:
    said = room.hold(*BEGUN, "/theirs the deadline", "/mine my team", "/story", "/kept", '"yes', "! ask Dana", "/kept")
    assert room.account.brought == {Side.THEM: "the deadline", Side.ME: "my team"} and len(room.account.slips) == 1
    assert "Ana brought: the deadline\nYou brought: my team\n" in said and "“yes”\nFollow-up, Ana: ask Dana\n" in said


def test_what_was_kept_says_that_nothing_was_and_by_when_a_follow_up_is(room: Room) -> None:
    said = room.hold(*BEGUN, "/kept", "! ask Dana by 5 dec", "/kept")
    assert "Nothing yet. A line is a note.\n" in said and "Follow-up, Ana: ask Dana · by Sat 5 Dec\n" in said


@pytest.mark.parametrize(
    ("command", "sort"),
    [("/story", SlipSort.STORY), ("/advice", SlipSort.ADVICE), ("/advice-asked", SlipSort.ADVICE_ASKED_FOR)],
)
def test_each_slip_has_its_command(room: Room, command: str, sort: SlipSort) -> None:
    room.hold(*BEGUN, command)
    assert [slip.sort for slip in room.account.slips] == [sort]


@pytest.mark.parametrize("line", ["/asked", "/nxt", "/", "/etc/hosts"])
def test_an_unknown_command_says_how_to_note_it(room: Room, line: str) -> None:
    assert f"There is no {line}. /help names what there is" in room.hold(*BEGUN, line)
    assert room.account.notes == ()


def test_help_names_every_command(room: Room) -> None:
    said = room.hold(*BEGUN, "/help")
    assert all(line in said for line in HELP)
    meeting, dialogue = cast(Meeting, MagicMock()), cast(Dialogue, MagicMock())
    commands = WholeTalk(meeting, dialogue, Telling(meeting), str).commands
    assert set(commands) == set(re.findall(r"/([a-z-]+)", "".join(HELP)))


def test_a_question_is_pinned_and_stands_behind_each_that_follows(room: Room) -> None:
    said = room.hold(*BEGUN, "/pin", "/next", "/question", "/pin", "/pin", "/question", "/stage", "/swap", "/pin")
    first, second = [line[10:].partition(" (")[0] for line in said.splitlines() if line.startswith("Question: ")][:2]
    both = f"Question: {second} (never asked)\nPinned: {first}\n"
    assert f"Pinned: {first}\n{both}{both}" in said
    assert f"Pinned: {second}\n" in said and "The pin is off.\nQuestion: " in said
    assert room.account.pinned is None and "There is nothing to do for that.\n" in said, "none is pinned while one is coached"


def test_the_questions_are_turned_to_another_topic_and_aim(room: Room) -> None:
    said = room.hold(*BEGUN, "/stage explore", "/topic", "/topic", "/aim", *["/topic"] * 3)
    assert "Questions on performance goals alone.\n" in said and "Questions on people at work alone.\n" in said
    assert "Questions on issues, people at work alone.\n" in said and "Questions on issues alone.\n" in said
    assert (room.account.aim, room.account.topic) == (Aim.ISSUES, None)


def test_what_cannot_be_kept_is_a_draft_that_is_tried_again(room: Room) -> None:
    said = room.hold(*BEGUN, partial(fill, room, full=True), "! ask Dana", partial(fill, room, full=False), "/keep")
    assert "The disk is full. Make some room.\nIt is left as a draft: /keep tries again.\n" in said
    assert "Kept. Ana: ask Dana" in said
    assert [each.what for each in room.workspace().acts("ana").follow_ups] == ["ask Dana"]


def fill(room: Room, *, full: bool) -> None:
    room.notebook.full = full


def test_a_draft_of_another_window_is_offered(room: Room) -> None:
    room.hold(*BEGUN)
    session = room.account.session.id
    now = room.clock()
    room.notebook.elsewhere = (Live(session=session, since=now, seen=now, draft="half a tho", left=True, device="d", window=2),)
    said = room.hold("/keep")
    assert "Left as a draft: half a tho\n/keep keeps it, /drop drops it.\n" in said
    assert [note.kept.text for note in room.account.notes] == ["half a tho"]


def take_over(room: Room) -> None:
    """Let the meeting go on in another window."""
    now = room.clock()
    room.notebook.elsewhere = (Live(session=room.account.session.id, since=now, seen=now, device="z", window=2),)


def test_a_meeting_taken_over_elsewhere_is_left_at_once(room: Room) -> None:
    said = room.hold(*BEGUN, 1, partial(take_over, room), "too late")
    assert said.endswith("The meeting with Ana goes on in another window since 10:31.\n")
    assert room.account.notes == ()


def test_a_line_that_comes_after_it_was_taken_over_is_its_draft(room: Room) -> None:
    heard = Later(room, *BEGUN, "first", "too late")
    said: list[str] = []
    workspace = room.workspace()
    assert converse(workspace, "ana", heard, said.append) == 0
    workspace.close()
    live = room.notebook.live("ana")
    assert live is not None and live.draft == "too late" and [note.kept.text for note in room.account.notes] == ["first"]


class Later(Script):
    """Has another window take the meeting over in the instant in which the last line comes."""

    def __init__(self, room: Room, *heard: str) -> None:
        super().__init__(room.clock, *heard)
        self._room = room

    def next(self, seconds: float) -> str | None:
        line = super().next(seconds)
        if line == "too late":
            self._room.clock.pass_(5)
            take_over(self._room)
        return line


@pytest.mark.parametrize(("heard", "counts"), [((1,), False), (("/points", "/points dropped", 1), True)])
def test_the_question_counts_as_shown_once_no_point_from_before_waits(room: Room, heard: tuple[Heard, ...], counts: bool) -> None:
    room.hold(*BEGUN, "/close", *CLOSED)
    room.clock.pass_(86400)
    room.workspace().acts("ana").bring("the parking place")
    room.clock.pass_(60)
    room.hold(*BEGUN, "/stage", *heard, "a note")
    session = room.account.session.id
    shown = [each for each in room.notebook.moments("ana") if isinstance(each, QuestionShown) and each.session == session]
    assert bool(shown) is counts and room.account.stage == LOOK_BACK


@pytest.mark.parametrize(
    ("problem", "said"), [(Full("Make some room."), "peercoach: Make some room.\n"), (ValueError("a note"), "")]
)
def test_a_break_that_cannot_be_kept_is_said_and_a_fault_is_left_to_the_net(
    room: Room,
    problem: Exception,
    said: str,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room.hold(*BEGUN)
    keep, failed = room.notebook.keep, Future[None]()
    failed.set_exception(problem)
    monkeypatch.setattr(
        room.notebook,
        "keep",
        lambda partner, *moments: failed if isinstance(moments[-1], Break) else keep(partner, *moments),
    )
    room.hold(lambda: room.clock.pass_(600), 1, "a note")
    assert capsys.readouterr().err == said
    assert [each.exc_info[1] for each in caplog.records if each.exc_info] == ([] if said else [problem])


def test_the_list_is_said_and_ticked_by_its_numbers(room: Room) -> None:
    items = room.workspace().content.checklist.items
    said = room.hold(*BEGUN, "/list", "/list 2, 4", "/list 2 4 2", "/list 2", "/list")
    assert said.count(f"1 {items[0].now}\n") == 2 and f"2 {items[1].now}, ticked\n" in said
    assert f"Ticked: {items[1].now}\nTicked: {items[3].now}\n" in said and f"The tick is off: {items[3].now}\n" in said
    assert room.account.ticked == {items[1].id}


@pytest.mark.parametrize("typed", ["0", "99", "two", "1 99", "1-2"])
def test_what_is_no_number_of_the_list_ticks_nothing(room: Room, typed: str) -> None:
    many = len(room.workspace().content.checklist.items)
    assert f"Type numbers of the list, from 1 to {many}. /list says it.\n" in room.hold(*BEGUN, f"/list {typed}")
    assert room.account.ticked == set()


def test_while_the_partner_coaches_there_is_no_list(room: Room) -> None:
    said = room.hold(*BEGUN, "/stage explore", "/swap", "/list", "/list 1")
    assert said.count(f"{NOT_NOW}\n") == 2 and "1 " not in said.partition(NOT_NOW)[2] and room.account.ticked == set()


def test_a_tick_is_taken_back_as_any_act(room: Room) -> None:
    assert "Took back the tick.\n" in room.hold(*BEGUN, "/list 1", "/undo") and room.account.ticked == set()


def test_a_meeting_begun_by_mistake_is_discarded_at_once(room: Room) -> None:
    said = room.hold(*BEGUN, "/stage", "/discard", "")
    assert said.endswith(f"Discarded the meeting with Ana.\n{BRINGS_BACK}\n") and "is left" not in said
    assert list(room.accounts()) == [] and not room.workspace().acts("ana").lives


def test_a_meeting_that_was_discarded_is_brought_back_and_goes_on(room: Room) -> None:
    said = room.hold(*BEGUN, "before", "/discard", "yes", "what?", 5, " /Undo ", "after")
    assert "Nothing is kept: what?" in said
    assert said.count(BRINGS_BACK) == 2 and "The meeting stands again" in said
    assert said.endswith("The same command goes on with it.\n")
    assert [note.kept.text for note in room.account.notes] == ["before", "after"]
    assert len(room.account.breaks) == 1, "what was away from it is a break"
    assert "Going on with Ana" in room.hold()


def test_a_bare_meeting_that_was_discarded_is_brought_back(room: Room) -> None:
    room.hold(*BEGUN, "/discard", "/undo", "a note", "/discard", "yes")
    assert list(room.accounts()) == []
    assert "Going on with" not in room.hold()


def test_a_bringing_back_that_cannot_be_kept_is_said(room: Room) -> None:
    said = room.hold(*BEGUN, "/discard", lambda: setattr(room.notebook, "full", True), "/undo", "a note")
    assert "The disk is full." in said and "stands again" not in said and list(room.accounts()) == []


@pytest.mark.parametrize("answer", ["", "no", "yes"])
def test_where_something_was_kept_it_is_asked_first(room: Room, answer: str) -> None:
    said = room.hold(*BEGUN, "a note", "/discard", answer, *([] if answer == "yes" else ["another"]))
    assert f"{GOES_ALONG} Discard this meeting with Ana: 1 yes, 2 no; Enter for no" in said
    if answer == "yes":
        assert said.endswith(f"Discarded the meeting with Ana.\n{BRINGS_BACK}\n") and list(room.accounts()) == []
    else:
        assert "It stays as it is.\n" in said and [note.kept.text for note in room.account.notes] == ["a note", "another"]


def test_what_waits_as_a_draft_is_asked_about_as_well(room: Room) -> None:
    room.hold(*BEGUN, lambda: setattr(room.notebook, "full", True), "not kept", lambda: setattr(room.notebook, "full", False))
    assert GOES_ALONG in room.hold("", "/discard", "")


def test_a_discarding_that_cannot_be_kept_is_said_and_the_meeting_goes_on(room: Room) -> None:
    said = room.hold(
        *BEGUN,
        lambda: setattr(room.notebook, "full", True),
        "/discard",
        lambda: setattr(room.notebook, "full", False),
        "a note",
    )
    assert "The disk is full." in said and [note.kept.text for note in room.account.notes] == ["a note"]


def test_a_draft_is_dropped_and_undo_brings_it_back(room: Room) -> None:
    room.hold(*BEGUN)
    session, now = room.account.session.id, room.clock()
    room.notebook.elsewhere = (Live(session=session, since=now, seen=now, draft="half a tho", left=True, device="d", window=2),)
    said = room.hold("/drop", "/drop", "/undo", "/keep", "/drop")
    assert "Dropped: half a tho. /undo brings it back.\nNothing was left as a draft.\nA draft again: half a tho\nKept.\n" in said
    assert [note.kept.text for note in room.account.notes] == ["half a tho"]


def test_a_day_alone_is_no_follow_up(room: Room) -> None:
    said = room.hold(*BEGUN, "! tomorrow", "! Ana: by fri", "! ask Dana tomorrow")
    assert "Only a day: say what as well, such as ask Dana tomorrow.\n" in said
    assert "Only a day: say what as well, such as ask Dana by fri.\n" in said
    assert [each.what for each in room.workspace().acts("ana").follow_ups] == ["ask Dana"]


def test_of_what_is_done_to_another_it_is_said_how_it_becomes_yours(room: Room) -> None:
    said = room.hold(*BEGUN, "! send him the map", "! me: send her the map", "! Ana: ask them", "! ask Dana")
    assert "Kept. Ana: send him the map · no date yet. If you do it, type ! me: before it\n" in said
    assert "Kept. You: send her the map · no date yet\n" in said and "Kept. Ana: ask Dana · no date yet\n" in said


def test_the_place_can_be_said_later(room: Room) -> None:
    said = room.hold(*BEGUN, "/place", "/place canteen", "/place", "/undo", "/place park", "/close", "", "", "", "", "", "")
    assert "Write where you meet after it, such as /place canteen.\nWhere: canteen\nWhere: canteen\n" in said
    assert room.account.session.place == "park"
    assert room.account.next_meeting is not None and room.account.next_meeting.place == "park"
