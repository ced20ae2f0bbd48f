import pytest

from peercoach_tui.domain.follow_ups.follow_up_words import aloud_words, read_aloud
from peercoach_tui.domain.side import Side
from tests.domain.timelines import follow_up


def test_it_is_read_with_who_does_it() -> None:
    assert read_aloud(follow_up(owner=Side.ME, what="ask Dana", when="when we meet"), "Ana") == "You: when we meet, ask Dana"
    assert read_aloud(follow_up(owner=Side.THEM, what="ask Dana"), "Ana") == "Ana: ask Dana"


@pytest.mark.parametrize(
    ("when", "what", "owner", "sentence"),
    [
        ("when we meet", "ask Dana", Side.ME, "When we meet, you will ask Dana."),
        ("", "ask Dana.", Side.THEM, "Ana will ask Dana."),
        ("Every day", "write", Side.ME, "Every day, you will write."),
    ],
)
def test_it_is_read_aloud_as_a_sentence(when: str, what: str, owner: Side, sentence: str) -> None:
    assert aloud_words(when, what, owner, "Ana") == sentence
