import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown
from peercoach_tui.domain.questions.rotation import History, history, rotation
from peercoach_tui.domain.sessions.account import Account
from tests.domain.timelines import at, fold, session

Met = tuple[int, str, bool]
"""The number of a meeting, a question in it, and whether it was used, not only shown."""

POOLS = st.integers(1, 12).map(lambda size: tuple(Question(id=f"q{place}", text=f"What {place}?") for place in range(size)))
MET = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([f"q{place}" for place in range(12)]), st.booleans()), max_size=20)


def ids(questions: Sequence[Question]) -> list[str]:
    return [question.id for question in questions]


def meetings(*met: Met) -> list[Account]:
    """Return the meetings in which questions were met one after the other, a second apart."""
    moments: dict[int, list[AnyMoment]] = {}
    for second, (meeting, question, used) in enumerate(met):
        id, here = f"{meeting}-{second:03}", f"s{meeting}"
        when = at(meeting * 86400 + second)
        kept = QuestionAsked(id=id, session=here, at=when, text="What?", question=question)
        moments.setdefault(meeting, []).append(kept if used else QuestionShown(id=id, session=here, at=when, question=question))
    return [fold(session().but(id=f"s{meeting}"), moments[meeting]) for meeting in sorted(moments)]


def told(*met: Met) -> History:
    return history(meetings(*met))


def order(pool: Sequence[Question], *met: Met, seed: str = "Ana") -> list[str]:
    return ids(rotation(pool, history=told(*met), seed=seed))


@given(POOLS, st.text(), st.lists(st.integers(1, 8), max_size=12), st.booleans())
def test_nothing_comes_first_twice_before_all_did(pool: tuple[Question, ...], partner: str, uses: list[int], used: bool) -> None:
    met: list[Met] = []
    for meeting, times in enumerate(uses):
        for _ in range(times):
            met.append((meeting, order(pool, *met, seed=partner)[0], used))
    for place in range(len(met)):
        round_ = [id for _, id, _ in met[place : place + len(pool)]]
        assert len(set(round_)) == len(round_)


@given(POOLS, st.text(), MET, st.randoms(use_true_random=False))
def test_the_order_is_stable(pool: tuple[Question, ...], partner: str, met: list[Met], chance: random.Random) -> None:
    shuffled = list(pool)
    chance.shuffle(shuffled)
    assert order(shuffled, *met, seed=partner) == order(pool, *met, seed=partner)


@given(POOLS, st.text(), MET)
def test_never_asked_comes_before_asked_and_both_by_how_long_ago(
    pool: tuple[Question, ...], partner: str, met: list[Met]
) -> None:
    known = told(*met)
    turns = [known.turn(id) for id in order(pool, *met, seed=partner)]
    assert sorted(order(pool, *met, seed=partner)) == sorted(ids(pool))
    assert turns[1:] == sorted(turns[1:])


@given(POOLS, st.text(), MET)
def test_what_was_met_in_the_last_meeting_is_first_only_where_all_were(
    pool: tuple[Question, ...], partner: str, met: list[Met]
) -> None:
    here = set(ids(pool))
    last = max((meeting for meeting, id, _ in met if id in here), default=None)
    lately = {id for meeting, id, _ in met if meeting == last and id in here}
    first = order(pool, *met, seed=partner)[0]
    turns = [told(*met).turn(id) for id in here - lately or here]
    assert first not in lately or lately == here
    assert told(*met).turn(first) == min(turns)


def test_one_that_was_read_aloud_and_never_used_waits_though_all_others_were_asked() -> None:
    pool = [Question(id=id, text="What?") for id in "abc"]
    assert order(pool, (0, "a", True), (1, "b", True), (2, "c", False)) == ["a", "c", "b"]
    assert order(pool, (0, "a", True), (1, "c", False), (2, "b", True)) == ["c", "a", "b"]


@given(POOLS, st.text(), st.integers(0, 11))
def test_using_one_changes_the_order_of_no_other(pool: tuple[Question, ...], partner: str, place: int) -> None:
    before = order(pool, seed=partner)
    used = before[place % len(before)]
    assert order(pool, (0, used, True), seed=partner) == [id for id in before if id != used] + [used]


def test_each_partner_has_an_order_of_their_own() -> None:
    pool = [Question(id=f"q{place}", text="What?") for place in range(8)]
    orders = {tuple(order(pool, seed=f"partner {number}")) for number in range(20)}
    assert len(orders) == 20
    assert len({each[0] for each in orders}) > 4


def test_ties_don_t_follow_the_deck() -> None:
    pool = [Question(id=f"q{place:02}", text="What?") for place in range(20)]
    assert order(pool) != ids(pool)


@given(POOLS, POOLS, st.text(), MET)
def test_one_group_comes_before_the_next_but_never_asked_before_asked(
    one: tuple[Question, ...], other: tuple[Question, ...], partner: str, met: list[Met]
) -> None:
    own = [question.but(id=f"own {question.id}") for question in one]
    known = told(*met, *((meeting, f"own {id}", used) for meeting, id, used in met))
    levels = [
        (known.asked_at(each.id) is not None, each not in own) for each in rotation(own, other, history=known, seed=partner)
    ]
    assert levels[1:] == sorted(levels[1:])


@pytest.mark.parametrize("partner", [f"partner {number}" for number in range(12)])
def test_one_that_doesn_t_open_is_first_only_when_all_others_came_up_since(partner: str) -> None:
    pool = [Question(id="a", text="What?", opens=False), *(Question(id=id, text="What?") for id in "bcd")]
    firsts: list[str] = []
    met: list[Met] = []
    for meeting in range(8):
        firsts.append(order(pool, *met, seed=partner)[0])
        met.append((meeting, firsts[-1], False))
    assert firsts[3] == firsts[7] == "a"
    assert order(pool[:1]) == ["a"]


def test_no_questions_no_order() -> None:
    assert rotation([], history=told((0, "gone", True)), seed="Ana") == ()


def test_the_newest_use_counts_and_own_words_don_t() -> None:
    known = told((0, "a", True), (1, "b", True), (1, "", True), (2, "a", True), (2, "b", False))
    assert {id: known.asked_at(id) for id in ("a", "b", "", "c")} == {
        "a": at(2 * 86400 + 3),
        "b": at(86400 + 1),
        "": None,
        "c": None,
    }


def test_the_order_of_meetings_doesn_t_matter() -> None:
    accounts = meetings((0, "a", True), (1, "a", True), (1, "b", False), (2, "b", False))
    assert history(reversed(accounts)) == history(accounts)
