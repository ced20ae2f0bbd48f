"""Only what was done is ticked, and a box says again what it said."""

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.exchange.boxes import MEANT, OPEN, mark_of


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_only_what_was_done_is_ticked(outcome: Outcome | None) -> None:
    assert (mark_of(outcome) == "x") is (outcome is Outcome.DONE)
    assert (mark_of(outcome) == OPEN) is (outcome is None)
    # That it taught something stands beside it in words.
    assert MEANT.get(mark_of(outcome)) is (Outcome.DROPPED if outcome is Outcome.LEARNED else outcome)
