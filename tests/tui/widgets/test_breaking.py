"""Where lines break."""

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.tui.widgets.breaking import broken, filled

WORDS = st.lists(st.text("ab,:", min_size=1, max_size=12), min_size=1, max_size=14)


def lines(text: str, widest: int, most: int = 9) -> list[str]:
    words = text.split()
    found = broken(words, [len(word) for word in words], 1, widest, most)
    assert found is not None
    return [" ".join(words[start:end]) for start, end in found]


@given(WORDS, st.integers(12, 40))
def test_no_word_is_lost_no_line_too_wide_and_there_are_as_few_as_can_be(words: list[str], widest: int) -> None:
    broke = lines(" ".join(words), widest, most=len(words))
    assert " ".join(broke).split() == words
    assert max(map(len, broke)) <= widest
    assert len(broke) == len(filled([len(word) for word in words], 1, widest))


@given(WORDS, st.integers(12, 40))
def test_each_line_is_filled_before_the_next_begins(words: list[str], widest: int) -> None:
    widths = [len(word) for word in words]
    places = filled(widths, 1, widest)
    for start, end in places:
        whole = sum(widths[start:end]) + end - start - 1
        assert whole <= widest
        assert end == len(words) or whole + 1 + widths[end] > widest


def test_lines_are_about_equally_long() -> None:
    assert lines("What do you think keeps this alive?", 30) == ["What do you think", "keeps this alive?"]


def test_a_line_rather_ends_after_a_comma() -> None:
    assert lines("Looking back, which turn are you glad of?", 30) == ["Looking back,", "which turn are you glad of?"]
    assert lines("Looking back, which turn are you really very glad of now?", 30) == [
        "Looking back, which turn are",
        "you really very glad of now?",
    ]


def test_what_does_not_fit_is_said() -> None:
    assert broken(["three", "words", "here"], [5, 5, 4], 1, 5, 2) is None
    assert broken(["toolong"], [7], 1, 6, 9) is None
