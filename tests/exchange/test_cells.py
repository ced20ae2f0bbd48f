"""Cells that no spreadsheet reckons."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.exchange.cells import guarded, table_bytes, unguarded

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
TRICKY = st.text(st.sampled_from("'=+-@\t\r\n\", a\0"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\tx", "\r=1", "'=1", "''=1"])
def test_what_begins_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a=1", "'tis", "'", " =1", "1-1"])
def test_other_text_stays(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(TEXTS | TRICKY)
def test_any_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r")


@given(st.lists(st.lists(TEXTS | TRICKY, min_size=2, max_size=2)), st.booleans())
def test_a_strict_reader_reads_the_same(rows: list[list[str]], excel: bool) -> None:
    content = table_bytes(rows, excel=excel)
    assert content.startswith(b"\xef\xbb\xbf") or not excel
    read = csv.reader(StringIO(content.decode("utf-8-sig" if excel else "utf-8"), newline=""), strict=True)
    assert [[unguarded(cell) for cell in row] for row in read] == rows
