"""The clock: closed lids, and clocks that are set back."""

from datetime import timedelta

import pytest

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moment import INSTANT
from peercoach_tui.domain.reading.draft_part import DraftPart
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.domain.sessions.plan import CLOSE, EXPLORE, LOOK_BACK
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.domain.timelines import in_stage
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, go_to, leave, place, shown


@pytest.mark.parametrize("still", [1, 119, 120])
def test_a_short_stillness_is_no_break(meeting: Meeting, clock: Clock, still: float) -> None:
    meeting.clock.tick()
    clock.pass_(still)
    assert meeting.clock.tick() is None
    assert meeting.account.breaks == ()


@pytest.mark.parametrize(("still", "counted"), [(121, 180 + 121), (1800, 180 + 1800), (7200, 180)])
def test_a_closed_lid_is_one_break(meeting: Meeting, clock: Clock, still: int, counted: int) -> None:
    for _ in range(120):
        clock.pass_(1)
        meeting.clock.tick()
    clock.pass_(still)
    for _ in range(60):
        meeting.clock.tick()
        clock.pass_(1)
    (gap,) = meeting.account.breaks
    assert gap.at - gap.began == timedelta(seconds=still)
    assert in_stage(meeting.account, meeting.sitting.instant) == counted
    meeting.closing.judge(gap.id, counts=True)
    assert in_stage(meeting.account, meeting.sitting.instant) == 180 + still
    meeting.closing.judge(gap.id, counts=False)
    assert in_stage(meeting.account, meeting.sitting.instant) == 180


def test_each_closed_lid_is_asked_about(meeting: Meeting, clock: Clock) -> None:
    for _ in range(3):
        clock.pass_(600)
        meeting.clock.tick()
        meeting.clock.tick()
    assert len(meeting.account.breaks) == 3


def test_typing_up_knows_no_breaks_and_no_minutes(table: Table) -> None:
    meeting = table.begin(typed_up=True, began=table.clock() - timedelta(days=20))
    table.clock.pass_(9000)
    assert meeting.clock.tick() is None
    go_to(meeting, CLOSE)
    assert meeting.account.breaks == ()
    assert meeting.account.seconds(meeting.sitting.instant, lambda span: True) == 0


def test_a_clock_set_back_never_turns_moments_round(table: Table, meeting: Meeting) -> None:
    clock = table.clock
    clock.pass_(600)
    meeting.writing.write(WrittenNote(text="first"))
    clock.pass_(-3600)
    meeting.writing.write(WrittenNote(text="second"))
    meeting.talk.next_stage()
    meeting.writing.write(WrittenNote(text="third"))
    assert [note.kept.text for note in meeting.account.notes] == ["first", "second", "third"]
    assert place(meeting) == (LOOK_BACK, None)
    clock.pass_(3600 + 60)
    assert in_stage(meeting.account, meeting.sitting.instant) == pytest.approx(60, abs=0.01)
    assert meeting.account.seconds(meeting.sitting.instant, lambda span: True) == 660


def test_a_clock_set_back_between_two_runs_never_turns_moments_round(table: Table, meeting: Meeting) -> None:
    table.clock.pass_(600)
    for text in "abc":
        meeting.writing.write(WrittenNote(text=text))
    table.clock.pass_(-300)
    table.new_id = IdMaker(lambda bits: 0)
    again = table.anew(meeting)
    again.clock.resume()
    for text in "def":
        again.writing.write(WrittenNote(text=text))
    assert "".join(note.kept.text for note in again.account.notes) == "abcdef"
    taken = again.take_back()
    assert taken is not None
    assert isinstance(taken[0], NoteKept)
    assert taken[0].text == "f"


def test_a_clock_set_back_is_no_break_and_stops_no_clock(meeting: Meeting, clock: Clock) -> None:
    clock.pass_(100)
    meeting.clock.tick()
    clock.pass_(-3600)
    for _ in range(10):
        assert meeting.clock.tick() is None
        clock.pass_(1)
    assert in_stage(meeting.account, meeting.sitting.instant) >= 0


