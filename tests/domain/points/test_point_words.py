"""What is said of points."""

from datetime import UTC, datetime

from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.points.point_words import marked_words, to_bring_up

AT = datetime(2026, 11, 24, tzinfo=UTC)


def test_how_much_there_is_to_bring_up() -> None:
    assert (to_bring_up(1), to_bring_up(2)) == ("1 thing you wanted to bring up", "2 things you wanted to bring up")


def test_what_was_marked_is_cut_between_words() -> None:
    point = Point(id="p", text="a word " * 9, kept=AT, changed=AT)
    assert marked_words(point).startswith("marked “a word a word a word a word a…” · {take-back:z} takes")
