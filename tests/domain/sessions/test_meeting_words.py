"""What stands above a meeting that is read again."""

from datetime import date
from typing import Any

import pytest

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.meeting_words import goodbye_words, met_words, ways_words
from tests.domain.sessions.meetings import Pair

DAY = date(2026, 11, 24)


def met(minutes: tuple[float, float] = (25, 22), **begun: Any) -> Account:
    pair = Pair()
    pair.meet(DAY, minutes, **begun)
    return pair.fold.accounts[0]


def test_the_day_and_the_place() -> None:
    assert met_words(met(place="coffee, 2nd floor"), DAY) == "Tue 24 Nov · coffee, 2nd floor"
    assert met_words(met(), DAY) == "Tue 24 Nov"
    assert met_words(met(), date(2027, 1, 4)) == "Tue 24 Nov 2026"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ((25, 22), "you coached 25′, Ana coached you 22′"),
        ((25, 0), "you coached 25′"),
        ((0, 22), "Ana coached you 22′"),
        ((0, 0), "neither of you coached"),
    ],
)
def test_the_minutes_each_way(minutes: tuple[float, float], words: str) -> None:
    assert ways_words(met(minutes), "Ana") == words


def test_without_minutes() -> None:
    assert ways_words(met(typed_up=True), "Ana") == "typed up afterwards, no minutes"


def test_who_sits_opposite_is_said_goodbye_to() -> None:
    assert (goodbye_words(met().session), goodbye_words(met(typed_up=True).session)) == ("Say goodbye.", "That was it.")
