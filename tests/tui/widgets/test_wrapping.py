"""A text over several lines ends in no word alone, and its parts stay whole."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.tui.widgets.wrapping import DOT, in_parts, wrapped

WORDS = st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=1, max_size=12)


def lines(rows: list[Content]) -> list[str]:
    return [row.plain.rstrip() for row in rows]


def test_the_last_line_has_two_words_where_the_one_before_can_spare_one() -> None:
    text = Content("I plan exams and rooms for two departments, mostly between two doors")
    assert lines(text.wrap(66))[-1] == "doors"
    assert lines(wrapped(text, 66)) == ["I plan exams and rooms for two departments, mostly between", "two doors"]


def test_a_word_stays_alone_where_another_line_would_be_needed() -> None:
    assert lines(wrapped(Content("what the planning committee heard"), 18)) == ["what the planning", "committee heard"]
    assert lines(wrapped(Content("the planning committee"), 12)) == ["the planning", "committee"]


def test_no_word_is_torn_for_it() -> None:
    assert lines(wrapped(Content("departments a"), 11)) == ["departments", "a"]


def test_own_line_ends_stay() -> None:
    assert lines(wrapped(Content("one\n\ntwo"), 20)) == ["one", "", "two"]


@given(words=WORDS, width=st.integers(9, 40))
def test_all_words_stand_there_in_no_more_lines_than_are_needed(words: list[str], width: int) -> None:
    text = Content(" ".join(words))
    rows = wrapped(text, width)
    assert [word for row in rows for word in row.plain.split()] == words
    assert len(rows) == len(text.wrap(width))
    assert all(cell_len(row.plain.rstrip()) <= width for row in rows)


def test_parts_break_at_a_dot_that_stands_at_no_end_of_a_line() -> None:
    parts = [Content("2 follow-ups, one late"), Content("2 things to bring up"), Content("2 goals")]
    assert lines(in_parts(parts, 60)) == ["2 follow-ups, one late · 2 things to bring up · 2 goals"]
    assert lines(in_parts(parts, 50)) == ["2 follow-ups, one late · 2 things to bring up", "2 goals"]


def test_a_part_longer_than_a_line_goes_on_below() -> None:
    parts = [Content("plans exams and rooms"), Content("and meets two departments")]
    assert lines(in_parts(parts, 22)) == ["plans exams and rooms", "and meets two", "departments"]


def test_parts_are_torn_where_that_takes_fewer_lines() -> None:
    parts = [Content("Registry"), Content("plans exams and rooms for all"), Content("ext. 41 07")]
    assert lines(in_parts(parts, 36)) == ["Registry · plans exams and rooms for", "all · ext. 41 07"]


def test_no_line_begins_or_ends_with_a_dot() -> None:
    parts = [Content("Registry"), Content("plans exams and rooms for all"), Content("ext. 41 070")]
    for width in (40, 42):
        assert lines(in_parts(parts, width)) == ["Registry · plans exams and rooms for all", "ext. 41 070"]


@given(parts=st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=1, max_size=8), width=st.integers(9, 30))
def test_no_part_is_lost(parts: list[str], width: int) -> None:
    rows = lines(in_parts(map(Content, parts), width))
    assert [part for row in rows for part in row.split(DOT)] == parts
    assert all(len(row) <= width for row in rows)
