"""Acts on their way to disk, and acts that never get there."""

from datetime import date
from typing import cast

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.plan import ARRIVE, EXPLORE, LOOK_BACK
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.fakes import FakeNotebook, Full
from tests.meeting.table import follow_up_in, go_to, place, shown


def test_quick_keys_stand_on_each_other(notebook: FakeNotebook, meeting: Meeting) -> None:
    notebook.holding = True
    meeting.talk.next_stage()
    meeting.talk.next_stage()
    meeting.talk.next_stage()
    meeting.talk.tick("a")
    meeting.talk.tick("b")
    meeting.talk.tick("a")
    assert meeting.questions.use() is not None
    assert meeting.questions.use() is None
    asked = meeting.account.asked[-1]
    assert place(meeting) == (EXPLORE, Side.ME)
    assert not meeting.is_kept(asked.id)
    notebook.release()
    assert meeting.is_kept(asked.id)
    assert place(meeting) == (EXPLORE, Side.ME)
    assert meeting.account.ticked == {"b"}
    assert len(meeting.account.asked) == 1


def test_quick_swaps_and_turns_stand_on_each_other(notebook: FakeNotebook, meeting: Meeting) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    notebook.holding = True
    for _ in range(2):
        meeting.talk.swap()
        meeting.questions.turn_topic()
        meeting.questions.turn_topic()
        meeting.talk.choose_focus(+1)
    notebook.release()
    assert place(meeting) == (EXPLORE, Side.ME)
    assert meeting.account.topic is list(Topic)[1]
    assert meeting.talk.focus == meeting.content.checklist.items[2].id


def test_quick_changes_of_one_follow_up_all_hold(notebook: FakeNotebook, meeting: Meeting) -> None:
    made = follow_up_in(meeting)
    notebook.holding = True
    meeting.follow_ups.change(made.id, due=date(2026, 12, 1))
    meeting.follow_ups.change(made.id, confidence=8)
    meeting.follow_ups.resolve(made.id, Outcome.DONE)
    assert meeting.follow_ups.resolve(made.id, Outcome.DONE) is None
    meeting.take_back()
    notebook.release()
    (after,) = meeting.follow_ups.made_here
    assert (after.due, after.confidence, after.outcome) == (date(2026, 12, 1), 8, None)


def test_quick_undo_takes_back_what_is_on_its_way(notebook: FakeNotebook, meeting: Meeting) -> None:
    meeting.talk.slip(SlipSort.STORY)
    notebook.holding = True
    meeting.writing.write(WrittenFollowUp(what="ask Dana", owner=Side.THEM))
    meeting.talk.slip(SlipSort.ADVICE)
    acts = [meeting.take_back(), meeting.take_back(), meeting.take_back(), meeting.take_back()]
    assert [type(taken[0]).__name__ if taken else None for taken in acts] == ["Slip", "FollowUpMade", "Slip", None]
    notebook.release()
    assert (meeting.account.slips, meeting.follow_ups.made_here) == ((), ())
    assert meeting.acts.follow_ups == ()


def test_an_act_that_could_not_be_kept_leaves_no_trace(notebook: FakeNotebook, meeting: Meeting) -> None:
    before, question = meeting.account, shown(meeting)
    notebook.full = True
    lost = [
        meeting.talk.next_stage(),
        meeting.talk.swap(),
        meeting.questions.use(),
        meeting.talk.slip(SlipSort.STORY),
        meeting.writing.write(WrittenNote(text="x")),
    ]
    lost += [meeting.writing.write(WrittenFollowUp(what="x", owner=Side.ME)), meeting.closing.end()]
    assert all(isinstance(cast(Kept, kept).exception(), Full) for kept in lost)
    assert meeting.take_back() is None
    assert (meeting.account, shown(meeting), meeting.acts.follow_ups) == (before, question, ())
    notebook.full = False
    meeting.talk.next_stage()
    assert place(meeting) == (LOOK_BACK, None)
    meeting.take_back()
    assert (meeting.account, shown(meeting)) == (before, question)


def test_an_act_lost_on_its_way_leaves_no_trace(notebook: FakeNotebook, meeting: Meeting) -> None:
    question = shown(meeting)
    notebook.holding = True
    meeting.talk.next_stage()
    assert shown(meeting) != question
    meeting.talk.tick("a")
    notebook.refuse_first()
    notebook.release()
    assert place(meeting) == (ARRIVE, None)
    assert meeting.account.ticked == {"a"}
    assert meeting.questions.shown is not None
    assert meeting.questions.shown.stage == ARRIVE
    taken = meeting.take_back()
    assert taken is not None
    assert type(taken[0]).__name__ == "ItemTicked"
