"""A topic that is put first asks nothing by itself, and a clause that tells more of somebody asks nothing at all."""

import pytest

from peercoach_tui.domain.questions.open_question import check


def rules(text: str) -> set[str]:
    return {objection.rule for objection in check(text)}


@pytest.mark.parametrize(
    "text",
    [
        "What if nothing changes, how will that be for you?",
        "What about the team, how do they take it?",
        "How about your side of it, what do you see there?",
        "What about pay, leave, and the rest, how do they matter to you?",
        "What you said about Ana, how does that sit with you?",
        "What would you tell the boss, who is new here?",
        "What would you ask of Mia, who knows you best?",
        "What do you do when your team, which is new, falls silent?",
        "Who are the people who give you energy?",
        "How do you talk to Ben, who is often away?",
        "What do you value in people who disagree and who say so?",
        "With whom do you feel at ease?",
        "What do you value in people who disagree and who are kind?",
        "With whom would you like to share this?",
        "With whom do you laugh?",
        "With whom can you be honest?",
        "For whom are you doing this?",
        'When you say "they", who comes to mind?',
        "Who do you feel safe with?",
    ],
)
def test_an_open_question_passes(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("What about the contract, when does it end?", {"fact"}),
        ("What about the team, does your boss know?", {"yes-or-no"}),
        ("What if she says no, will you stay?", {"yes-or-no"}),
        ("What about the team, what do they want and what do you want?", {"two-in-one"}),
        ("What do you need from the team, who is in charge?", {"two-in-one"}),
        ("What do you see in him, who is he?", {"two-in-one"}),
        ("What do you need, and who can give it?", {"two-in-one", "fact"}),
        ("By the way do they know?", {"yes-or-no"}),
        ("What matters to you, who decides on it?", {"two-in-one"}),
        ("Who inspires you?", {"fact"}),
        ("With whom did you speak?", {"fact"}),
        ("Who is going to tell them?", {"fact"}),
        ("You liked it, or?", {"tag"}),
        ("What would you choose, the clinic or the lab?", {"either-or"}),
        ("Should we talk about the goal or about the conflict?", {"either-or", "yes-or-no"}),
        ("How can you be so sure that it isn't your fault?", {"loaded"}),
        ("Basically the team ignores you?", {"statement"}),
        ("Wouldn't you be happier in a smaller clinic?", {"advice", "loaded", "yes-or-no"}),
    ],
)
def test_what_is_near_to_it_is_found(text: str, wanted: set[str]) -> None:
    assert rules(text) == wanted
