"""The clock of a meeting, while that of the machine is set."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.meeting.steady_clock import SteadyClock
from tests.conftest import Clock

SETTINGS = st.lists(st.tuples(st.integers(-100_000, 100_000), st.integers(1, 100)), max_size=8)


@given(SETTINGS)
def test_it_goes_on_however_the_clock_is_set(settings: list[tuple[int, int]]) -> None:
    clock = Clock()
    steady = SteadyClock(clock)
    newest = clock()
    for set_by, seconds in settings:
        clock.pass_(set_by)
        before = steady.tell(newest)
        assert before >= newest and before >= clock()
        for _ in range(seconds):
            clock.pass_(1)
            newest = steady.tell(newest)
        assert newest - before == timedelta(seconds=seconds)


@pytest.mark.parametrize(("back", "on", "jump"), [(3600, 3600, 0), (3600, 1800, 0), (3600, 5400, 1800), (0, 1800, 1800)])
def test_what_was_set_back_is_caught_up_with_before_anything_is_a_jump(back: int, on: int, jump: int) -> None:
    clock = Clock()
    steady = SteadyClock(clock)
    before = steady.tell(clock())
    clock.pass_(-back)
    steady.tell(before)
    clock.pass_(on)
    assert steady.tell(before) - before == timedelta(seconds=jump)
