import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome, oldest_due_first
from tests.domain.timelines import at, follow_up

FOLLOW_UPS = st.builds(
    lambda id, made, due, outcome: follow_up(id, made=at(made), due=due, outcome=outcome),
    st.sampled_from("abcdefgh"),
    st.integers(0, 3),
    st.none() | st.dates(date(2026, 11, 1), date(2026, 11, 5)),
    st.none() | st.sampled_from(Outcome),
)


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_closes_it(outcome: Outcome) -> None:
    assert follow_up().is_open
    assert not follow_up(outcome=outcome).is_open


def test_a_plan_reads_as_it_is_said() -> None:
    assert follow_up(what="ask Dana").plan == "ask Dana"
    assert follow_up(what="ask Dana", when="when we meet on Monday").plan == "when we meet on Monday, ask Dana"


def test_the_oldest_due_stands_first_and_the_dateless_last() -> None:
    dateless, late, soon = follow_up("a"), follow_up("b", due=date(2026, 11, 1)), follow_up("c", due=date(2026, 12, 1))
    assert oldest_due_first([dateless, soon, late]) == (late, soon, dateless)


def test_of_one_day_the_first_hour_stands_first_and_the_whole_day_last() -> None:
    day = date(2026, 12, 1)
    whole, late, soon = (follow_up(id, due=day, hour=hour) for id, hour in (("a", ""), ("b", "17:00"), ("c", "09:30")))
    assert oldest_due_first([whole, late, soon]) == (soon, late, whole)


def test_of_one_day_the_first_made_stands_first() -> None:
    first, second = follow_up("b", made=at(1)), follow_up("a", made=at(2))
    assert oldest_due_first([second, first]) == (first, second)


@given(st.lists(FOLLOW_UPS, unique_by=lambda one: one.id), st.randoms(use_true_random=False))
def test_the_order_is_one_and_holds_the_open_ones(follow_ups: list[FollowUp], chance: random.Random) -> None:
    ordered = oldest_due_first(follow_ups)
    chance.shuffle(follow_ups)
    assert oldest_due_first(follow_ups) == ordered
    assert {one.id for one in ordered} == {one.id for one in follow_ups if one.is_open}
    dated = [one.due for one in ordered if one.due]
    assert dated == sorted(dated)
    assert [one.due is None for one in ordered] == sorted(one.due is None for one in ordered)
