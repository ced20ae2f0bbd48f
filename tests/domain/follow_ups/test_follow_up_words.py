from datetime import date

from peercoach_tui.domain.follow_ups.follow_up_words import meant_words, read_aloud
from peercoach_tui.domain.side import Side
from tests.domain.timelines import follow_up


def test_it_is_read_with_who_does_it() -> None:
    assert read_aloud(follow_up(owner=Side.ME, what="ask Dana", when="when we meet"), "Ana") == "You: when we meet, ask Dana"
    assert read_aloud(follow_up(owner=Side.THEM, what="ask Dana"), "Ana") == "Ana: ask Dana"


def test_what_was_meant_is_never_late() -> None:
    today, due = date(2026, 11, 24), date(2026, 4, 3)
    assert meant_words(follow_up(due=due), today) == "for Fri 3 Apr"
    assert meant_words(follow_up(due=due, hour="17:00"), today) == "for Fri 3 Apr, 17:00"
    assert meant_words(follow_up(), today) == "no date"
