from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.listening.bursts import BURST, Bursts
from tests.domain.timelines import at

PAUSES = st.lists(st.sampled_from([0.0, 0.1, 1.0, 1.999999, 2.0, 2.000001, 60.0]), max_size=30)


def written(pauses: list[float]) -> Bursts:
    now, bursts = 0.0, Bursts().with_key(at(0))
    for pause in pauses:
        now += pause
        bursts = bursts.with_key(at(now))
    return bursts


@given(PAUSES)
def test_bursts_lie_apart_and_hold_all_short_pauses(pauses: list[float]) -> None:
    keys = written(pauses).keys
    assert all(later[0] - sooner[1] >= BURST for sooner, later in pairwise(keys))
    heads_down = sum(((last - first) for first, last in keys), timedelta())
    assert abs(heads_down.total_seconds() - sum(pause for pause in pauses if pause < 2)) < 0.001


@given(PAUSES)
def test_the_timer_runs_from_the_first_key(pauses: list[float]) -> None:
    assert written(pauses).seconds(at(5000)) == 5000


def test_before_the_first_key_nothing_runs() -> None:
    assert (Bursts().seconds(at(9)), Bursts().lasting) == (0, ())


def test_a_single_key_takes_no_time() -> None:
    assert written([]).lasting == ()
    assert written([5, 1]).lasting == ((at(5), at(6)),)
