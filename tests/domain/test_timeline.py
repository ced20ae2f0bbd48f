import random

from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.moment import BatchKept, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun, StageEntered
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.timeline import Timeline, batches_in, in_order
from tests.domain.timelines import at, standing, timelines

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


BEGUN = SessionBegun(id="s", partner="p", at=at(-1), began=at(-1), zone="Europe/Berlin", first=Side.ME)


def of(*moments: AnyMoment) -> Timeline:
    timeline = Timeline()
    timeline.take(moments)
    return timeline


def test_a_session_that_is_taken_back_takes_all_its_moments_along() -> None:
    timeline = of(BEGUN, ENTERED, note("a"), back("z", "s").but(read=2))
    assert list(timeline.standing()) == []
    assert timeline.takings.stood_again == ()
    brought_back: list[AnyMoment] = [BEGUN, note("a"), back("y", "s", 8).but(read=1), back("z", "y")]
    assert list(of(*brought_back).standing()) == [BEGUN, note("a")]
    assert of(*brought_back, note("b", 10)).takings.stood_again == (), "whoever keeps on in it knows"


def test_a_session_in_which_another_device_kept_on_stands_again_and_says_so() -> None:
    discarded: list[AnyMoment] = [BEGUN, ENTERED, note("a"), back("z", "s").but(read=2)]
    timeline = of(*discarded)
    timeline.take([note("b", 3)])
    assert list(timeline.standing()) == [BEGUN, ENTERED, note("a"), note("b", 3)]
    assert timeline.takings.stood_again == ("s",)
    assert timeline.read("s") == 3


def test_none_of_a_batch_is_shown_before_its_own_moment_stands() -> None:
    came_in = note("a").but(batch="in")
    assert list(of(came_in, note("b")).standing()) == [note("b")]
    timeline = Timeline({"in"})
    timeline.take([came_in, BatchKept(id="x", at=at(5))])
    assert came_in in timeline.standing()


def test_a_taking_back_that_came_in_counts_as_long_as_its_batch_stands() -> None:
    came_in = back("z", "a").but(batch="in")
    assert list(of(note("a"), came_in).standing()) == [note("a")]
    timeline = Timeline({"in"})
    timeline.take([note("a"), came_in])
    assert list(timeline.standing()) == []
    assert timeline.is_taken_back(note("a")) and timeline.came_in(note("a"))


def test_what_is_hidden_with_its_batch_does_not_keep_a_discarded_session() -> None:
    discarded: list[AnyMoment] = [BEGUN, note("a"), back("z", "s").but(read=1), note("b", 3).but(batch="in")]
    assert list(of(*discarded).standing()) == []
    assert of(*discarded).takings.stood_again == ()
    timeline = Timeline({"in"})
    timeline.take(discarded)
    assert list(timeline.standing()) == [BEGUN, note("a"), note("b", 3).but(batch="in")]


def test_what_came_in_again_is_shown_with_the_batch_that_names_it() -> None:
    first, second = BatchKept(id="in", at=at(5)), BatchKept(id="in-2", at=at(7), again=("a",))
    moments = [note("a").but(batch="in"), note("b").but(batch="in"), note("c").but(batch="in-2")]

    def shown(*coach: AnyMoment) -> list[AnyMoment]:
        timeline = Timeline(batches_in(coach))
        timeline.take(moments)
        return list(timeline.standing())

    assert shown(first) == moments[:2]
    assert shown(first, back("z", "in")) == []
    assert shown(first, back("z", "in"), second) == [moments[0], moments[2]]
    assert shown(first, back("y", "in"), second, back("z", "in-2")) == []


def test_a_batch_that_came_in_with_another_stands_with_it() -> None:
    inner, outer = BatchKept(id="inner", at=at(1), batch="outer"), BatchKept(id="outer", at=at(5))
    assert batches_in([inner]) == set()
    assert batches_in([inner, outer]) == {"inner", "outer"}
    assert batches_in([inner, outer, back("z", "inner").but(batch="outer")]) == {"outer"}
    assert batches_in([inner, outer, back("z", "outer")]) == set()
    whole: list[AnyMoment] = [inner, outer, back("x", "inner").but(batch="outer"), back("z", "outer")]
    assert batches_in([*whole, BatchKept(id="new", at=at(20), again=("inner", "x", "a"))]) == {"new", "a", "x"}


@settings(max_examples=60, deadline=None)
@given(timelines("1"), timelines("2"), st.randoms(use_true_random=False))
def test_in_whatever_pieces_moments_come_the_same_ones_stand(
    mine: tuple[AnyMoment, ...], theirs: tuple[AnyMoment, ...], chance: random.Random
) -> None:
    moments = [*mine, *theirs]
    chance.shuffle(moments)
    timeline = Timeline()
    while moments:
        size = chance.randint(1, 5)
        timeline.take(moments[:size])
        moments = moments[size:]
    assert tuple(timeline.standing()) == standing((*mine, *theirs))
