"""The twelve questions of a printed sheet."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.content.loader import load
from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.questions.rotation import History, history
from peercoach_tui.domain.sessions.plan import ARRIVE, LOOK_BACK, TALK, TURN, plan
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.sessions.sheet_questions import asked_stages, chosen_questions, placed
from peercoach_tui.domain.side import Side

CONTENT = load()
STAGES = CONTENT.stages
MADE = datetime(2026, 11, 24, 9, tzinfo=UTC)


def asked_in(form: Form, *, first_meeting: bool = False, first: Side = Side.ME) -> tuple[str, ...]:
    return asked_stages(plan(STAGES, form, 60, first, first_meeting=first_meeting))


def chosen(
    form: Form = Form.SWAP, told: History | None = None, *, first_meeting: bool = False, deck: Deck = CONTENT.deck
) -> tuple[Question, ...]:
    asked = asked_in(form, first_meeting=first_meeting)
    return chosen_questions(deck, STAGES, asked, told or History(), "ana", first_meeting=first_meeting)


def by_stage(questions: tuple[Question, ...], form: Form = Form.SWAP, *, first_meeting: bool = False) -> dict[str, int]:
    asked = asked_in(form, first_meeting=first_meeting)
    return {stage: len(group) for stage, group in placed(questions, STAGES, asked, first_meeting=first_meeting).items()}


@pytest.mark.parametrize("form", [Form.SWAP, Form.ALTERNATE])
def test_the_stages_of_ones_own_turn_have_twelve_and_explore_the_most(form: Form) -> None:
    counts = {"arrive": 1, "look back": 1, "focus": 2, "explore": 4, "options": 2, "commit": 1, "close": 1}
    questions = chosen(form)
    assert by_stage(questions, form) == counts and len(set(questions)) == 12


def test_a_free_talk_has_most_where_the_two_talk() -> None:
    assert by_stage(chosen(Form.FREE), Form.FREE) == {"arrive": 1, "look back": 1, "talk": 9, "close": 1}


def test_who_is_coached_all_the_hour_has_questions_nevertheless() -> None:
    assert set(TURN) < set(asked_in(Form.ALTERNATE, first=Side.THEM))


@pytest.mark.parametrize("form", Form)
def test_a_first_meeting_has_all_of_its_own_and_none_that_looks_back(form: Form) -> None:
    questions = chosen(form, first_meeting=True)
    own = [each for each in CONTENT.deck.questions if each.first_meeting]
    assert len(own) == 7 and set(own) < set(questions) and len(questions) == 12
    counts = by_stage(questions, form, first_meeting=True)
    assert counts[ARRIVE] == 7 and LOOK_BACK not in counts and counts.get(TALK, 4) == 4


@pytest.mark.parametrize("form", Form)
def test_the_next_sheet_has_twelve_others_where_there_are_as_many(form: Form) -> None:
    first = chosen(form)
    sheet = SheetMade(id="1", at=MADE, questions=tuple(each.id for each in first))
    second = chosen(form, history([sheet]))
    assert not set(first) & set(second) and by_stage(second, form) == by_stage(first, form)


def test_what_a_stage_lacks_the_one_in_the_middle_has() -> None:
    few = Deck(questions=tuple(each for each in CONTENT.deck.questions if each.stage != "close"))
    assert by_stage(chosen(deck=few))["close"] == 0 and len(chosen(deck=few)) == 12


@given(st.sets(st.sampled_from(CONTENT.deck.questions), max_size=16), st.sampled_from(Form), st.booleans())
def test_of_any_deck_as_many_as_there_are_each_at_a_stage_that_it_fits(
    deck: set[Question], form: Form, first_meeting: bool
) -> None:
    asked = asked_in(form, first_meeting=first_meeting)
    known = Deck(questions=tuple(sorted(deck, key=lambda each: each.id)))
    questions = chosen(form, first_meeting=first_meeting, deck=known)
    groups = placed(questions, STAGES, asked, first_meeting=first_meeting)
    assert {each for group in groups.values() for each in group} == set(questions)
    assert sum(map(len, groups.values())) == len(questions)
    for stage, group in groups.items():
        assert all(each.stage in (stage, None) and (each.stage or each.aim in STAGES.find(stage).aims) for each in group)
    able = [each for each in known.questions if each.aim or (each.stage in asked and (first_meeting or not each.first_meeting))]
    assert len(questions) == min(12, len(able))


def test_one_that_fits_no_stage_any_more_stands_at_the_first() -> None:
    lost = Question(id="lost", text="What else?", stage="tea")
    questions = (chosen()[0], lost, *chosen()[1:])
    assert placed(questions, STAGES, asked_in(Form.SWAP), first_meeting=False)[ARRIVE] == (chosen()[0], lost)
