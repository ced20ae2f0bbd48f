import pytest

from peercoach_tui.domain.reading.aloud import aloud_words
from peercoach_tui.domain.side import Side


@pytest.mark.parametrize(
    ("when", "what", "owner", "sentence"),
    [
        ("when we meet", "ask Dana", Side.ME, "When we meet, you will ask Dana."),
        ("", "ask Dana.", Side.THEM, "Ana will ask Dana."),
        ("Every day", "write", Side.ME, "Every day, you will write."),
        ("", "drafts the plan", Side.THEM, "Ana drafts the plan."),
        ("when we meet", "always asks HR", Side.THEM, "When we meet, Ana always asks HR."),
        ("", "process the forms", Side.THEM, "Ana will process the forms."),
        ("", "she calls Tom and asks for an hour", Side.THEM, "Ana calls Tom and asks for an hour."),
        ("on Monday", "He always asks HR", Side.THEM, "On Monday, Ana always asks HR."),
        ("", "they call Tom", Side.THEM, "Ana will call Tom."),
        ("", "she'll call Tom", Side.THEM, "Ana will call Tom."),
        ("", "she is going to call Tom", Side.THEM, "Ana will call Tom."),
        ("", "I call Tom", Side.ME, "You will call Tom."),
        ("", "she calls Tom and asks for an hour", Side.ME, "You: she calls Tom and asks for an hour."),
        ("on Monday", "I'll call Tom", Side.THEM, "Ana: on Monday, I'll call Tom."),
        ("", "you calls Tom", Side.ME, "You: you calls Tom."),
        ("", "he-mail Tom", Side.ME, "You will he-mail Tom."),
        ("", "they day", Side.THEM, "Ana will they day."),
        ("", "drafts of the plan", Side.ME, "You will drafts of the plan."),
    ],
)
def test_it_is_read_aloud_as_a_sentence(when: str, what: str, owner: Side, sentence: str) -> None:
    assert aloud_words(when, what, owner, "Ana") == sentence
