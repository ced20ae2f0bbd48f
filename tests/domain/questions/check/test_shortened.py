"""Spellings of a hurry count as the words they stand for, and the full stop of a title ends no sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.questions.check.letters import letters
from peercoach_tui.domain.questions.open_question import check


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("wat do u want", "what do you want"),
        ("how do ppl in ur team talk abt it", "how do people in your team talk about it"),
        ("what r u afraid of", "what are you afraid of"),
        ("How r things", "how are things"),
        ("y did u leave", "why did you leave"),
        ("what do u want n why", "what do you want and why"),
        ("work w/o a plan & w/ him b4", "work without a plan and with him before"),
        ("whats it like btw", "what's it like by the way"),
        ("hw do u deal w ur boss rn, 4 u", "how do you deal with your boss right now, for you"),
        ("the hw is due in week 4, w is a letter", "the hw is due in week 4, w is a letter"),
        ("its time to see its use", "it's time to see its use"),
        ("ur moving out, ur moving van is late", "you're moving out, your moving van is late"),
        ("ur angry at ur angry boss", "you're angry at your angry boss"),
        ("wudnt he, whens the day", "wouldn't he, when's the day"),
        ("see Dr. Ito, Ms. Li and St. Anne", "see dr ito, ms li and st anne"),
        ("tea vs. coffee, e.g. now, i.e. here", "tea vs coffee, eg now, ie here"),
        ("J. Alvarez at 9 a.m. there", "j alvarez at 9 am there"),
        ("pay, leave etc., for you", "pay, leave etc, for you"),
        ("a U-turn in R&D on the x/y axis, u.s too", "a u-turn in r&d on the x/y axis, u.s too"),
        ("I saw the dr. What did he say?", "i saw the dr. what did he say?"),
        ("It was 5 p.m. I left.", "it was 5 p.m. i left."),
        ("Then came I. She left.", "then came i. she left."),
        ("the letter r and the letter y", "the letter r and the letter y"),
    ],
)
def test_what_is_shortened_stands_in_full(text: str, plain: str) -> None:
    assert letters(text).plain == plain


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("So, hv u tried it w/o him?", "advice", "hv u tried"),
        ("r u happy there", "yes-or-no", "r u"),
        ("What do you want & why?", "two-in-one", "& why?"),
        ("y did u go", "why-past", "y did u go"),
        ("Is Mr. Sato aware?", "yes-or-no", "Is"),
        ("Who is Dr. Weber?", "fact", "Who"),
    ],
)
def test_an_objection_marks_what_was_written(text: str, rule: str, place: str) -> None:
    (found,) = (each for each in check(text) if each.rule == rule)
    assert text[found.start : found.end].strip() == place


@given(st.text(st.sampled_from("uryn &w/o.Dr e.g,abt ppl'-?"), max_size=40))
def test_each_letter_keeps_a_place_in_the_text(text: str) -> None:
    known = letters(text)
    assert len(known.places) == len(known.plain)
    assert all(0 <= start < end <= len(text) for start, end in known.places)
    assert list(known.places) == sorted(known.places)
