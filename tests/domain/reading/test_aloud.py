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
        ("", "drafts of the plan", Side.ME, "You will drafts of the plan."),
    ],
)
def test_it_is_read_aloud_as_a_sentence(when: str, what: str, owner: Side, sentence: str) -> None:
    assert aloud_words(when, what, owner, "Ana") == sentence
