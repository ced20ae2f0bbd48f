"""Names that every file system takes."""

import re
from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.exchange.file_names import MOST, Names, file_name, folded

TEXTS = st.text(max_size=80) | st.text(st.sampled_from('conCONaux.nul1¹ /\\?*:<>|"[]#^\u0301\u200d👩é\0\n~'), max_size=300)
DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Zoë / Li?", "Zoë Li"),
        ("Zoe\u0308", "Zoë"),
        ("A\u200b\u0300", "À"),
        ("CON", "_CON"),
        ("aux.txt", "_aux.txt"),
        ("Com1 .x", "_Com1 .x"),
        ("Connie", "Connie"),
        ("..hidden. ", "hidden"),
        ("a\0b\nc\u202ed", "a b cd"),
        ("[[Ana]]#1^2|3", "Ana 1 2 3"),
        ("???", "unnamed"),
        ("a" + "\u0323" * 100, "ạ" + "\u0323" * 68),
        ("", "unnamed"),
        ("日本", "日本"),
    ],
)
def test_what_may_not_stand_in_it(text: str, name: str) -> None:
    assert file_name(text) == name


@pytest.mark.parametrize("letter", ["a", "ë", "日", "👩", "q\u0323\u0303"])
def test_300_letters_are_cut_between_two(letter: str) -> None:
    name = file_name(letter * 300)
    assert MOST - 10 < len(name.encode()) <= MOST
    assert name == letter * (len(name) // len(letter))


@given(TEXTS)
def test_any_text_comes_to_a_safe_name(text: str) -> None:
    name = file_name(text)
    assert 0 < len(name.encode()) <= MOST
    assert not set(name) & set('<>:"/\\|?*') and not any(category(sign) in ("Cc", "Cf", "Cs", "Cn") for sign in name)
    assert name == name.strip(". ") == normalize("NFC", name)
    assert not DEVICE.fullmatch(name)
    assert file_name(name) == name


@given(st.lists(TEXTS | st.sampled_from(["Ana", "ana", "ANA 2", "ﬁx", "fix", "Straße", "STRASSE"]), max_size=12))
def test_no_two_are_one(texts: list[str]) -> None:
    names = Names()
    given = [names.give(file_name(text), ".md") for text in texts]
    assert len({folded(name) for name in given}) == len({name.casefold() for name in given}) == len(texts)
    assert all(name.endswith(".md") for name in given)


def test_the_first_keeps_its_name() -> None:
    names = Names()
    assert [names.give(each, ".md") for each in ("Ana", "ANA", "ana", "Ana 2")] == [
        "Ana.md",
        "ANA 2.md",
        "ana 3.md",
        "Ana 2 2.md",
    ]