def test_the_session_says_that_it_is_alive(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    for _ in range(25):
        clock.pass_(1)
        meeting.clock.tick()
    live = notebook.live("ana")
    assert live is not None
    assert live.session == meeting.session.id
    assert timedelta(seconds=0) <= clock() - live.seen <= timedelta(seconds=10)


def test_the_session_is_alive_with_a_clock_set_back(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    clock.pass_(20)
    meeting.clock.tick()
    clock.pass_(-3600)
    meeting.questions.next()
    meeting.clock.tick()
    live = notebook.live("ana")
    assert live is not None
    assert (live.seen, live.showing) == (clock(), shown(meeting))


def live_of(meeting: Meeting, clock: Clock, **fields: object) -> Live:
    """Return what another window says of the same meeting."""
    live = Live(session=meeting.session.id, since=clock(), seen=clock(), device="other", window=1)
    return live.but(**fields)


def test_a_meeting_that_another_window_took_over_is_read_alone(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    assert meeting.clock.elsewhere is None
    clock.pass_(20)
    notebook.elsewhere = (live_of(meeting, clock),)
    before = notebook.live("ana")
    assert meeting.clock.elsewhere == notebook.elsewhere[0]
    assert meeting.clock.tick() is None
    assert notebook.live("ana") == before


@pytest.mark.parametrize(("ahead", "takes"), [(timedelta(hours=1), True), (timedelta(days=2), False)])
def test_a_meeting_is_taken_over_from_a_window_whose_clock_is_ahead_but_not_by_days(
    table: Table, notebook: FakeNotebook, meeting: Meeting, clock: Clock, ahead: timedelta, takes: bool
) -> None:
    notebook.elsewhere = (live_of(meeting, clock, since=clock() + ahead),)
    again = table.anew(meeting)
    again.clock.resume()
    live = notebook.live("ana")
    assert live is not None and (live.since > clock()) is takes and (again.clock.elsewhere is None) is takes


def test_a_window_that_stands_still_holds_nothing(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    clock.pass_(20)
    notebook.elsewhere = (live_of(meeting, clock),)
    clock.pass_(61)
    assert meeting.clock.elsewhere is None


def test_taking_over_takes_the_line_along_and_leaves_a_window_that_lives(
    table: Table, notebook: FakeNotebook, meeting: Meeting
) -> None:
    leave(meeting, "mine")
    notebook.elsewhere = (live_of(meeting, table.clock, draft="theirs"), live_of(meeting, table.clock, draft="mine", window=2))
    table.clock.pass_(5)
    again = table.anew(meeting)
    again.clock.resume()
    assert sorted(again.draft.text.split("\n")) == ["mine", "theirs"]
    live = notebook.live("ana")
    assert live is not None
    assert (live.since, live.draft) == (table.clock(), again.draft.text)
    assert notebook.dropped == []


def test_what_a_dead_window_left_is_taken_up_and_then_removed(table: Table, notebook: FakeNotebook, meeting: Meeting) -> None:
    dead = live_of(meeting, table.clock, draft="half a li")
    notebook.elsewhere = (dead,)
    table.clock.pass_(61)
    notebook.holding = True
    again = table.anew(meeting)
    again.clock.resume()
    assert again.draft.text == "half a li"
    assert notebook.dropped == []
    notebook.release()
    notebook.release()
    assert notebook.dropped == [dead]


def test_a_draft_that_was_taken_up_and_kept_comes_back_no_more(table: Table, notebook: FakeNotebook, meeting: Meeting) -> None:
    notebook.elsewhere = (live_of(meeting, table.clock, draft="alpha"),)
    table.clock.pass_(5)
    again = table.anew(meeting)
    again.clock.resume()
    assert again.draft.open(again.draft.waiting[0].id) == "alpha"
    again.writing.write(WrittenNote(text="alpha"))
    again.leave()
    third = table.anew(meeting)
    third.clock.resume()
    assert third.draft.text == ""
    notebook.elsewhere = (
        live_of(meeting, table.clock, since=meeting.session.began, draft="alpha", parts=(DraftPart(name="b-1"),)),
    )
    third.clock.tick()
    assert third.draft.text == "alpha"


def test_a_meeting_that_was_left_runs_no_more(table: Table, notebook: FakeNotebook, meeting: Meeting) -> None:
    meeting.leave()
    live = notebook.live("ana")
    assert live is not None and live.left and not live.runs(table.clock())
    again = table.anew(meeting)
    again.clock.resume()
    live = notebook.live("ana")
    assert live is not None and live.runs(table.clock())


def test_the_end_removes_what_dead_windows_left_of_it(table: Table, notebook: FakeNotebook, meeting: Meeting) -> None:
    dead, lives = live_of(meeting, table.clock, left=True), live_of(meeting, table.clock, window=2)
    notebook.elsewhere = (dead, lives)
    meeting.closing.end()
    assert notebook.dropped == [dead]
    assert notebook.live("ana") is None


def test_what_is_half_typed_in_another_window_outlives_the_end_of_what_is_done_alone(
    notebook: FakeNotebook, meeting: Meeting, clock: Clock
) -> None:
    meeting.closing.end(waits=True)
    notebook.elsewhere = (live_of(meeting, clock, draft="half", left=True),)
    assert meeting.closing.end_alone() is None and notebook.dropped == []
    assert [piece.text for piece in meeting.draft.left] == ["half"]
    meeting.drop_draft(meeting.draft.left[0].id)
    assert meeting.closing.end_alone() is not None and notebook.dropped == [*notebook.elsewhere]


def test_what_is_half_typed_in_another_window_while_the_end_is_kept_stays_there(
    notebook: FakeNotebook, meeting: Meeting, clock: Clock
) -> None:
    notebook.holding = True
    ended = meeting.closing.end(waits=True)
    notebook.elsewhere = (live_of(meeting, clock, draft="half", left=True), live_of(meeting, clock, left=True, window=2))
    notebook.holding = False
    notebook.release()
    assert ended is not None and ended.done() and notebook.dropped == [notebook.elsewhere[1]]


def test_what_was_half_typed_in_another_window_waits_with_the_words_of_the_meeting(
    notebook: FakeNotebook, meeting: Meeting, clock: Clock
) -> None:
    notebook.elsewhere = (live_of(meeting, clock, draft="half", left=True),)
    assert meeting.closing.end() is not None and meeting.account.waits
    assert [piece.text for piece in meeting.draft.left] == ["half"]


def test_the_hour_goes_on_when_the_clock_is_set_back(meeting: Meeting, clock: Clock) -> None:
    def pass_seconds(count: int) -> None:
        for _ in range(count):
            clock.pass_(1)
            assert meeting.clock.tick() is None

    go_to(meeting, EXPLORE, Side.ME)
    pass_seconds(300)
    before = meeting.talk.hour
    clock.pass_(-86400)
    pass_seconds(240)
    after = meeting.talk.hour
    assert before.left is not None and before.turn_left is not None and before.ends is not None
    assert (after.left, after.turn_left) == pytest.approx((before.left - 240, before.turn_left - 240), abs=1)
    assert after.ends is not None and abs(before.ends - timedelta(days=1) - after.ends) <= timedelta(seconds=1)
    meeting.writing.write(WrittenNote(text="said after it"))
    assert abs(meeting.account.notes[-1].at - meeting.sitting.now) <= INSTANT
    meeting.talk.swap()
    assert meeting.account.in_role(Side.ME, meeting.sitting.instant) == pytest.approx(540, abs=1)
    # Set right again it is no break, and neither side gets the day.
    clock.pass_(86400)
    pass_seconds(60)
    assert meeting.account.seconds(meeting.sitting.instant, lambda span: True) == pytest.approx(600, abs=1)
    assert meeting.account.breaks == ()


def test_the_hour_goes_on_when_the_clock_was_set_back_between_two_runs(table: Table, meeting: Meeting) -> None:
    table.clock.pass_(600)
    meeting.writing.write(WrittenNote(text="before"))
    table.clock.pass_(-3600)
    again = table.anew(meeting)
    again.clock.resume()
    for _ in range(300):
        table.clock.pass_(1)
        assert again.clock.tick() is None
    assert again.account.seconds(again.sitting.instant, lambda span: True) == pytest.approx(900, abs=0.01)
    assert again.account.breaks == ()
