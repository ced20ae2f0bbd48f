from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.meeting.browse import Trail

ORDERS = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1)


@given(ORDERS, st.integers(0, 30))
def test_going_forward_goes_round_in_order(order: list[str], steps: int) -> None:
    trail = Trail(ids=(order[0],))
    for step in range(steps):
        assert trail.shown == order[step % len(order)]
        trail = trail.forward(order)


@given(ORDERS, st.lists(st.booleans(), max_size=40))
def test_a_step_back_and_forward_is_no_step(order: list[str], steps: list[bool]) -> None:
    trail = Trail(ids=(order[0],))
    for forward in steps:
        trail = trail.forward(order) if forward else trail.back()
        assert trail.back().forward(order).shown == trail.shown or trail.place == 0


@given(st.permutations("abcdef"), st.permutations("abcdef"), st.integers(0, 5))
def test_an_order_that_changes_shows_none_twice_before_all(first: list[str], then: list[str], steps: int) -> None:
    trail = Trail(ids=(first[0],))
    for _ in range(steps):
        trail = trail.forward(first)
    while len(trail.ids) < len(first):
        trail = trail.forward(then)
    assert set(trail.ids) == set(first)


def test_nothing_to_show() -> None:
    assert Trail().forward([]).back().shown == ""


def test_what_is_gone_from_the_order_stays_on_the_trail() -> None:
    assert Trail(ids=("a",)).forward([]).shown == "a"
    assert Trail(ids=("a", "b"), place=1).back().shown == "a"
