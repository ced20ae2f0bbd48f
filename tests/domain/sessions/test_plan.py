import pytest

from peercoach_tui.content.loader import load
from peercoach_tui.domain.sessions.plan import (
    ARRIVE,
    CLOSE,
    COMMIT,
    EXPLORE,
    FOCUS,
    LOOK_BACK,
    OPTIONS,
    STAGES,
    SWAP,
    TALK,
    TURN,
    Plan,
    Stages,
    plan,
)
from peercoach_tui.domain.sessions.session import LENGTHS, Form, nearest_length
from peercoach_tui.domain.side import Side

TIMED = [length for length in LENGTHS if length is not None]


def turn_minutes(plan: Plan, coach: Side | None) -> int | None:
    """Return the minutes of all steps in which one coaches, None where they have no end."""
    minutes = [step.minutes for step in plan.steps if step.coach is coach]
    return None if None in minutes else sum(each for each in minutes if each is not None)


@pytest.fixture(scope="module")
def stages() -> Stages:
    return load().stages


def whole(steps: Plan) -> int:
    return sum(step.minutes or 0 for step in steps.steps)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("length", TIMED)
def test_the_steps_last_as_long_as_the_meeting(stages: Stages, form: Form, length: int) -> None:
    steps = plan(stages, form, length, Side.ME)
    assert whole(steps) == length
    assert all(step.minutes for step in steps.steps)


@pytest.mark.parametrize("first", Side)
@pytest.mark.parametrize("length", TIMED)
def test_both_turns_are_as_long(stages: Stages, first: Side, length: int) -> None:
    steps = plan(stages, Form.SWAP, length, first)
    assert turn_minutes(steps, Side.ME) == turn_minutes(steps, Side.THEM)


@pytest.mark.parametrize(("length", "turn", "arrive"), [(60, 22, 4), (45, 16, 3), (30, 11, 2)])
def test_the_usual_minutes(stages: Stages, length: int, turn: int, arrive: int) -> None:
    steps = plan(stages, Form.SWAP, length, Side.ME)
    assert (turn_minutes(steps, Side.ME), steps.steps[0].minutes) == (turn, arrive)


@pytest.mark.parametrize("first", Side)
def test_a_meeting_with_a_swap_has_two_turns(stages: Stages, first: Side) -> None:
    steps = plan(stages, Form.SWAP, 60, first).steps
    assert [step.stage for step in steps] == [ARRIVE, LOOK_BACK, *TURN, SWAP, *TURN, CLOSE]
    assert [step.coach for step in steps] == [None, None, *[first] * 4, None, *[first.other] * 4, None]


@pytest.mark.parametrize("first", Side)
def test_alternating_one_coaches_the_whole_meeting(stages: Stages, first: Side) -> None:
    steps = plan(stages, Form.ALTERNATE, 45, first)
    assert [step.stage for step in steps.steps] == [ARRIVE, LOOK_BACK, FOCUS, EXPLORE, OPTIONS, COMMIT, CLOSE]
    assert {step.coach for step in steps.steps if step.stage in TURN} == {first}
    assert turn_minutes(steps, first) == 33


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("length", [30, 45, 60, None])
def test_a_first_meeting_arrives_in_the_minutes_of_the_look_back(stages: Stages, form: Form, length: int | None) -> None:
    usual = plan(stages, form, length, Side.ME).steps
    first = plan(stages, form, length, Side.ME, first_meeting=True).steps
    assert first[1:] == usual[2:]
    assert first[0].stage == ARRIVE
    assert first[0].minutes == (None if length is None else sum(step.minutes or 0 for step in usual[:2]))


def test_a_free_talk_is_one_stage(stages: Stages) -> None:
    steps = plan(stages, Form.FREE, 30, Side.THEM).steps
    assert [(step.stage, step.coach) for step in steps] == [
        (ARRIVE, None),
        (LOOK_BACK, None),
        (TALK, Side.THEM),
        (CLOSE, None),
    ]


@pytest.mark.parametrize("length", [None, 50])
@pytest.mark.parametrize("form", Form)
def test_without_a_known_length_no_step_has_an_end(stages: Stages, form: Form, length: int | None) -> None:
    steps = plan(stages if length is None else stages.but(minutes={}), form, length, Side.ME)
    assert {step.minutes for step in steps.steps} == {None}
    assert turn_minutes(steps, Side.ME) is None


def test_a_step_is_found_by_its_coach(stages: Stages) -> None:
    steps = plan(stages, Form.SWAP, 60, Side.THEM)
    assert steps.index(EXPLORE, Side.THEM) == 3
    assert steps.index(EXPLORE, Side.ME) == 8
    assert steps.index(EXPLORE, None) == 3
    assert steps.index(CLOSE, Side.ME) == 11
    assert steps.index("nowhere", None) == 0


def test_a_stage_that_no_file_describes_goes_by_its_id() -> None:
    assert Stages().find("look back").name == "Look back"


def test_each_stage_of_each_form_is_described(stages: Stages) -> None:
    described = {stage.id for stage in stages.stages}
    assert {stage for names in STAGES.values() for stage in names} == described
    assert all(stages.find(stage).purpose for stage in described)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("length", [1, 20, 50, 55, 90, 1440])
def test_any_length_is_shared_out_as_the_nearest_is(stages: Stages, form: Form, length: int) -> None:
    steps = plan(stages, form, length, Side.ME).steps
    assert sum(step.minutes or 0 for step in steps) == length
    assert all(step.minutes is not None and step.minutes >= 0 for step in steps)
    assert max(steps, key=lambda step: step.minutes or 0).stage in (EXPLORE, TALK) or length < min(TIMED)


@pytest.mark.parametrize(("minutes", "length"), [(50, 45), (55, 60), (20, 30), (90, 60), (45, 45), (None, None), (1440, 60)])
def test_the_nearest_length_can_be_chosen(minutes: int | None, length: int | None) -> None:
    assert nearest_length(minutes) == length
