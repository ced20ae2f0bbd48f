"""What stands above a meeting that is read again."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.meeting_words import goodbye_words, lasted_words, met_words, ways_words
from peercoach_tui.domain.sessions.moments import Break
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


def test_how_long_it_went_on_is_by_the_clock_and_not_as_planned() -> None:
    assert lasted_words(met((25, 22))) == "52′", "the turns, and five of the close"
    assert lasted_words(met((0, 0))) == "5′"


def test_a_break_that_does_not_count_is_left_out_of_how_long_it_went_on() -> None:
    pair = Pair()
    pair.meet(DAY, (50, 0), (Break, {"began": datetime(2026, 11, 24, 9, 35, tzinfo=UTC)}))
    account = pair.fold.accounts[0]
    (away,) = account.breaks
    assert lasted_words(account.but(judged={away.id: True})) == "55′"
    assert lasted_words(account.but(judged={away.id: False})) == "9′"


def test_how_long_it_went_on_follows_what_was_put_right() -> None:
    account = met()
    assert lasted_words(account.but(session=account.session.but(coached=40))) == "67′"
    typed_up = met(typed_up=True)
    assert lasted_words(typed_up) == ""
    assert lasted_words(typed_up.but(session=typed_up.session.but(coached=20, was_coached=15))) == "35′"
