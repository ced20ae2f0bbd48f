"""How the close tells what was noted of slips."""

from datetime import date

import pytest

from peercoach_tui.domain.listening.moments import Slip, SlipSort
from peercoach_tui.domain.sessions.slip_words import slip_words
from tests.domain.sessions.meetings import Pair


@pytest.mark.parametrize(
    ("story", "advice", "asked_for", "words"),
    [
        (0, 0, 0, ""),
        (1, 1, 1, "1 own story, 1 piece of unasked advice, 1 piece of advice that was asked for"),
        (2, 0, 3, "2 own stories, 3 pieces of advice that was asked for"),
        (0, 2, 0, "2 pieces of unasked advice"),
    ],
)
def test_each_sort_is_counted_in_words(story: int, advice: int, asked_for: int, words: str) -> None:
    pair = Pair()
    sorts = [SlipSort.STORY] * story + [SlipSort.ADVICE] * advice + [SlipSort.ADVICE_ASKED_FOR] * asked_for
    pair.meet(date(2026, 11, 24), (25, 22), *((Slip, {"sort": sort}) for sort in sorts))
    assert slip_words(pair.fold.accounts[-1]) == (f"You noted in the talk: {words}." if words else "")
