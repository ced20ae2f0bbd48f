"""The open-question check, rule by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.questions.open_question import MOST_WORDS, Severity, check

ERRORS = {"yes-or-no", "advice", "tag", "two-in-one", "statement"}
WARNINGS = {"long", "either-or", "why-past", "loaded"}


def rules(text: str) -> set[str]:
    return {objection.rule for objection in check(text)}


@pytest.mark.parametrize(
    "text",
    [
        "What do you feel you need to work on to improve?",
        "Why is this an important area for you to address?",
        "How might this show up for others you interact with?",
        "What would you do if nobody were watching?",
        "How are you?",
        "And how is it now?",
        "What have you tried so far?",
        "How have you thought about it until now?",
        "What can't you say to them?",
        "Which part can't you let go of?",
        "What do you think you should do?",
        "What would you do if you weren't you?",
        "Why can't this wait?",
        "Why not?",
        "Why not now?",
        "How about you?",
        "Why isn't it?",
        "How is it?",
        "What feels right?",
        "What if nothing changed?",
        "What is the gap between what you say and what you do?",
        "What happened when you went and did it?",
        "How do you feel before and after you speak?",
        "When you look back, what do you see?",
        "When you look back what do you see?",
        "If you could begin again, where would you begin?",
        "Were you to leave, what would you miss?",
        "Whatever happens, what will you keep?",
        "Picture the talk going well: what do you see yourself doing?",
        "That was on Friday. What has changed since?",
        "What would change in a day or two?",
        "What or whom do you miss?",
        "What would help or hinder you?",
        "Will, what would you do?",
        'What does "why me?" say about it?',
        'What is behind "are you sure and what if"?',
        "Tell me more about …",
        "Tell me what happened.",
        "Do tell me more.",
        "Have a look at it from their side: what do you see?",
        "Island life: how is it?",
        "Candid talk: how does it feel?",
        "Can-do attitude: what does it mean to you?",
        "What??",
        "What?!?",
        "Say more",
        "¿Qué te preocupa?",
        "",
        "   ",
        "?",
        "…",
        "Right?",
    ],
)
def test_an_open_question_passes(text: str) -> None:
    assert check(text) == ()


OPENINGS = """
do does did is are am was were can could will would shall should have has had may might must ought
don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't won't haven't hasn't hadn't dont isnt
"""


@pytest.mark.parametrize("opening", OPENINGS.split())
def test_a_yes_or_no_opening_is_an_error(opening: str) -> None:
    assert "yes-or-no" in rules(f"{opening.capitalize()} they know about it?")


@pytest.mark.parametrize(
    "text",
    [
        "What kind of leader leaves people better off?",
        "What kind of person ignores the noise?",
        "What sort of team treats failure as learning?",
        "Maybe asking is hard. What would make it easier?",
        "Perhaps what would help most is what?",
        "Which of the two is you?",
    ],
)
def test_nothing_is_found_in_what_only_looks_like_it(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("What kind of boss leaves them alone with it?", "loaded"),
        ("What sort of person treats him like that?", "loaded"),
        ("What kind of person ignores her?", "loaded"),
        ("What kind of friend lies?", "loaded"),
        ("Maybe asking her would help?", "advice"),
        ("Which of the two is the newest?", "fact"),
    ],
)
def test_what_is_near_to_it_is_found(text: str, rule: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize(
    ("text", "better"),
    [("Do not you think it helps?", "What do you …"), ("Is not it late?", "How is it …"), ("Do they know?", "What do they …")],
)
def test_a_better_beginning_has_the_subject_of_the_question(text: str, better: str) -> None:
    assert next(each.better for each in check(text) if each.rule == "yes-or-no") == better


@pytest.mark.parametrize(
    "text",
    [
        "do you like it",
        "  Do you like it?   ",
        "DO YOU LIKE IT?",
        "And do you like it?",
        "So, do you like it?",
        "So… do you like it?",
        "But then, do you like it?",
        "Okay, so do you like it?",
        "“Do you like it?”",
        "*Do you like it?*",
        "- Do you like it?",
        "¿Do you like it?",
        "Ana, do you like it?",
        "Tell me, do you like it?",
        "If nothing changed, would you stay?",
        "You said that you felt stuck. Do you still?",
        "Do you like it? Tell me.",
        "D’you like it?",
        "Will you?",
    ],
)
def test_a_yes_or_no_question_is_found_behind_what_leads_up_to_it(text: str) -> None:
    assert rules(text) == {"yes-or-no"}


@pytest.mark.parametrize(
    "text",
    [
        "Have you tried asking her?",
        "  And   HAVE you ever tried asking her?  ",
        "Given that, have you thought about asking her?",
        "She ignores you; have you considered writing?",
        "Why don't you ask her?",
        "Why don’t you ask her?",
        "So why dont you ask her?",
        "Why not ask her?",
        "Why not answer her?",
        "Why not just ask her?",
        "Shouldn't you ask her?",
        "Shouldn’t you ask her?",
        "Couldn't you ask her?",
        "Wouldn't it be better to ask her?",
        "Would it help to ask her?",
        "Don't you think you should ask her?",
        "Ever tried asking her?",
        "How about asking her?",
        "What if you just asked her?",
        "You should ask her.",
        "Maybe you need to ask her?",
    ],
)
def test_advice_in_disguise_is_an_error(text: str) -> None:
    assert "advice" in rules(text)
    assert rules(text) <= {"advice", "yes-or-no", "loaded", "statement"}


@pytest.mark.parametrize(
    "text",
    [
        "It's hard, isn't it?",
        "It’s hard, isn’t it?",
        "It's hard isn't it ?",
        "IT'S HARD, ISN'T IT?",
        "And they know it, don't they?",
        "You like it, don't you?",
        "You like it, don't you think?",
        "You like it don't you",
        "You like it, do you?",
        "It's about trust, wouldn't you say?",
        "What matters is the goal, isn't it?",
        "What matters most, right?",
        "You want to leave, correct?",
        "You want to leave, no?",
        "It's hard, innit?",
    ],
)
def test_a_leading_tag_is_an_error(text: str) -> None:
    assert rules(text) == {"tag"}


@pytest.mark.parametrize(
    "text",
    [
        "What happened? How did you feel?",
        "What happened?? How did you feel??",
        "What happened？ How did you feel？",
        "What happened and what did you do?",
        "What happened, and how did you feel?",
        "What do you want and why?",
        "What will you do and by what will you know?  And what then?",
        "How and when will you begin?",
        "What will you do and when?",
        "What will you do and who will help?",
        "What do you want, what do you need?",
        "What do you fear, and are you sure?",
        "What did she say and did you answer?",
        "Tell me what happened and how you felt.",
    ],
)
def test_two_questions_in_one_are_an_error(text: str) -> None:
    assert rules(text) - {"fact"} == {"two-in-one"}


@pytest.mark.parametrize(("words", "found"), [(MOST_WORDS, set()), (MOST_WORDS + 1, {"long"})])
def test_more_than_twenty_words_are_a_warning(words: int, found: set[str]) -> None:
    assert rules("What " + "well-known — " * (words - 1) + "?") == found


@pytest.mark.parametrize(
    "text",
    [
        "What would you either keep or leave?",
        "Which matters more, pay or people?",
        "Which of the two, the old job or the new one?",
        "How do you feel: good or bad?",
        "What would you choose, whether you stay or go?",
    ],
)
def test_either_or_is_a_warning(text: str) -> None:
    assert rules(text) == {"either-or"}


def test_a_closed_choice_is_both() -> None:
    assert rules("Do you stay or leave?") == {"yes-or-no", "either-or"}


@pytest.mark.parametrize(
    "text",
    [
        "How long has this been an issue for you?",
        "For how long has it been so?",
        "How many of them know?",
        "How often does it happen?",
        "When will you begin?",
        "When?",
        "When exactly will you begin?",
        "By when will you begin?",
        "And when’s the day?",
        "Who knows about it?",
        "Who's next?",
        "To whom would you turn?",
        "WHO knows about it?",
    ],
)
def test_what_likely_gets_a_short_fact_is_a_note(text: str) -> None:
    assert [(objection.rule, objection.severity) for objection in check(text)] == [("fact", Severity.NOTE)]


@pytest.mark.parametrize(
    "text",
    [
        "Why did you leave?",
        "So why didn’t you leave?",
        "Why have you stayed?",
        "Why were you late?",
        "Why did they leave?",
        "How come you left?",
        "Tell me why you left.",
    ],
)
def test_why_about_a_past_act_is_a_warning(text: str) -> None:
    assert rules(text) == {"why-past"}


@pytest.mark.parametrize(
    "text", ["Why is this important?", "Why did this matter to you?", "Why do you care?", "How come it matters?"]
)
def test_why_about_meaning_passes(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(
    "text", ["Do you like it, or not, don't you?", "Have you tried X and what of Y?", "When did it begin? Why did you leave?"]
)
def test_the_graver_objections_come_first_and_each_rule_weighs_what_it_should(text: str) -> None:
    objections = check(text)
    weights = [list(Severity).index(objection.severity) for objection in objections]
    assert len(objections) > 1
    assert weights == sorted(weights)
    for objection in objections:
        assert (objection.severity is Severity.NOT_OPEN) == (objection.rule in ERRORS)
        assert (objection.severity is Severity.WARNING) == (objection.rule in WARNINGS)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    objections = check(text)
    assert len({objection.rule for objection in objections}) == len(objections)
    assert all(objection.sentence.endswith(".") for objection in objections)


WORDS = """what how why who when do you have tried isn't it and or either , ; : . ? ?! … " ’ - between don’t"""


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join))
def test_capitals_spaces_and_apostrophes_make_no_difference(text: str) -> None:
    there = [(objection.rule, objection.better) for objection in check(f"  {text.upper()} ")]
    assert there == [(objection.rule, objection.better) for objection in check(text.replace("’", "'"))]


@pytest.mark.parametrize("part", ["either ", "what is , ", "and what ", "is it ", "?", " , ", '"', "a.b", ", right "])
def test_ten_thousand_characters_have_an_answer(part: str) -> None:
    assert isinstance(check(part * (10_000 // len(part))), tuple)


@pytest.mark.parametrize("sign", [",", ";", ":"])
def test_a_second_question_begins_behind_whatever_parts_it(sign: str) -> None:
    text = f"What do you need{sign} what do you want?"
    (found,) = check(text)
    assert found.rule == "two-in-one" and text[found.start] == sign


def test_a_view_behind_an_open_question_is_a_tag() -> None:
    assert "tag" in {each.rule for each in check("Where would you like to be in a year, isn't that far?")}
    assert check("Where would you like to be in a year?") == ()


def test_what_was_done_and_why_is_no_advice() -> None:
    found = {each.rule for each in check("Did you ask him? And why didn't you?")}
    assert {"yes-or-no", "two-in-one", "why-past"} <= found and "advice" not in found
    assert "advice" in {each.rule for each in check("Did you ask him?")}
