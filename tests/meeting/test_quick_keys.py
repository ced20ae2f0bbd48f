"""Acts on their way to disk, and acts that never get there."""

from datetime import date
from typing import cast

from peercoach_tui.domain.capture import Note, WrittenFollowUp
from peercoach_tui.domain.follow_up import Outcome
from peercoach_tui.domain.moments import SlipSort
from peercoach_tui.domain.plan import ARRIVE, EXPLORE, LOOK_BACK
from peercoach_tui.domain.questions import Topic
from peercoach_tui.domain.session import Side
from peercoach_tui.meeting import Kept, Meeting
from tests.fakes import FakeNotebook, Full
from tests.meeting.table import follow_up_in, go_to, place, shown


def test_quick_keys_stand_on_each_other(notebook: FakeNotebook, meeting: Meeting) -> None:
    notebook.holding = True
    meeting.next_stage()
    meeting.next_stage()
    meeting.next_stage()
    meeting.tick_item("a")
    meeting.tick_item("b")
    meeting.tick_item("a")
    assert meeting.use() is not None
    assert meeting.use() is None
    assert place(meeting) == (ARRIVE, None)
    notebook.release()
    assert place(meeting) == (EXPLORE, Side.ME)
    assert meeting.account.ticked == {"b"}
    assert len(meeting.account.asked) == 1


def test_quick_swaps_and_turns_stand_on_each_other(notebook: FakeNotebook, meeting: Meeting) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    notebook.holding = True
    for _ in range(2):
        meeting.swap()
        meeting.turn_topic()
        meeting.choose_focus(+1)
    notebook.release()
    assert place(meeting) == (EXPLORE, Side.ME)
    assert meeting.account.topic is list(Topic)[1]
    assert meeting.focus == meeting.content.checklist.items[2].id


def test_quick_changes_of_one_follow_up_all_hold(notebook: FakeNotebook, meeting: Meeting) -> None:
    made = follow_up_in(meeting)
    notebook.holding = True
    meeting.change(made, due=date(2026, 12, 1))
    meeting.change(made, confidence=8)
    meeting.resolve(made, Outcome.DONE)
    assert meeting.resolve(made, Outcome.DONE) is None
    meeting.take_back()
    notebook.release()
    (after,) = meeting.made_here
    assert (after.due, after.confidence, after.outcome) == (date(2026, 12, 1), 8, None)


def test_quick_undo_takes_back_what_is_on_its_way(notebook: FakeNotebook, meeting: Meeting) -> None:
    meeting.slip(SlipSort.STORY)
    notebook.holding = True
    meeting.write(WrittenFollowUp(what="ask Dana", owner=Side.THEM))
    meeting.slip(SlipSort.ADVICE)
    acts = [meeting.take_back(), meeting.take_back(), meeting.take_back(), meeting.take_back()]
    assert [type(taken[0]).__name__ if taken else None for taken in acts] == ["Slip", "FollowUpMade", "Slip", None]
    notebook.release()
    assert (meeting.account.slips, meeting.made_here) == ((), ())
    assert [each.withdrawn for each in meeting.follow_ups] == [True]


def test_an_act_that_could_not_be_kept_leaves_no_trace(notebook: FakeNotebook, meeting: Meeting) -> None:
    before, question = meeting.account, shown(meeting)
    notebook.full = True
    lost = [meeting.next_stage(), meeting.swap(), meeting.use(), meeting.slip(SlipSort.STORY), meeting.write(Note(text="x"))]
    lost += [meeting.write(WrittenFollowUp(what="x", owner=Side.ME)), meeting.end()]
    assert all(isinstance(cast(Kept, kept).exception(), Full) for kept in lost)
    assert meeting.take_back() is None
    assert (meeting.account, shown(meeting), meeting.follow_ups) == (before, question, ())
    notebook.full = False
    meeting.next_stage()
    assert place(meeting) == (LOOK_BACK, None)
    meeting.take_back()
    assert (meeting.account, shown(meeting)) == (before, question)


def test_an_act_lost_on_its_way_leaves_no_trace(notebook: FakeNotebook, meeting: Meeting) -> None:
    question = shown(meeting)
    notebook.holding = True
    meeting.next_stage()
    assert shown(meeting) != question
    meeting.tick_item("a")
    notebook.refuse_first()
    notebook.release()
    assert place(meeting) == (ARRIVE, None)
    assert meeting.account.ticked == {"a"}
    assert meeting.question is not None
    assert meeting.question.stage == ARRIVE
    taken = meeting.take_back()
    assert taken is not None
    assert type(taken[0]).__name__ == "ItemTicked"
