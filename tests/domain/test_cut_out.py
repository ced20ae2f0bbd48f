"""Words that are taken out of a text, and nothing else of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.cut_out import without_words

WORDS = st.lists(
    st.sampled_from(["a", "no", "note", "know", "not", "notes", "café", "cafe", "1", "10", "离婚", "Ana"]), min_size=1, max_size=6
)


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("note to self", ["no"], "note to self"),
        ("say no to it", ["no"], "say to it"),
        ("no", ["no idea"], "no"),
        ("! no", ["no"], ""),
        ("“no”", ["no"], ""),
        ("No, no: no!", ["no"], "No,:!"),
        ("10 of 100", ["10"], "of 100"),
        ("she spoke of 离婚了", ["离婚"], "she spoke of了"),
        ("cafe\u0301", ["cafe"], "cafe\u0301"),
        ("so a a b b on", ["a b"], "so on"),
        ("a secret and a secret of hers", ["a secret", "a secret of hers"], "and"),
        ("one\nline two\nthree", ["line two"], "one\n\nthree"),
        ("as it was", ["", " "], "as it was"),
    ],
)
def test_words_go_where_they_stand_as_words(text: str, gone: list[str], left: str) -> None:
    assert without_words(text, gone) == left


@given(WORDS, WORDS, WORDS)
def test_no_word_of_it_is_left_and_all_others_are(before: list[str], gone: list[str], after: list[str]) -> None:
    words = " ".join(gone)
    left = without_words(" ".join([*before, *gone, *after]), [words])
    assert re.search(rf"(?<!\w){re.escape(words)}(?!\w)", left) is None
    others = [word for word in (*before, *after) if word not in gone]
    assert [word for word in left.split() if word not in gone] == others


@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=3))
def test_a_text_without_them_stays_to_the_letter(text: str, gone: list[str]) -> None:
    left = without_words(text, gone)
    assert len(left) <= len(text)
    if not any(each.strip() and each.strip() in text for each in gone):
        assert left == text
    assert without_words(left, gone) == left
