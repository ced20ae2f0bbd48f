"""What became of all that someone made."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.tally import Tally, sign_of, tally
from peercoach_tui.domain.side import Side
from tests.domain.timelines import follow_up

OUTCOMES = st.lists(st.tuples(st.sampled_from(Side), st.none() | st.sampled_from(Outcome)))


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        ((), ""),
        ((None,), "1 open ◌"),
        (
            (Outcome.DONE, Outcome.DROPPED, Outcome.DONE, Outcome.PARTLY, Outcome.LEARNED, None),
            "2 done ●, 1 partly ◐, 1 learned ~, 1 dropped ○, 1 open ◌",
        ),
    ],
)
def test_it_is_said_in_words_with_each_sign(outcomes: tuple[Outcome | None, ...], words: str) -> None:
    assert Tally(outcomes=outcomes).words == words


@given(OUTCOMES, st.sampled_from(Side))
def test_one_side_is_counted_and_none_of_it_lost(made: list[tuple[Side, Outcome | None]], side: Side) -> None:
    found = tally([follow_up(str(place), owner=owner, outcome=outcome) for place, (owner, outcome) in enumerate(made)], side)
    assert found.outcomes == tuple(outcome for owner, outcome in made if owner is side)
    signs = Counter(map(sign_of, found.outcomes))
    told: Counter[str] = Counter()
    for part in filter(None, found.words.split(", ")):
        number, _, sign = part.split()
        told[sign] += int(number)
    assert told == signs


def test_each_outcome_has_a_sign_of_its_own() -> None:
    assert len({sign_of(outcome) for outcome in (*Outcome, None)}) == len(Outcome) + 1
