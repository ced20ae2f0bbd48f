"""Which window holds a meeting, and whether it lives."""

from datetime import timedelta
from typing import Any

import pytest

from peercoach_tui.domain.live import Live, holder
from tests.notebook.making import BEGAN

SECOND = timedelta(seconds=1)


def live(draft: str = "", *, seen: float = 0, since: float = 0, **fields: Any) -> Live:
    return Live(session="first", since=BEGAN + since * SECOND, seen=BEGAN + seen * SECOND, draft=draft, **fields)


@pytest.mark.parametrize(("age", "runs"), [(0, True), (59, True), (60, False), (9999, False), (-59, True), (-60, False)])
def test_a_meeting_runs_while_its_sign_of_life_is_under_a_minute_old(age: float, runs: bool) -> None:
    assert live(seen=-age).runs(BEGAN) is runs


def test_the_latest_that_runs_holds_a_meeting_and_at_a_tie_the_greater() -> None:
    one, two = live(device="a", window=2), live(device="a", window=1, since=1)
    assert holder([one, two], "first", BEGAN) is two
    assert holder([one, two.but(seen=BEGAN - 99 * SECOND)], "first", BEGAN) is one
    assert holder([one, two], "second", BEGAN) is None
    assert holder([], "first", BEGAN) is None
    assert holder([one, two.but(left=True)], "first", BEGAN) is None, "it was left where it ran last"
    assert holder([one.but(left=True), two], "first", BEGAN) is two
    tied = [live(device="a", window=9), live(device="b", window=1), live(device="a", window=10)]
    assert holder(tied, "first", BEGAN) is tied[1] and holder([tied[0], tied[2]], "first", BEGAN) is tied[2]
