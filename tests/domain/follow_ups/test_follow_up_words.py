from peercoach_tui.domain.follow_ups.follow_up_words import read_aloud
from peercoach_tui.domain.side import Side
from tests.domain.timelines import follow_up


def test_it_is_read_with_who_does_it() -> None:
    assert read_aloud(follow_up(owner=Side.ME, what="ask Dana", when="when we meet"), "Ana") == "You: when we meet, ask Dana"
    assert read_aloud(follow_up(owner=Side.THEM, what="ask Dana"), "Ana") == "Ana: ask Dana"
