"""Stages, turns and swaps."""

import pytest

from peercoach_tui.domain.sessions.plan import ARRIVE, CLOSE, COMMIT, EXPLORE, FOCUS, LOOK_BACK, OPTIONS, SWAP, TALK, TURN
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.domain.timelines import in_stage
from tests.meeting.table import Table, go_to, place


def test_a_meeting_begins_in_its_first_stage(meeting: Meeting, clock: Clock) -> None:
    clock.pass_(65)
    assert place(meeting) == (ARRIVE, None)
    assert meeting.talk.step.minutes == 4
    assert in_stage(meeting.account, meeting.sitting.instant) == 65


@pytest.mark.parametrize("first", Side)
def test_the_stages_of_a_meeting_with_a_swap(table: Table, first: Side) -> None:
    meeting = table.begin(first=first)
    walked = [place(meeting)]
    while meeting.talk.next_stage() is not None:
        walked.append(place(meeting))
    turns = [(stage, first) for stage in TURN], [(stage, first.other) for stage in TURN]
    assert walked == [(ARRIVE, None), (LOOK_BACK, None), *turns[0], (SWAP, None), *turns[1], (CLOSE, None)]
    while meeting.talk.previous_stage() is not None:
        walked.pop()
        assert place(meeting) == walked[-1]
    assert len(walked) == 1


@pytest.mark.parametrize("length", [30, 45, 60])
@pytest.mark.parametrize("form", Form)
def test_a_meeting_kept_to_its_minutes_takes_them(table: Table, clock: Clock, form: Form, length: int) -> None:
    meeting = table.begin(form=form, minutes=length)
    while True:
        step = meeting.talk.step
        assert step.minutes is not None
        clock.pass_(step.minutes * 60)
        assert in_stage(meeting.account, meeting.sitting.instant) == step.minutes * 60
        if meeting.talk.next_stage() is None:
            break
    assert meeting.account.seconds(meeting.sitting.instant, lambda span: True) == length * 60
    if form is Form.SWAP:
        assert meeting.account.in_role(Side.ME, clock()) == meeting.account.in_role(Side.THEM, clock())


def test_a_meeting_without_an_end_has_no_minutes(table: Table) -> None:
    meeting = table.begin(minutes=None)
    go_to(meeting, EXPLORE, Side.ME)
    assert meeting.talk.step.minutes is None


def test_another_length_gives_each_stage_its_minutes_and_is_taken_back(table: Table) -> None:
    meeting = table.begin(minutes=60)
    assert meeting.talk.change(minutes=60) is None and meeting.talk.step.minutes == 4
    assert meeting.talk.change(minutes=45) is not None and meeting.talk.step.minutes == 3
    assert meeting.talk.change(minutes=None) is not None and meeting.talk.step.minutes is None
    meeting.take_back()
    meeting.take_back()
    assert meeting.account.session.minutes == 60 and meeting.talk.step.minutes == 4


def test_the_close_is_left_to_the_stage_that_it_was_entered_from(meeting: Meeting) -> None:
    assert meeting.talk.leave_close() is None
    go_to(meeting, EXPLORE, Side.ME)
    meeting.talk.enter(CLOSE)
    assert meeting.talk.leave_close() is not None
    assert place(meeting) == (EXPLORE, Side.ME)
    go_to(meeting, CLOSE)
    meeting.talk.leave_close()
    assert place(meeting) == (COMMIT, Side.THEM)


def test_any_stage_can_be_entered(meeting: Meeting, clock: Clock) -> None:
    assert meeting.talk.enter(ARRIVE) is None
    assert meeting.talk.enter("nowhere") is None
    meeting.talk.enter(CLOSE)
    assert place(meeting) == (CLOSE, None)
    meeting.talk.enter(EXPLORE)
    assert place(meeting) == (EXPLORE, Side.ME)


def test_a_stage_is_entered_in_the_present_turn(meeting: Meeting) -> None:
    go_to(meeting, COMMIT, Side.THEM)
    meeting.talk.enter(FOCUS)
    assert place(meeting) == (FOCUS, Side.THEM)


def test_entering_a_stage_again_adds_to_its_seconds(meeting: Meeting, clock: Clock) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    clock.pass_(100)
    meeting.talk.next_stage()
    clock.pass_(50)
    meeting.talk.previous_stage()
    clock.pass_(30)
    assert in_stage(meeting.account, meeting.sitting.instant) == 130


@pytest.mark.parametrize("stage", [ARRIVE, LOOK_BACK])
def test_a_swap_before_the_turns_lets_the_other_go_first(meeting: Meeting, stage: str) -> None:
    go_to(meeting, stage)
    meeting.talk.swap()
    assert place(meeting) == (stage, None)
    go_to(meeting, FOCUS, Side.THEM)
    assert meeting.talk.plan.steps[-2].coach is Side.ME
    go_to(meeting, CLOSE)


def test_two_swaps_before_the_turns_change_nothing(meeting: Meeting) -> None:
    before = meeting.talk.plan
    meeting.talk.swap()
    assert meeting.talk.plan != before
    meeting.talk.swap()
    assert meeting.talk.plan == before


def test_a_swap_in_a_turn_enters_the_other_s_and_goes_back_to_where_it_was_left(meeting: Meeting) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    meeting.talk.swap()
    assert place(meeting) == (FOCUS, Side.THEM)
    meeting.talk.next_stage()
    meeting.talk.next_stage()
    meeting.talk.swap()
    assert place(meeting) == (EXPLORE, Side.ME)
    meeting.talk.swap()
    assert place(meeting) == (OPTIONS, Side.THEM)


def test_a_swap_between_the_turns_enters_the_second(meeting: Meeting) -> None:
    go_to(meeting, SWAP)
    meeting.talk.swap()
    assert place(meeting) == (FOCUS, Side.THEM)
    assert meeting.account.first is Side.ME
    go_to(meeting, CLOSE)
    meeting.talk.swap()
    assert place(meeting) == (COMMIT, Side.ME)


def test_a_swap_between_turns_that_were_skipped_enters_the_second(meeting: Meeting) -> None:
    meeting.talk.enter(SWAP)
    meeting.talk.swap()
    assert place(meeting) == (FOCUS, Side.THEM)


@pytest.mark.parametrize(("form", "stage"), [(Form.ALTERNATE, EXPLORE), (Form.FREE, TALK)])
def test_a_swap_in_a_meeting_of_one_turn_stays_in_its_stage(table: Table, clock: Clock, form: Form, stage: str) -> None:
    meeting = table.begin(form=form)
    go_to(meeting, stage, Side.ME)
    clock.pass_(60)
    meeting.talk.swap()
    clock.pass_(90)
    assert place(meeting) == (stage, Side.THEM)
    assert (meeting.account.in_role(Side.ME, clock()), meeting.account.in_role(Side.THEM, clock())) == (60, 90)
    assert meeting.talk.step.minutes == meeting.talk.plan.steps[meeting.talk.plan.index(stage, Side.THEM)].minutes
    go_to(meeting, CLOSE)
    meeting.talk.previous_stage()
    assert place(meeting)[1] is Side.THEM


def test_who_speaks_is_the_one_who_is_coached(meeting: Meeting) -> None:
    spoke = [meeting.talk.coachee]
    go_to(meeting, FOCUS, Side.ME)
    spoke.append(meeting.talk.coachee)
    meeting.talk.swap()
    spoke.append(meeting.talk.coachee)
    assert spoke == [Side.THEM, Side.THEM, Side.ME]
