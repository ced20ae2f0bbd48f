import random
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.questions.rotation import last_asked, rotation
from peercoach_tui.domain.sessions.moments import NoteKept
from tests.domain.timelines import BEGAN, at

POOLS = st.integers(1, 12).map(lambda size: tuple(Question(id=f"q{place}", text=f"What {place}?") for place in range(size)))
INSTANTS = st.integers(0, 10).map(at)


def ids(questions: Sequence[Question]) -> list[str]:
    return [question.id for question in questions]


@given(POOLS, st.text(), st.lists(st.integers(1, 8), max_size=12))
def test_nothing_is_asked_twice_before_all_were(pool: tuple[Question, ...], partner: str, meetings: list[int]) -> None:
    asked: dict[str, datetime] = {}
    history = []
    for day, uses in enumerate(meetings):
        for minute in range(uses):
            question = rotation(pool, asked, partner)[0]
            asked[question.id] = BEGAN + timedelta(days=7 * day, minutes=minute)
            history.append(question.id)
    for place in range(len(history)):
        round_ = history[place : place + len(pool)]
        assert len(set(round_)) == len(round_)


@given(
    POOLS,
    st.text(),
    st.dictionaries(st.sampled_from([f"q{place}" for place in range(12)]), INSTANTS),
    st.randoms(use_true_random=False),
)
def test_the_order_is_stable(pool: tuple[Question, ...], partner: str, asked: dict[str, datetime], chance: random.Random) -> None:
    shuffled = list(pool)
    chance.shuffle(shuffled)
    assert rotation(shuffled, asked, partner) == rotation(pool, asked, partner)


@given(POOLS, st.text(), st.dictionaries(st.sampled_from([f"q{place}" for place in range(12)]), INSTANTS))
def test_the_least_recently_asked_comes_first(pool: tuple[Question, ...], partner: str, asked: dict[str, datetime]) -> None:
    order = ids(rotation(pool, asked, partner))
    assert sorted(order) == sorted(ids(pool))
    never = [id for id in order if id not in asked]
    assert order[: len(never)] == never
    instants = [asked[id] for id in order[len(never) :]]
    assert instants == sorted(instants)


@given(POOLS, st.text(), st.integers(0, 11))
def test_using_one_changes_the_order_of_no_other(pool: tuple[Question, ...], partner: str, place: int) -> None:
    before = ids(rotation(pool, {}, partner))
    used = before[place % len(before)]
    after = ids(rotation(pool, {used: BEGAN}, partner))
    assert after == [id for id in before if id != used] + [used]


def test_each_partner_has_an_order_of_their_own() -> None:
    pool = [Question(id=f"q{place}", text="What?") for place in range(8)]
    orders = {tuple(ids(rotation(pool, {}, f"partner {number}"))) for number in range(20)}
    assert len(orders) == 20
    assert len({order[0] for order in orders}) > 4


def test_ties_don_t_follow_the_deck() -> None:
    pool = [Question(id=f"q{place:02}", text="What?") for place in range(20)]
    assert ids(rotation(pool, {}, "Ana")) != ids(pool)


def test_no_questions_no_order() -> None:
    assert rotation([], {"gone": BEGAN}, "Ana") == ()


def asked_at(seconds: float, question: str) -> QuestionAsked:
    return QuestionAsked(id=f"{seconds}{question}", session="s", at=at(seconds), text="What?", question=question)


def test_the_newest_use_counts_and_own_words_don_t() -> None:
    moments = [asked_at(9, "a"), asked_at(3, "a"), asked_at(4, "b"), asked_at(5, "")]
    assert last_asked([*moments, NoteKept(id="n", session="s", at=BEGAN, text="a")]) == {"a": at(9), "b": at(4)}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_order_of_moments_doesn_t_matter(order: tuple[int, int]) -> None:
    moments = [asked_at(3, "a"), asked_at(9, "a")]
    assert last_asked(moments[place] for place in order) == {"a": at(9)}
