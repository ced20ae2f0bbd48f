"""Texts in so many columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.plain import columns, squeezed
from peercoach_tui.exchange.columns import MORE, fitted
from tests.exchange.selections import TEXTS


@pytest.mark.parametrize(
    ("text", "width", "rows", "lines"),
    [
        ("", 8, 1, []),
        ("ask Dana", 8, 1, ["ask Dana"]),
        ("ask Dana now", 8, 1, ["ask…"]),
        ("ask Dana now", 8, 2, ["ask Dana", "now"]),
        ("ask Dana now, please", 8, 2, ["ask Dana", "now,…"]),
        ("unbelievably", 8, 1, ["unbelie…"]),
        ("unbelievably", 8, 2, ["unbeliev", "ably"]),
        ("日本語", 4, 1, ["日…"]),
        ("日本語", 6, 1, ["日本語"]),
        (" two\nlines ", 20, 1, ["two ⏎ lines"]),
    ],
)
def test_it_breaks_between_words_and_says_where_it_is_cut(text: str, width: int, rows: int, lines: list[str]) -> None:
    assert fitted(text, width, rows) == lines


def test_an_accent_of_its_own_takes_no_column() -> None:
    assert columns("Zoe\u0308") == 3


@given(TEXTS, st.integers(3, 20), st.integers(1, 3))
def test_any_text_survives_or_is_cut_with_a_sign(text: str, width: int, rows: int) -> None:
    lines = fitted(text, width, rows)
    assert len(lines) <= rows and all(columns(line) <= width for line in lines)
    read, whole = "".join(lines).replace(" ", ""), squeezed(text).replace(" ", "")
    assert read == whole or (read.endswith(MORE) and whole.startswith(read[:-1]) and len(lines) == rows)
