"""What was new in a meeting: facts that can be counted."""

from datetime import date

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.checklist import Checklist, Facet, Item
from peercoach_tui.domain.listening.moments import ItemTicked
from peercoach_tui.domain.sessions.card_news import MOST, news
from peercoach_tui.domain.side import Side
from tests.domain.sessions.meetings import Kept, Pair, days

CHECKLIST = Checklist(
    items=(
        Item(id="word", facet=Facet.RESPONDING, now="", past="asked about a word they used"),
        Item(id="pause", facet=Facet.RESPONDING, now="", past="left a pause"),
        Item(id="story", facet=Facet.RESTRAINT, now="", past="no story of mine"),
    )
)
DAYS = list(days(date(2026, 8, 11), 21, 6))


def made(id: str = "f", owner: Side = Side.THEM) -> Kept:
    return FollowUpMade, {"follow_up": id, "owner": owner, "what": "ask Dana"}


def carried(id: str = "f") -> Kept:
    return FollowUpCarried, {"follow_up": id}


def became(outcome: Outcome, id: str = "f") -> Kept:
    return FollowUpChanged, {"follow_up": id, "outcome": outcome}


def tick(*items: str) -> tuple[Kept, ...]:
    return tuple((ItemTicked, {"item": item}) for item in items)


def told(*meetings: tuple[Kept, ...]) -> tuple[str, ...]:
    """Return what is new in the last of some meetings, in each of which that was kept."""
    pair = Pair()
    for day, kept in zip(DAYS, meetings, strict=False):
        pair.meet(day, (25, 22), *kept)
    return news(pair.fold.accounts, pair.fold.log, CHECKLIST, "Ana")


def test_the_first_meeting_is_new() -> None:
    assert told(()) == ("Your first meeting with Ana.",)
    assert told((), ()) == ()


@pytest.mark.parametrize(("times", "often"), [(1, ""), (2, "twice"), (3, "3 times")])
def test_a_follow_up_that_was_carried_over_again_and_again_is_news_when_it_is_done(times: int, often: str) -> None:
    facts = told((made(),), *[(carried(),)] * times, (became(Outcome.DONE),))
    assert facts == ((f"Ana did what was carried over {often}: ask Dana.",) if often else ())


def test_carried_twice_in_one_meeting_is_once_and_what_is_dropped_is_no_news() -> None:
    assert told((made(),), (carried(), carried()), (became(Outcome.DONE),)) == ()
    assert told((made(),), (carried(),), (carried(),), (became(Outcome.DROPPED),)) == ()
    assert told((made(owner=Side.ME),), (carried(),), (carried(),), (became(Outcome.DONE),)) == (
        "You did what was carried over twice: ask Dana.",
    )


def test_an_outcome_that_was_said_in_an_earlier_meeting_is_not_said_again() -> None:
    assert told((made(),), (carried(),), (carried(),), (became(Outcome.DONE),), ()) == ()
    assert told((made(),), (carried(),), (carried(),), (became(Outcome.DONE),), (became(Outcome.DONE),)) == ()


def test_the_first_learned_is_new_and_the_second_is_not() -> None:
    first = "The first follow-up with Ana that ended as “learned”: ask Dana."
    assert told((made(), made("g")), (became(Outcome.LEARNED),)) == (first,)
    assert told((made(), made("g")), (became(Outcome.LEARNED),), (became(Outcome.LEARNED, "g"),)) == ()


def test_a_tick_is_new_after_two_lists_without_it() -> None:
    since = "You asked about a word they used: the first time since 11 Aug."
    assert told(tick("word"), tick("pause"), tick("pause"), tick("word", "pause")) == (since,)
    assert told(tick("word"), tick("pause"), tick("word", "pause")) == ()


def test_a_list_that_was_left_empty_says_nothing_of_what_one_did() -> None:
    assert told(tick("word"), (), (), tick("word")) == ()


def test_a_first_tick_needs_two_lists_before() -> None:
    assert told(tick("pause"), tick("word", "pause")) == ()
    assert told(tick("pause"), tick("pause"), tick("word")) == ("You asked about a word they used: the first time.",)


def test_what_one_kept_from_doing_is_no_news() -> None:
    assert told(tick("pause"), tick("pause"), tick("story", "pause")) == ()


@pytest.mark.parametrize(
    ("minutes", "fact"),
    [
        ([(25, 22), (25, 0), (25, 0), (25, 22)], "Ana coached you: the first time since 11 Aug."),
        ([(25, 22), (0, 22), (0, 22), (25, 22)], "You coached Ana: the first time since 11 Aug."),
        ([(25, 0), (25, 0), (25, 22)], "Ana coached you: the first time."),
        ([(25, 22), (25, 0), (25, 22)], ""),
        ([(25, 22), (25, 0), (25, 0), (25, 0)], ""),
    ],
)
def test_who_coached_again_after_a_while(minutes: list[tuple[float, float]], fact: str) -> None:
    pair = Pair()
    for day, each in zip(DAYS, minutes, strict=False):
        pair.meet(day, each)
    assert news(pair.fold.accounts, pair.fold.log, CHECKLIST, "Ana") == ((fact,) if fact else ())


def test_a_meeting_without_minutes_says_nothing_of_who_coached() -> None:
    pair = Pair()
    pair.meet(DAYS[0], (25, 22))
    for day in DAYS[1:3]:
        pair.meet(day, (25, 22), typed_up=True)
    pair.meet(DAYS[3], (25, 22))
    assert news(pair.fold.accounts, pair.fold.log, CHECKLIST, "Ana") == ()


def test_the_year_stands_where_it_is_another() -> None:
    pair = Pair()
    for day, items in zip(days(date(2025, 12, 1), 30, 4), (("word",), ("pause",), ("pause",), ("word",)), strict=True):
        pair.meet(day, (25, 22), *tick(*items))
    assert "the first time since 1 Dec 2025" in news(pair.fold.accounts, pair.fold.log, CHECKLIST, "Ana")[0]


def test_of_many_facts_those_that_come_seldom_are_told() -> None:
    made_here = tuple(made(id) for id in "fgh")
    over = tuple(carried(id) for id in "fgh")
    facts = told(
        made_here, over, (*over, *tick("pause")), tick("pause"), (*(became(Outcome.DONE, id) for id in "fgh"), *tick("word"))
    )
    assert len(facts) == MOST and all(fact.startswith("Ana did") for fact in facts)
