"""One's own story before a question, and what one is bidden to do, are advice; what one heard, and an invitation, are none."""

import pytest

from peercoach_tui.domain.questions.open_question import check


def rules(text: str) -> set[str]:
    return {objection.rule for objection in check(text)}


@pytest.mark.parametrize(
    "text",
    [
        "When I had that problem I kept a diary. What about you?",
        "In my last team I went to the works council. What would you do?",
        "In my first job I quit after a year, what do you think?",
        "I once had a boss like that. How do you see it?",
        "I hired a coach years ago. How would that be for you?",
        "The same thing happened to me. What do you think of that?",
        "When I was at your age I moved abroad. How does that strike you?",
        "My first boss was like that too; I learned to ignore him. What could you do?",
        "In my case it helped to write a letter. What about you?",
        "It helped me a lot to keep a diary. What about you?",
        "Just let him go. How does that sound?",
        "When my father died I took three months off. What would that mean for you?",
        "When I got promoted I was scared too. How do you feel about it?",
        "Back then I just said no to everything. How would that be?",
        "A friend of mine was in that mess and he left. What about you?",
        "For me the trick was to stop reading mail at night. What could you stop?",
        "What I did back then was to call them. How does that sound?",
        "Please consider a transfer. What would speak against it?",
        "Have you seen Dr. Patel about it?",
        "Kindly try to talk to the principal.",
        "Please try and rest.",
        "Do try to rest.",
        "Just talk to him.",
        "Please speak to your manager.",
        "Talk to her, okay?",
        "Stop worrying, will you?",
        "Simply ask HR. How does that sound?",
        "What if you asked him, how would that be?",
        "How about asking him, what would change?",
        "Something that helped me was a list. How would that be?",
        "I'd take the day off. Wouldn't you?",
        "Talk to your doctor?",
        "If it hurts, maybe see somebody about it?",
        "Just a thought: what if you swapped desks?",
        "Can I be blunt: shouldn't you leave?",
    ],
)
def test_it_is_advice(text: str) -> None:
    assert "advice" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "I heard two things in that. What is the third?",
        "I noticed a pause when I asked. What was in it?",
        "When I saw you last, you were tired. What has changed?",
        "Last time I asked about sleep. How is it now?",
        "I had a good week. How about you?",
        "I lost the thread after a while. What came next?",
        "Please try to put it in one word.",
        "Please tell me more.",
        "Just take your time. What comes up?",
        "Picture the room and just talk to him: what do you say?",
        "Ask him in your mind. What does he say?",
        "When I was new I kept a list.",
        "While I was writing that down I lost a word. What was it?",
        "When I was writing I lost a word. What was it?",
        "Before I came in I read our notes. What is still open for you?",
        "It helped me to hear that. What else is there?",
        "Just let it be there. What happens?",
        "Please share a memory. What made it good?",
        "When my phone rang I lost the word. What was it?",
        "Just talk to him as if he were here: what do you say?",
        "I had that thought when you spoke. What do you make of it?",
        "A question of mine is still open. What do you say to it?",
        "When I got here you looked tired. How are you?",
        "I took a note of that. What else?",
        "I once read that fear is a guide. What does yours say?",
        "I was moved by that after a while. What is it like to say it?",
        "Please consider for a moment what it costs you.",
        "What about you makes them listen?",
        "Maybe not yet. What would have to come first?",
        "Let's imagine you said no. What would happen?",
        "You shouldn't have to choose. What would make it whole?",
        "And the team? How are they doing?",
    ],
)
def test_it_is_none(text: str) -> None:
    assert check(text) == ()


def test_a_story_that_is_asked_about_is_none() -> None:
    assert rules("I used to be late?") == {"statement"}
