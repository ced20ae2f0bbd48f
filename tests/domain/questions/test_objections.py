"""Each objection says where it is and how the question would better begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.questions.open_question import Objection, check
from tests.domain.questions.figures import CASES


def found(text: str, rule: str) -> Objection:
    (objection,) = (each for each in check(text) if each.rule == rule)
    return objection


@pytest.mark.parametrize(
    ("text", "rule", "place", "better"),
    [
        ("So, do you like it?", "yes-or-no", "do you", "What do you …"),
        ("Are they ready?", "yes-or-no", "Are they", "How are they …"),
        ("Can’t I stay?", "yes-or-no", "Can’t I", "What can I …"),
        ("Is there a way?", "yes-or-no", "Is there", "What is there …"),
        ("Well — have you tried to ask?", "advice", "have you tried", "What have you tried …"),
        ("Don’t you think a walk would help?", "advice", "Don’t you think a walk would help", "What do you think …"),
        ("Do you need to ask her?", "advice", "Do you need to ask", "What do you need …"),
        ("Do you want to try a list?", "advice", "Do you want to try", "What do you want …"),
        ("Would a list help?", "advice", "Would a list help", "What would help …"),
        ("Why not ask her?", "advice", "Why not ask", "What could you …"),
        ("Is it worth asking her?", "yes-or-no", "Is it", "What makes it …"),
        ("Am I right?", "yes-or-no", "Am I", "How do you see …"),
        ("How often do you meet?", "fact", "How often", "What does it mean to you …"),
        ("When did it start?", "fact", "When did", "What happened …"),
        ("It’s hard,  isn’t it?", "tag", ",  isn’t it", "How do you see …"),
        ("What do you want and why?", "two-in-one", "and why?", "What do you …"),
        ("How was it? Who was there?", "two-in-one", "Who was there?", "How was it …"),
        ("How happy are you with your pay and your team?", "two-in-one", "and your team?", "How happy are …"),
        ("That was Ana. So you never told her?", "statement", "you never told her", "How do you see …"),
        ("Tell me why you left.", "why-past", "why you left", "What led you to …"),
        ("Why did she leave?", "why-past", "Why did she leave", "What led her to …"),
        ("Why was the report late?", "why-past", "Why was the report late", "What led to …"),
        ("“Why” is a word. Why are you so angry?", "loaded", "Why are you so", "What do you make of …"),
        ("By when do you need it?", "fact", "By when do", "What has to happen before …"),
        ("Could you tell me more?", "invitation", "Could you tell me", "Tell me …"),
        ("Which one: tea or coffee?", "either-or", ": tea or coffee?", "What would you like …"),
    ],
)
def test_an_objection_has_its_place_and_a_better_beginning(text: str, rule: str, place: str, better: str) -> None:
    objection = found(text, rule)
    assert text[objection.start : objection.end].strip() == place
    assert objection.better == better
    assert better in objection.sentence


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("questions*.tsv")))
def test_each_objection_of_a_list_marks_something_and_says_one_sentence(name: str) -> None:
    for line in (CASES / name).read_text(encoding="utf-8").splitlines()[1:]:
        text = line.split("\t")[0]
        for objection in check(text):
            assert text[objection.start : objection.end].strip(), (text, objection)
            assert objection.better.endswith(" …")
            assert objection.better[0].isupper()
            assert objection.sentence.endswith(".")
            assert ". " not in objection.sentence


@given(st.text())
def test_the_place_lies_within_any_text(text: str) -> None:
    for objection in check(text):
        assert 0 <= objection.start < objection.end <= len(text)


@given(st.text(alphabet="ﬁ㎏İ’“”—…? aydo", min_size=1).map("Do you ﬁnd it? {}".format))
def test_letters_that_become_several_do_not_move_the_place(text: str) -> None:
    objection = found(text, "yes-or-no")
    assert text[objection.start : objection.end] == "Do you"
