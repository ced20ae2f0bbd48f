"""Nothing that a person reads says "error", "invalid" or "oops"."""

import ast
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import peercoach_tui
from peercoach_tui.domain.errors import reason

PACKAGE = Path(peercoach_tui.__file__).parent
NEVER = re.compile(r"(?i)\b(?:errors?|invalid|oops)\b")
UNSAID = {
    "content/deck_file.py": "the beginnings of what Python's TOML reader says, each with our words for it",
    "domain/errors.py": "by which the words of the system are known that ours stand in the place of",
    "exchange/calendar/file.py": "a domain that is nobody's, in the id of an event",
    "notebook/version_1/file.py": "the beginnings of what msgspec says, each with our words for it",
    "domain/questions/check/two_in_one.py": "words that a question may have",
}
"""The files in which such a word stands, though nobody reads it, and what it is there."""


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts of a module that aren't its documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in told:
            yield each.value


def test_no_text_of_the_program_says_so() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): text
        for path in PACKAGE.rglob("*.py")
        for text in _texts(path)
        if NEVER.search(text) and text not in ("error", "errors")
    }
    assert {place: text for place, text in found.items() if place not in UNSAID} == {}
    assert found.keys() == UNSAID.keys(), "a place is named that has no such word any more"


def test_no_text_that_comes_with_the_program_says_so() -> None:
    written = [path for path in PACKAGE.rglob("*") if path.suffix in (".toml", ".1", ".bash", ".zsh", ".fish")]
    assert written and [path.name for path in written if NEVER.search(path.read_text(encoding="utf-8"))] == []


def test_the_words_of_the_system_are_read_in_one_place() -> None:
    reads = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if "strerror" in path.read_text("utf-8")}
    # The disk and the files raise what the system would.
    assert reads == {"domain/errors.py", "disk.py", "files.py"}


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_of_the_system_says_so(number: int) -> None:
    said = reason(OSError(number, os.strerror(number)))
    assert said == said.lower() and NEVER.search(said) is None
