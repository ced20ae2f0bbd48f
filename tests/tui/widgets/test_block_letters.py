"""Letters of blocks: every question of the decks can be read across the table."""

import string
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from peercoach_tui.content.loader import load
from peercoach_tui.tui.widgets.block_letters import QUARTERS, Setting, letters, set_large, set_large_in_a_list

SIGNS = "?!,.:;'’\"“”-–—…()/&%"
ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿßæœłćčďęěğőřšşťůžńÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝÆŒŁČŠŽ"


def drawn(text: str) -> str:
    return "\n".join(letters(text, Setting()))


def is_blocks(page: str) -> bool:
    return set(page) <= {*QUARTERS, "\n"}


@pytest.mark.parametrize("character", [*string.ascii_letters, *string.digits, *SIGNS, *ACCENTED])
def test_every_letter_of_questions_is_drawn(character: str) -> None:
    assert is_blocks(drawn(character)) and drawn(character).strip()


def test_no_two_letters_look_alike() -> None:
    alike = {"0": "O", "'": "’"}
    shapes: dict[str, str] = {}
    for character in string.ascii_letters + string.digits + ACCENTED + "?!,;’“”—":
        # The word beside it says how high it stands.
        shape = drawn(f"lg{character}")
        assert shapes.setdefault(shape, character) in (character, alike.get(character)), character


def test_composed_and_decomposed_letters_are_the_same() -> None:
    for character in ACCENTED:
        assert drawn(character) == drawn(unicodedata.normalize("NFD", character))


def test_an_accent_stands_above_its_letter_and_a_cedilla_below() -> None:
    plain, accented = letters("xex", Setting()), letters("xéx", Setting())
    assert len(accented) == len(plain) + 1
    assert len(letters("xçx", Setting())) == len(letters("xcx", Setting())) + 1


def test_an_accented_capital_is_lower_and_higher_than_a_small_letter() -> None:
    assert len(letters("HÉH", Setting())) == len(letters("HEH", Setting())) + 1
    assert len(letters("É", Setting())) == len(letters("é", Setting())) + 1


def test_letters_are_about_three_by_four_cells() -> None:
    pages = [letters(each, Setting()) for each in "ABEHOXaenou"]
    assert {len(line) for page in pages for line in page} == {3}
    assert max(map(len, pages)) == 4


@pytest.mark.parametrize("unknown", ["日", "Ж", "\U0001f469\u200d\U0001f680", "ế", "\u0e01"])
def test_what_nobody_drew_stands_in_its_box(unknown: str) -> None:
    page = letters(f"mm{unknown}m", Setting())
    assert "".join(page).count(unknown) == 1
    whole = max(map(cell_len, page))
    assert all(cell_len(line) == whole for line in page)
    inked = next(line for line in page if unknown in line)
    before, _, after = inked.partition(unknown)
    assert before.endswith(" ") and after.startswith(" ")


def test_a_text_that_nobody_drew_is_not_set_large() -> None:
    assert set_large("Что ты хочешь?", 200, 60) is None
    assert set_large("", 80, 24) is None


@settings(max_examples=200)
@given(st.text(max_size=60), st.integers(1, 130), st.integers(1, 40))
def test_nothing_is_wider_or_higher_than_its_place(text: str, columns: int, rows: int) -> None:
    page = set_large(text, columns, rows)
    if page is not None:
        assert len(page) <= rows
        assert max(map(cell_len, page)) <= columns


def test_the_letters_are_the_largest_that_fit() -> None:
    for columns, rows, high in ((20, 5, 4), (30, 8, 7), (40, 12, 11)):
        page = set_large("Hi", columns, rows)
        assert page is not None and len(page) == high
    # Set tight where that is the way to fit.
    airy, tight = set_large("Hanna", 19, 4), set_large("Hanna", 18, 4)
    assert airy is not None and tight is not None
    assert cell_len(airy[0]) > cell_len(tight[0])


def test_a_list_is_set_in_letters_of_one_kind() -> None:
    alone, beside = set_large_in_a_list(["Hanna"], 38, 4), set_large_in_a_list(["Hanna", "Hanna Hanna"], 38, 4)
    assert alone is not None and beside is not None
    # The longer one needs close letters, so the short one is set close as well.
    assert (cell_len(alone[0][0]), cell_len(beside[0][0])) == (19, 17)
    assert set_large_in_a_list(["Hanna", "Hanna Hanna Hanna"], 38, 4) is None


def questions() -> list[str]:
    return [question.text for question in load(Path("/nonexistent")).deck.questions]


@pytest.mark.parametrize("size", [(76, 21), (114, 33)], ids=["80x24", "120x36"])
def test_every_question_of_the_decks_fits(size: tuple[int, int]) -> None:
    assert len(questions()) > 100
    assert [text for text in questions() if set_large(text, *size) is None] == []


def test_nearly_every_question_fits_into_a_small_window() -> None:
    missed = [text for text in questions() if set_large(text, 56, 18) is None]
    assert len(missed) <= len(questions()) // 10
