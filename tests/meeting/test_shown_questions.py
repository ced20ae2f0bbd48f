"""Which questions stood before the coach."""

import pytest

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.plan import ARRIVE, FOCUS, LOOK_BACK
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, follow_up_in, go_to, shown


def stand(meeting: Meeting, clock: Clock, seconds: int, *, in_view: bool = True) -> str:
    """Let the question on the screen stand there, and return its id."""
    for _ in range(seconds):
        meeting.clock.tick(question_in_view=in_view)
        clock.pass_(1)
    meeting.clock.tick(question_in_view=in_view)
    return shown(meeting)


def kept(meeting: Meeting, notebook: FakeNotebook) -> list[str]:
    """Return the questions that are kept as shown in a meeting, in their order."""
    moments = notebook.moments(meeting.partner.id)
    return [each.question for each in moments if isinstance(each, QuestionShown) and each.session == meeting.session.id]


@pytest.mark.parametrize(("seconds", "counts"), [(4, False), (5, True)])
def test_a_question_counts_after_five_seconds(
    meeting: Meeting, clock: Clock, notebook: FakeNotebook, seconds: int, counts: bool
) -> None:
    stood = stand(meeting, clock, seconds)
    meeting.talk.slip(SlipSort.STORY)
    assert kept(meeting, notebook) == [stood] * counts


def test_a_question_that_is_skipped_counts_at_once(meeting: Meeting, notebook: FakeNotebook) -> None:
    skipped = shown(meeting)
    meeting.questions.next()
    meeting.questions.previous()
    meeting.talk.slip(SlipSort.STORY)
    assert kept(meeting, notebook) == [skipped]


@pytest.mark.parametrize("act", ["note", "follow-up", "change", "carry", "end", "leave"])
def test_it_is_kept_with_the_next_act_or_at_leaving(table: Table, clock: Clock, notebook: FakeNotebook, act: str) -> None:
    before = follow_up_in(table.begin(), "from before")
    clock.pass_(60)
    meeting = table.begin()
    made = follow_up_in(meeting)
    stood = stand(meeting, clock, 60)
    assert kept(meeting, notebook) == []
    notebook.holding = True
    match act:
        case "note":
            meeting.writing.write(WrittenNote(text="scope"))
        case "follow-up":
            follow_up_in(meeting, "call")
        case "change":
            meeting.follow_ups.change(made.id, confidence=8)
        case "carry":
            meeting.follow_ups.carry(before.id)
        case "end":
            meeting.closing.end()
        case "leave":
            meeting.leave()
    assert notebook.held == (2 if act == "leave" else 1)
    notebook.release()
    assert kept(meeting, notebook) == [stood]


def test_it_is_kept_once_a_meeting(table: Table, clock: Clock, notebook: FakeNotebook) -> None:
    meeting = table.begin()
    stood = stand(meeting, clock, 30)
    meeting.leave()
    again = table.anew(meeting)
    again.clock.resume()
    assert stand(again, clock, 30) == stood
    again.talk.slip(SlipSort.STORY)
    again.questions.next()
    again.leave()
    assert kept(meeting, notebook) == [stood]


def test_a_later_meeting_keeps_it_again(table: Table, clock: Clock, notebook: FakeNotebook) -> None:
    table.content = table.content.but(deck=Deck(questions=(Question(id="one", text="What?", stage=ARRIVE),)))
    for _ in range(2):
        meeting = table.begin()
        assert stand(meeting, clock, 5) == "one"
        meeting.leave()
        assert kept(meeting, notebook) == ["one"]


def test_what_cannot_be_read_is_not_shown(table: Table, clock: Clock, notebook: FakeNotebook) -> None:
    follow_up_in(table.begin(), "from before")
    clock.pass_(60)
    meeting = table.begin()
    stand(meeting, clock, 30, in_view=False)
    go_to(meeting, LOOK_BACK)
    stand(meeting, clock, 30)
    meeting.leave()
    assert kept(meeting, notebook) == []
    (waiting,) = meeting.follow_ups.waiting
    meeting.follow_ups.carry(waiting.id)
    stood = stand(meeting, clock, 5)
    meeting.leave()
    assert kept(meeting, notebook) == [stood]


def test_the_time_behind_a_closed_lid_and_in_another_stage_is_none(table: Table, clock: Clock, notebook: FakeNotebook) -> None:
    meeting = table.begin()
    stand(meeting, clock, 3)
    clock.pass_(1000)
    stand(meeting, clock, 4)
    go_to(meeting, FOCUS, Side.ME)
    stand(meeting, clock, 1)
    meeting.talk.enter(ARRIVE)
    stand(meeting, clock, 4)
    meeting.leave()
    assert kept(meeting, notebook) == []


def test_nobody_looks_while_a_meeting_is_typed_up(table: Table, clock: Clock, notebook: FakeNotebook) -> None:
    meeting = table.begin(typed_up=True)
    stand(meeting, clock, 30)
    meeting.questions.next()
    meeting.leave()
    assert kept(meeting, notebook) == []


def test_it_is_never_undone_and_stands_in_nobodys_way(meeting: Meeting, clock: Clock, notebook: FakeNotebook) -> None:
    meeting.talk.slip(SlipSort.STORY)
    stood = stand(meeting, clock, 5)
    meeting.take_back()
    meeting.leave()
    assert kept(meeting, notebook) == [stood]
    assert meeting.redo() is not None
    assert len(meeting.account.slips) == 1
    assert meeting.take_back() is not None
    assert meeting.take_back() is None
    assert kept(meeting, notebook) == [stood]


def test_what_cannot_be_kept_is_dropped(meeting: Meeting, clock: Clock, notebook: FakeNotebook) -> None:
    stand(meeting, clock, 5)
    notebook.full = True
    meeting.talk.slip(SlipSort.STORY)
    notebook.full = False
    meeting.talk.slip(SlipSort.ADVICE)
    meeting.leave()
    assert kept(meeting, notebook) == []
    assert len(meeting.account.slips) == 1


def test_it_makes_no_meeting_that_was_discarded_stand_again(table: Table, clock: Clock, notebook: FakeNotebook) -> None:
    meeting = table.begin()
    elsewhere = table.anew(meeting)
    stand(elsewhere, clock, 5)
    assert meeting.acts.discard(meeting.session.id) is not None
    elsewhere.leave()
    assert len(kept(meeting, notebook)) == 1
    assert table.acts().sessions == ()
