"""A line of words and filters: every sign of it counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.search.folded import fold
from peercoach_tui.search.query import Key, Query, TypedFilter, in_quotes, read_query


@pytest.mark.parametrize(
    ("line", "words", "without"),
    [
        ("", (), ()),
        ("  yes  ", ("yes",), ()),
        ("Café YES", ("cafe", "yes"), ()),
        ('"my boss" yes', ("my boss", "yes"), ()),
        ("“my boss”", ("my boss",), ()),
        ("yes -coffee", ("yes",), ("coffee",)),
        ('-"my boss"', (), ("my boss",)),
        ('say "not clo', ("say", "not clo"), ()),
        ("-", ("-",), ()),
        ("well-known 10:30 other:thing", ("well-known", "10:30", "other:thing"), ()),
        ('a"b c"d', ("a", "b c", "d"), ()),
        ('""', (), ()),
    ],
)
def test_words(line: str, words: tuple[str, ...], without: tuple[str, ...]) -> None:
    query = read_query(line)
    assert (query.words, query.without, query.filters) == (words, without, ())
    assert query.is_empty == (not words and not without)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("with:ana", [TypedFilter(key=Key.WITH, value="ana")]),
        ("With:Ana Kind:follow-up", [TypedFilter(key=Key.WITH, value="Ana"), TypedFilter(key=Key.KIND, value="follow-up")]),
        ('before:"12 nov"', [TypedFilter(key=Key.BEFORE, value="12 nov")]),
        ('since:"12 no', [TypedFilter(key=Key.SINCE, value="12 no")]),
        ("-topic:career", [TypedFilter(key=Key.TOPIC, value="career", without=True)]),
        ("since:", []),
    ],
)
def test_filters(line: str, said: list[TypedFilter]) -> None:
    assert list(read_query(line).filters) == said
    assert read_query(f"yes {line}").words == ("yes",)


@given(st.text(st.sampled_from('ab é-":\n with'), max_size=30))
def test_nothing_that_was_typed_is_dropped(line: str) -> None:
    pieces = read_query(line).pieces
    left = list(line)
    for piece in pieces:
        left[piece.begin : piece.end] = " " * (piece.end - piece.begin)
    assert not "".join(left).strip(' \n"')
    assert [piece.begin for piece in pieces] == sorted(piece.begin for piece in pieces)


@given(st.lists(st.text(st.sampled_from("abcé"), min_size=1), min_size=1))
def test_a_value_of_many_words_is_one_again(words: list[str]) -> None:
    value = " ".join(words)
    assert read_query(f"with:{in_quotes(value)}").filters == (TypedFilter(key=Key.WITH, value=value),)
    assert read_query(in_quotes(value)).words == (fold(value),)


def test_one_that_says_nothing_yet_asks_for_everything() -> None:
    assert Query().is_empty and read_query('with: ""').is_empty and not read_query("-a").is_empty
