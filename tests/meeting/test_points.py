"""Points in a meeting: marked to come back to, and those from before, to be brought up."""

from datetime import timedelta

from peercoach_tui.domain.points.point import UNSAID, PointOutcome
from peercoach_tui.domain.reading.line import WrittenMark, WrittenNote
from peercoach_tui.domain.sessions.plan import EXPLORE, LOOK_BACK
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.meeting.table import Table, go_to


def marked(meeting: Meeting) -> list[str]:
    return [point.words for point in meeting.points.marked]


def waiting(meeting: Meeting) -> list[str]:
    return [point.words for point in meeting.points.waiting]


def at_look_back(table: Table, *texts: str) -> Meeting:
    table.acts().bring(*texts)
    meeting = table.begin()
    go_to(meeting, LOOK_BACK)
    return meeting


def test_a_mark_is_of_the_newest_line_of_this_stage_else_of_the_question(meeting: Meeting, clock: Clock) -> None:
    meeting.writing.write(WrittenNote(text="slept badly"))
    meeting.points.mark("How are you?")
    go_to(meeting, EXPLORE, Side.ME)
    meeting.points.mark("What is behind this?")
    clock.pass_(5)
    meeting.writing.write(WrittenNote(text="two managers"))
    meeting.points.mark("What is behind this?")
    meeting.writing.write(WrittenMark(text="  pay"))
    assert marked(meeting) == ["slept badly", "What is behind this?", "two managers", "  pay"]
    assert meeting.points.newest is not None and meeting.points.newest.text == "  pay"


def test_a_mark_where_nothing_was_said_has_words_too(meeting: Meeting) -> None:
    meeting.points.mark()
    assert marked(meeting) == [UNSAID]


def test_a_mark_waits_until_it_is_touched_and_is_taken_back(meeting: Meeting) -> None:
    for text in ("pay", "Dana"):
        meeting.writing.write(WrittenMark(text=text))
    first = meeting.points.marked[0].id
    assert meeting.points.touch(first) is not None
    assert meeting.points.touch(first) is None
    assert marked(meeting) == ["Dana"]
    meeting.take_back()
    assert marked(meeting) == ["pay", "Dana"]
    meeting.take_back()
    assert marked(meeting) == ["pay"]


def test_what_was_not_touched_is_brought_up_next_time_and_carried_until_then(table: Table) -> None:
    before = table.begin()
    for text in ("pay", "Dana"):
        before.writing.write(WrittenMark(text=text))
    before.points.touch(before.points.marked[1].id)
    before.closing.end()
    assert [point.text for point in table.acts().fold.points.open] == ["pay"]
    table.clock.pass_(14 * 86400)
    meeting = at_look_back(table, "the new team")
    assert waiting(meeting) == ["pay", "the new team"]
    assert meeting.points.marked == ()
    meeting.closing.end()
    table.clock.pass_(14 * 86400)
    assert waiting(at_look_back(table)) == ["pay", "the new team"]


def test_each_is_taken_up_kept_for_next_time_or_dropped(table: Table) -> None:
    meeting = at_look_back(table, "one", "two", "three", "four")
    one, two, three, _ = meeting.points.waiting
    assert meeting.points.take_up(one.id) is not None and meeting.points.take_up(one.id) is None
    assert meeting.points.keep_for_next_time(two.id) is not None
    assert meeting.points.drop(three.id) is not None
    for again in (meeting, table.anew(meeting)):
        assert waiting(again) == ["four"]
        assert [point.outcome for point in again.points.to_bring_up] == [
            PointOutcome.TAKEN_UP, None, PointOutcome.DROPPED, None
        ]  # fmt: skip
    assert meeting.points.keep_for_next_time(one.id) is not None
    assert meeting.points.keep_for_next_time("nobody's") is None
    table.clock.pass_(86400)
    assert waiting(at_look_back(table)) == ["one", "two", "four"]


def test_undo_opens_it_again_one_after_the_other(table: Table) -> None:
    meeting = at_look_back(table, "one", "two")
    meeting.points.take_up(meeting.points.waiting[0].id)
    meeting.points.keep_for_next_time(meeting.points.waiting[0].id)
    assert waiting(meeting) == []
    meeting.take_back()
    assert waiting(meeting) == ["two"]
    meeting.take_back()
    assert waiting(meeting) == ["one", "two"]
    meeting.redo()
    assert waiting(meeting) == ["two"]


def test_they_wait_in_look_back_alone(table: Table) -> None:
    meeting = at_look_back(table, "one")
    meeting.talk.next_stage()
    assert waiting(meeting) == [] and [point.text for point in meeting.points.to_bring_up] == ["one"]


def test_no_question_counts_as_shown_while_points_wait(table: Table) -> None:
    meeting = at_look_back(table, "one")
    for _ in range(3):
        meeting.clock.tick()
        table.clock.pass_(6)
    assert not meeting.sitting.shown_questions.wait
    meeting.points.drop(meeting.points.waiting[0].id)
    for _ in range(3):
        meeting.clock.tick()
        table.clock.pass_(6)
    assert meeting.sitting.shown_questions.wait


def test_what_was_marked_in_a_later_meeting_is_not_brought_up_in_one_typed_up(table: Table) -> None:
    later = table.begin()
    later.writing.write(WrittenMark(text="pay"))
    past = table.begin(began=table.clock() - timedelta(days=3), typed_up=True)
    assert past.points.to_bring_up == ()


def test_a_clock_that_is_set_back_puts_no_change_before_its_point(table: Table) -> None:
    table.acts().bring("one")
    table.clock.pass_(-3600)
    acts = table.acts()
    dropped = acts.changed_point(acts.fold.points.open[0].id, outcome=PointOutcome.DROPPED)
    assert dropped is not None
    acts.send(dropped)
    assert table.acts().fold.points.open == ()


def test_several_are_one_act_in_their_order_and_nothing_is_none(table: Table) -> None:
    acts = table.acts()
    assert acts.bring("", "  ") is None
    assert acts.bring(" one ", "", "two") is not None
    assert [point.text for point in table.acts().fold.points.open] == [" one ", "two"]
    assert acts.changed_point("nobody's", outcome=PointOutcome.DROPPED) is None


def test_what_is_brought_in_a_meeting_waits_for_the_next_one(table: Table) -> None:
    meeting = at_look_back(table, "one")
    assert meeting.points.bring("two") is not None and meeting.points.bring(" ") is None
    assert waiting(meeting) == ["one"] and [point.text for point in meeting.points.for_next_time] == ["two"]
    meeting.closing.end()
    table.clock.pass_(86400)
    assert waiting(at_look_back(table)) == ["one", "two"]


def test_what_is_brought_in_a_meeting_is_an_act_in_it_and_what_was_brought_before_is_none(table: Table) -> None:
    meeting = at_look_back(table, "one")
    meeting.points.bring("two")
    meeting.take_back()
    assert not meeting.points.for_next_time
    meeting.redo()
    assert [point.text for point in meeting.points.for_next_time] == ["two"]
    while meeting.take_back() is not None:
        pass
    assert [point.text for point in table.acts().fold.points.open] == ["one"]


def test_they_are_untouched_in_any_stage_until_something_is_said_of_them(table: Table) -> None:
    meeting = at_look_back(table, "one", "two")
    meeting.talk.next_stage()
    meeting.points.keep_for_next_time(meeting.points.untouched[0].id)
    assert [point.text for point in meeting.points.untouched] == ["two"] and meeting.points.waiting == ()
