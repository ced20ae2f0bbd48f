from datetime import date

from peercoach_tui.domain.follow_ups.follow_up_words import preview_words, read_aloud
from peercoach_tui.domain.side import Side
from tests.domain.timelines import follow_up


def test_it_is_read_with_who_does_it() -> None:
    assert read_aloud(follow_up(owner=Side.ME, what="ask Dana", when="when we meet"), "Ana") == "You: when we meet, ask Dana"
    assert read_aloud(follow_up(owner=Side.THEM, what="ask Dana"), "Ana") == "Ana: ask Dana"


def test_a_typed_one_is_told_with_its_day_or_how_to_say_one() -> None:
    typed = follow_up(owner=Side.ME, what="ask Dana", due=date(2026, 11, 27))
    assert preview_words(typed, "Ana") == ("→ You: ask Dana", "by Fri 27 Nov")
    assert preview_words(typed.but(due=None), "Ana") == ("→ You: ask Dana", "no date yet: by fri, in 2 weeks or 12 dec")
