"""What is no text is told in one sentence, with what to do."""

import pytest

from peercoach_tui.exchange.reader import NotRead
from tests.importing.desks import found

TABLE = b"date,person,note\n2026-11-03,Ana,x\n2026-11-04,Ana,a%sb\n"


@pytest.mark.parametrize("word", ["", "csv"])
@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7"])
def test_a_workbook_is_to_be_saved_as_a_table(begins: bytes, word: str) -> None:
    with pytest.raises(NotRead, match=r"^a\.xlsx is made for another program: save it there as CSV"):
        found(begins + bytes(range(32)) * 9, "a.xlsx", word=word)


@pytest.mark.parametrize("sign", [b"\x00", b"\x0b", b"\x1b"])
@pytest.mark.parametrize(("name", "word"), [("a.csv", ""), ("a", "csv"), ("a.md", "")])
def test_a_stray_sign_is_told_with_its_line(sign: bytes, name: str, word: str) -> None:
    with pytest.raises(NotRead, match=rf"^{name}, line 3: a sign stands there that is in no text"):
        found(TABLE % sign, name, word=word)


def test_anything_else_is_no_text() -> None:
    with pytest.raises(NotRead, match=r"^a is no text that can be read: save it as text in UTF-8"):
        found(bytes(range(256)), "a")
