"""Which questions fit, and what a stage opens with."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.content.loader import load
from peercoach_tui.domain.questions.deck import Aim, Deck, Question, Topic
from peercoach_tui.domain.questions.fitting import Fitting, in_turn
from peercoach_tui.domain.questions.rotation import History
from peercoach_tui.domain.sessions.moments import SessionEnded
from peercoach_tui.domain.sessions.opening import opening
from tests.domain.timelines import at, fold, session

DECK = load().deck


@given(st.sampled_from(Aim), st.sampled_from(Topic), st.text())
def test_a_topic_s_own_come_before_those_about_anything(aim: Aim, topic: Topic, partner: str) -> None:
    found = in_turn(DECK, Fitting(stage="focus", aims=(aim,), topic=topic), History(), partner)
    own = [question for question in found if question.topic is topic]
    assert len(own) == 8 and list(found[:8]) == own
    assert {question.topic for question in found[8:]} == {Topic.ANYTHING} - {topic}
    assert {question.aim for question in found} == {aim}


def test_without_a_topic_all_of_the_aims_fit() -> None:
    found = in_turn(DECK, Fitting(stage="explore", aims=(Aim.ISSUES, Aim.CONCERNS)), History(), "ana")
    assert sorted(each.id for each in found) == sorted(
        each.id for each in DECK.questions if each.aim in (Aim.ISSUES, Aim.CONCERNS)
    )


def test_a_stage_of_its_own_has_its_own_and_one_without_aims_all() -> None:
    assert {each.stage for each in in_turn(DECK, Fitting(stage="close", aims=(Aim.ISSUES,)), History(), "ana")} == {"close"}
    assert len(in_turn(DECK, Fitting(stage="talk"), History(), "ana")) == 96


@pytest.mark.parametrize("partner", ["ana", "ben", "mei"])
def test_a_first_meeting_arrives_with_its_own_questions_in_their_order(partner: str) -> None:
    found = in_turn(DECK, Fitting(stage="arrive", first_meeting=True), History(), partner)
    own = [question for question in DECK.questions if question.first_meeting]
    assert list(found[: len(own)]) == own and own[0].text == "What brings you to peer coaching?"
    later = in_turn(DECK, Fitting(stage="arrive"), History(), partner)
    assert set(found[len(own) :]) == set(later) and not set(later) & set(own)


@pytest.mark.parametrize(("aim", "topic"), product(Aim, Topic))
def test_no_sample_of_the_programme_opens_a_cell(aim: Aim, topic: Topic) -> None:
    for number in range(40):
        assert in_turn(DECK, Fitting(stage="focus", aims=(aim,), topic=topic), History(), f"{number}")[0].opens


def test_the_next_meeting_looks_back_once_one_was_ended() -> None:
    under_way = fold(session(), [])
    ended = fold(session(), [SessionEnded(id="e", session="s", at=at(60))])
    opened = [opening(DECK, accounts, "ana") for accounts in ([], [under_way], [ended], [fold(session(typed_up=True), [])])]
    assert [question.stage for question in opened if question] == ["arrive", "arrive", "look back", "look back"]


def test_without_questions_there_is_none() -> None:
    assert opening(Deck(), [], "ana") is None
    own = Deck(questions=(Question(id="own", text="What?", stage="look back"),))
    assert opening(own, [], "ana") is None
