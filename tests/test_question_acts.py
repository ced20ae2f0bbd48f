"""Acts on the coach's own questions, and on what is switched off."""

import pytest

from peercoach_tui.acts import Acts
from peercoach_tui.content.loader import load
from peercoach_tui.domain.questions.deck import Aim, Deck, Topic
from peercoach_tui.domain.questions.fitting import Fitting, in_turn
from peercoach_tui.domain.questions.log import WRITTEN, OwnQuestion, turned
from peercoach_tui.domain.questions.rotation import History
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.question_acts import QuestionActs
from tests.conftest import Clock
from tests.fakes import FakeNotebook

DECK = load().deck


@pytest.fixture
def acts() -> QuestionActs:
    made = iter(range(100))
    return QuestionActs(Acts(FakeNotebook(), COACH, now=Clock(), new_id=lambda at: f"{next(made):05}"))


def only(acts: QuestionActs) -> OwnQuestion:
    (found,) = acts.acts.fold.questions.all
    return found


def deck(acts: QuestionActs) -> Deck:
    return turned(DECK, acts.acts.fold.questions)


def comes_up(deck: Deck, stage: str = "focus", aim: Aim = Aim.ISSUES) -> list[str]:
    return [question.id for question in in_turn(deck, Fitting(stage=stage, aims=(aim,)), History(), "ana")]


def test_one_is_written_with_its_words_squeezed_and_none_without_words(acts: QuestionActs) -> None:
    assert acts.write(" \n") is None and acts.write("\u200b") is None
    made = acts.write(" What  else? ")
    assert made is not None and made[0] == only(acts).id
    assert (only(acts).text, only(acts).aim, only(acts).topic) == ("What else?", Aim.ISSUES, Topic.ANYTHING)


def test_what_was_written_comes_up_like_any_other_and_says_which_deck_it_is_from(acts: QuestionActs) -> None:
    assert deck(acts) is DECK
    made = acts.write("What would your dog say?")
    assert made is not None
    found = deck(acts).find(made[0])
    assert found is not None and found.deck == WRITTEN.id and deck(acts).imprint(found.deck) == WRITTEN
    assert made[0] in comes_up(deck(acts)) and made[0] not in comes_up(deck(acts), aim=Aim.CONCERNS)
    acts.change(made[0], aim=Aim.CONCERNS, topic=Topic.CAREER)
    assert made[0] in comes_up(deck(acts), aim=Aim.CONCERNS)


def test_only_what_differs_is_sent_and_words_cant_be_taken_away(acts: QuestionActs) -> None:
    made = acts.write("What else?")
    assert made is not None
    assert acts.change(made[0], text="What else?") is None and acts.change(made[0], text="") is None
    assert acts.change("nobody", text="x") is None
    assert acts.change(made[0], text="What more?") is not None and only(acts).text == "What more?"


def test_one_is_dropped_once_and_is_in_no_deck(acts: QuestionActs) -> None:
    made = acts.write("What else?")
    assert made is not None
    assert acts.drop(made[0]) is not None and acts.drop(made[0]) is None
    assert deck(acts) is DECK and acts.find(made[0]) is None


def test_a_card_that_is_switched_off_does_not_come_up_but_is_found(acts: QuestionActs) -> None:
    before = comes_up(DECK)
    acts.switch(before[0])
    assert comes_up(deck(acts)) == [id for id in comes_up(deck(acts)) if id != before[0]]
    assert set(comes_up(deck(acts))) == set(before) - {before[0]}
    assert deck(acts).find(before[0]) is not None
    acts.switch(before[0])
    assert deck(acts) == DECK


def test_of_a_deck_that_is_switched_off_no_card_comes_up(acts: QuestionActs) -> None:
    acts.switch("career")
    left = comes_up(deck(acts))
    assert left and not {DECK.find(id).deck for id in left} & {"career"}  # type: ignore[union-attr]
    assert len(left) == len(comes_up(DECK)) - 8


def test_a_stage_whose_own_questions_are_all_off_has_none_rather_than_another_s(acts: QuestionActs) -> None:
    acts.switch("stages")
    assert comes_up(deck(acts), "look back") == [] and comes_up(deck(acts))


def test_each_act_is_taken_back_and_done_again(acts: QuestionActs) -> None:
    made = acts.write("What else?")
    assert made is not None
    acts.switch(made[0])
    for _ in range(2):
        assert acts.acts.take_back(lambda moment: True) is not None
    assert deck(acts) is DECK
    for _ in range(2):
        assert acts.acts.redo(lambda moment: True) is not None
    assert deck(acts).off == {made[0]} and only(acts).id == made[0]
