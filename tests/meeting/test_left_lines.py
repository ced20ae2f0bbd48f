"""What was left as a draft is kept as what it says."""

import pytest

from peercoach_tui.domain.reading.line import Written, WrittenFollowUp, WrittenMark, WrittenNote, WrittenQuestion
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.left_lines import keep_left, kept_as, why_not
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.pieces import Piece


def left(meeting: Meeting, text: str, read_as: ReadAs, of: str = "") -> Piece:
    meeting.draft.type(text, read_as, of)
    meeting.draft.put_down()
    return meeting.draft.left[-1]


def test_each_sign_means_what_it_means_in_the_line(meeting: Meeting) -> None:
    for text in ("two managers", '" no time', "> her boss", "? Why now?", "*", "! ask Dana by 4 Dec\n! call Bo"):
        assert keep_left(meeting, left(meeting, text, ReadAs()), day_first=True) is not None
    account = meeting.account
    assert [(note.kept.text, note.kept.sort) for note in account.notes] == [
        *(("two managers", NoteSort.PLAIN), ("no time", NoteSort.WORDS), ("*", NoteSort.PLAIN))
    ]
    assert [point.words for point in meeting.points.marked] == ["her boss"]
    assert [made.what for made in meeting.follow_ups.made_here] == ["ask Dana", "call Bo"]
    assert meeting.draft.text == ""


def test_the_owner_and_the_date_that_a_key_gave_stand(meeting: Meeting) -> None:
    keep_left(meeting, left(meeting, "! ask Dana by fri", ReadAs(given=Side.ME, dated=False), "add"), day_first=True)
    (made,) = meeting.follow_ups.made_here
    assert (made.owner, made.what, made.due) == (Side.ME, "ask Dana by fri", None)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((WrittenNote(text="x"),), "a note"),
        ((WrittenNote(text="x", sort=NoteSort.WORDS),), "their own words"),
        ((WrittenNote(text="x", sort=NoteSort.GOAL),), "a note for the goals"),
        ((WrittenFollowUp(what="x", owner=Side.ME),), "a follow-up of yours"),
        ((WrittenFollowUp(what="x", owner=Side.THEM),), "a follow-up of Ana's"),
        ((WrittenQuestion(text="x"),), "a question you asked"),
        ((WrittenMark(text="x"),), "something to bring up"),
        ((WrittenNote(text="x"), WrittenNote(text="y")), "2 lines"),
        ((), "a note"),
    ],
)
def test_what_it_would_be_kept_as(lines: tuple[Written, ...], said: str) -> None:
    assert kept_as(lines, "Ana") == said


def test_a_follow_up_stays_whose_it_was_when_it_was_left(meeting: Meeting) -> None:
    assert meeting.talk.coachee is Side.THEM
    keep_left(meeting, left(meeting, "! ask Dana", ReadAs(owner=Side.ME)), day_first=True)
    keep_left(meeting, left(meeting, "! Ana: ask Bo", ReadAs(owner=Side.ME)), day_first=True)
    assert [made.owner for made in meeting.follow_ups.made_here] == [Side.ME, Side.THEM]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("! fri", ""),
        ("! ask Dana\n! fri", ""),
        ("x", "what 1"),
        ("fri", "date 1"),
        ("x", "yours"),
        ("x", "theirs"),
        ("x", "next"),
    ],
)
def test_what_is_of_something_else_or_only_a_day_is_not_kept(meeting: Meeting, text: str, of: str) -> None:
    piece = left(meeting, text, ReadAs(), of)
    before = meeting.account
    assert why_not(meeting, piece, day_first=True) and keep_left(meeting, piece, day_first=True) is None
    assert meeting.account == before and meeting.draft.left == (piece,)


@pytest.mark.parametrize(("text", "of"), [("! ask Dana by fri", "add"), ("x", ""), ("x", "note 1"), ("*", "")])
def test_all_else_is(meeting: Meeting, text: str, of: str) -> None:
    assert why_not(meeting, left(meeting, text, ReadAs(), of), day_first=True) == ""
