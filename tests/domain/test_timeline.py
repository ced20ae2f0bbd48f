import random

from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.moments import AnyMoment, Break, NoteKept, Slip, SlipSort, StageEntered, TakenBack, Wrote
from peercoach_tui.domain.timeline import in_order, last_act, standing
from tests.domain.timelines import at, timelines

ENTERED = StageEntered(id="0", session="s", at=at(0), stage="arrive")


def note(id: str, seconds: float = 1) -> NoteKept:
    return NoteKept(id=id, session="s", at=at(seconds), text=id)


def back(id: str, of: str, seconds: float = 9) -> TakenBack:
    return TakenBack(id=id, session="s", at=at(seconds), of=of)


@settings(max_examples=40, deadline=None)
@given(timelines(), st.integers())
def test_moments_have_one_order(moments: tuple[AnyMoment, ...], seed: int) -> None:
    shuffled = list(moments)
    random.Random(seed).shuffle(shuffled)
    assert in_order(shuffled) == moments


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_a_moment_that_came_twice_stands_once(moments: tuple[AnyMoment, ...]) -> None:
    assert in_order(moments + moments) == moments
    assert standing(moments + moments) == standing(moments)


def test_one_instant_is_ordered_by_id() -> None:
    assert in_order([note("b"), note("a"), note("c", 0)]) == (note("c", 0), note("a"), note("b"))


def test_what_was_taken_back_is_gone() -> None:
    assert standing([ENTERED, note("a"), note("b"), back("z", "a")]) == (ENTERED, note("b"))


def test_a_taking_back_can_be_taken_back() -> None:
    moments: list[AnyMoment] = [note("a"), back("y", "a", 8), back("z", "y", 9)]
    assert standing(moments) == (note("a"),)
    assert standing([*moments, back("zz", "z", 10)]) == ()


def test_what_a_device_with_a_slow_clock_took_back_is_gone() -> None:
    assert standing([note("a", 5), back("z", "a", 2)]) == ()


def test_what_another_device_holds_can_be_taken_back_before_it_comes() -> None:
    assert standing([ENTERED, back("z", "not here yet")]) == (ENTERED,)


def test_the_last_act_is_the_newest_that_stands() -> None:
    moments: list[AnyMoment] = [ENTERED, note("a", 1), note("b", 2)]
    assert last_act(moments) == note("b", 2)
    assert last_act([*moments, back("z", "b")]) == note("a", 1)
    assert last_act([*moments, back("z", "b"), back("zz", "a")]) is None


def test_what_the_clock_kept_is_no_act() -> None:
    slip = Slip(id="1", session="s", at=at(1), sort=SlipSort.STORY)
    clock = (Wrote(id="2", session="s", at=at(2), began=at(1)), Break(id="3", session="s", at=at(300), began=at(2)))
    assert last_act((ENTERED, slip, *clock)) == slip
    assert last_act((ENTERED, *clock)) is None


def test_the_first_stage_stays() -> None:
    assert last_act([ENTERED]) is None
    assert last_act([]) is None
    entered = ENTERED.but(id="1", at=at(5), stage="close")
    assert last_act([ENTERED, entered]) == entered
