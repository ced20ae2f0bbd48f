"""Texts as they are compared, and which parts of them are lit, against the same done plainly."""

from unicodedata import category, combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.search.folded import fold, parts_of

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("aesSß éÉe\u0301ﬁİıΣς“”’\n\t")), max_size=30)


def plainly(text: str) -> str:
    """Fold a text as a whole."""
    folded = normalize("NFKD", normalize("NFKD", text).casefold())
    kept = [" " if each.isspace() else each for each in folded if not combining(each) and category(each) != "Mn"]
    return "".join(kept).translate(str.maketrans("‘’“”", "''\"\""))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("cafe", "Café"),
        ("café", "CAFE"),
        ("cafe", "cafe\u0301"),
        ("strasse", "Straße"),
        ("STRASSE", "straße"),
        ("fish", "ﬁsh"),
        ("dont", "dont"),
        ("don't", "don’t"),
        ("σας", "ΣΑΣ"),
        ("istanbul", "İstanbul"),
        ("two words", "two\nwords"),
        ("two words", "two\u00a0words"),
    ],
)
def test_what_finds_what(typed: str, kept: str) -> None:
    assert fold(typed) in fold(kept)


@given(TEXTS)
def test_folded_character_by_character_is_folded_as_a_whole(text: str) -> None:
    assert fold(text) == plainly(text)


@given(TEXTS, TEXTS)
def test_the_folded_part_is_part_of_the_folded(before: str, after: str) -> None:
    assert fold(before) + fold(after) == fold(before + after)
    assert "\n" not in fold(before) and len(fold(before).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "words", "lit"),
    [
        ("I say yes, and yes", ["yes"], ["yes", "yes"]),
        ("a Café in the Straße", ["cafe", "strasse"], ["Café", "Straße"]),
        ("cafe\u0301s", ["cafe"], ["cafe\u0301"]),
        ("the straße", ["s"], ["s", "ß"]),
        ("ﬁsh", ["i"], ["ﬁ"]),
        ("banana", ["anan", "nana"], ["anana"]),
        ("nothing", ["yes"], []),
        ("nothing", [""], []),
    ],
)
def test_what_is_lit(text: str, words: list[str], lit: list[str]) -> None:
    assert [text[begin:end] for begin, end in parts_of(text, words)] == lit


@given(TEXTS, st.lists(TEXTS.map(fold), max_size=3), st.data())
def test_lit_is_what_matches_and_nothing_else(text: str, words: list[str], data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    words = [*words, fold(text[begin : data.draw(st.integers(begin, len(text)))])]
    parts = parts_of(text, words)
    assert [place for part in parts for place in part] == sorted({place for part in parts for place in part})
    assert all(any(word and word in fold(text[first:last]) for word in words) for first, last in parts)
    for word in filter(None, words):
        assert (word in fold(text)) == any(word in fold(text[first:last]) for first, last in parts)
