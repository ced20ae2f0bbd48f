"""A brief in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from peercoach_tui.domain.partners.brief_words import balance_words, brief_words, due_in_words, last_met_words, soon_words
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Partner, Pause
from tests.domain.partners.test_brief import ANA, TODAY, met, next_on, of, point

NOW = datetime(2026, 12, 1, 10, 5, 30, tzinfo=UTC)


def test_what_stands_beside_a_name() -> None:
    assert due_in_words(of(), TODAY) == ("not met yet", "")
    assert due_in_words(of(met(6)), TODAY) == ("due since Friday", "every 2 weeks")
    told = of(met(3, next_on(9, "12:15").but(place="lunch")))
    assert due_in_words(told, TODAY) == ("Wed 9 Dec 12:15", "lunch")
    assert due_in_words(told, date(2026, 12, 8)) == ("tomorrow 12:15", "lunch")
    assert due_in_words(told, date(2026, 12, 9)) == ("today 12:15", "lunch")
    assert due_in_words(of(met(3, next_on(2))), TODAY) == ("Wed 2 Dec", "")


@pytest.mark.parametrize(
    ("partner", "words"),
    [
        (ANA.but(cadence=Cadence(rhythm=Rhythm.NONE)), "in no rhythm"),
        (ANA.but(pause=Pause()), "paused"),
        (ANA.but(pause=Pause(until=date(2026, 12, 1))), "paused until 1 Dec"),
        (ANA.but(pause=Pause(until=date(2026, 11, 23))), "due today"),
    ],
)
def test_what_is_said_where_nothing_is_due(partner: Partner, words: str) -> None:
    assert due_in_words(of(met(3), partner=partner), TODAY)[0] == words
    assert due_in_words(of(met(3, next_on(2)), partner=partner), TODAY)[0] == "Wed 2 Dec"


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        ("10:30", "in 25 minutes"),
        ("10:06", "in 1 minute"),
        ("10:05", "now"),
        ("10:04", ""),
        ("11:05", "in 60 minutes"),
        ("11:06", ""),
        ("", ""),
        ("9:05", ""),
    ],
)
def test_how_soon(hour: str, words: str) -> None:
    told = of(met(3, next_on(1, hour)))
    assert soon_words(told, NOW) == words
    assert soon_words(told, NOW - timedelta(days=1)) == "" == soon_words(of(met(3)), NOW)


def test_a_pause_is_said_beside_what_is_arranged_while_it_holds() -> None:
    paused = ANA.but(pause=Pause(until=date(2026, 12, 1)))
    told = of(met(3, next_on(9, "12:15").but(place="lunch")), partner=paused)
    assert due_in_words(told, TODAY) == ("Wed 9 Dec 12:15", "lunch · paused until 1 Dec")
    assert brief_words(told, TODAY).when == "9 Dec 12:15 · lunch · paused until 1 Dec"
    assert brief_words(of(met(3, next_on(9)), partner=ANA.but(pause=Pause())), TODAY).when == "9 Dec · paused"
    assert due_in_words(told, date(2026, 12, 2)) == ("Wed 9 Dec 12:15", "lunch")


def test_an_arranged_day_that_is_gone_is_no_next_one() -> None:
    told = of(met(3, next_on(9, "12:15").but(place="lunch")))
    assert due_in_words(told, date(2026, 12, 9)) == ("today 12:15", "lunch")
    assert due_in_words(told, date(2026, 12, 10)) == ("was to be yesterday", "lunch")
    assert due_in_words(told, date(2026, 12, 14)) == ("was to be Wed 9 Dec", "lunch")
    assert brief_words(told, date(2026, 12, 14)).when == "was to be 9 Dec 12:15 · lunch"


def test_a_meeting_that_is_not_closed_is_one() -> None:
    assert last_met_words(of(met(3, ended=False)), TODAY) == "the meeting of 3 Nov is not closed"
    assert last_met_words(of(met(3), met(10, ended=False)), TODAY) == "last met 3 Nov"


def test_the_last_meeting() -> None:
    assert (last_met_words(of(), TODAY), balance_words(of())) == ("no meeting yet", "")
    told = of(met(3))
    assert (last_met_words(told, TODAY), balance_words(told)) == ("last met 3 Nov", "")
    assert last_met_words(told, date(2026, 11, 2)) == "last met 3 Nov", "it was yesterday, in a zone that is behind"
    assert brief_words(told, TODAY).last_met == "last met 3 Nov", "no minutes are known"


def test_the_name_is_the_one_that_is_printed() -> None:
    hidden = of(met(3), partner=ANA.but(alias="Partner 4"))
    assert (brief_words(hidden, TODAY).name, hidden.partner.short, hidden.partner.first_name) == ("Partner 4", "Partner 4", "Ana")
    assert brief_words(of(), TODAY).name == "Ana Ruiz"


def test_what_to_bring_up_is_told() -> None:
    points = tuple(point(text) for text in ("the annual talk", "holidays"))
    lines = brief_words(of(met(3)).but(points=points), TODAY).lines
    assert [line.text for line in lines if line.label == "To bring up"] == ["the annual talk", "holidays"]
