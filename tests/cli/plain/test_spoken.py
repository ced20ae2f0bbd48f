"""Sentences of the app as they are read aloud."""

import pytest

from peercoach_tui.cli.plain.spoken import spoken, sure_words, with_commands
from peercoach_tui.domain.plain import capital


@pytest.mark.parametrize(
    ("words", "aloud"),
    [
        ("1′ left here · ends 11:00", "1 minute left here, ends 11:00"),
        ("you coached 25′, Ana coached you 22′", "you coached 25 minutes, Ana coached you 22 minutes"),
        ("19 h 35′", "19 h 35 minutes"),
        ("", ""),
    ],
)
def test_minutes_in_full(words: str, aloud: str) -> None:
    assert spoken(words) == aloud


def test_a_command_for_each_key() -> None:
    assert with_commands("{take-back:z} takes it back, {mark:ctrl+m} marks") == "/undo takes it back, /mark marks"
    assert with_commands("the half · {swap:w} swaps") == "The half · /swap swaps"


def test_a_capital_leaves_the_rest() -> None:
    assert (capital("ana Ruiz"), capital("")) == ("Ana Ruiz", "")


def test_how_sure_in_words() -> None:
    assert (sure_words(0), sure_words(None)) == ("sure 0", "")
