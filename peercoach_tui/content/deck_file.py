"""A deck as a file: its text, and where in it things stand."""

import re
import tomllib
from collections.abc import Iterable
from functools import cached_property
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

from peercoach_tui.domain.errors import reason

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")


def cleaned(text: str) -> str:
    """Return the text on one line, without the control characters that a terminal would obey."""
    return " ".join(text.translate(_CONTROLS).split())


def quoted(text: str) -> str:
    """Return the text in quotation marks, cut to 60 characters."""
    short = cleaned(text)
    return f'"{short[:59]}…"' if len(short) > 60 else f'"{short}"'


class DeckError(Exception):
    """What is wrong with a file or a question, as part of a sentence that the loader completes; it never gets past the loader.

    `line` counts from 1, `key` is the one to look at.
    """

    def __init__(self, reason: str, *, line: int | None = None, key: str = "") -> None:
        super().__init__(reason)
        self.reason, self.line, self.key = reason, line, key


def at(name: str, line: int | None) -> str:
    """Return a place in a file as a sentence begins with it: "own.toml, line 3"."""
    return f"{name}, line {line}" if line else name


class DeckFile:
    """A deck's name and text. Lines count from 1 and are None when they can't be told."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    def parsed(self) -> dict[str, Any]:
        """Return its tables; raise `DeckError` when it isn't TOML."""
        try:
            return tomllib.loads(self.text)
        except (ValueError, RecursionError) as unreadable:
            raise _syntax_error(str(unreadable), self.text) from unreadable

    def at(self, line: int | None) -> str:
        """Return the place as a sentence begins with it: "own.toml, line 3"."""
        return at(self.name, line)

    def line_of_question(self, place: int, key: str = "") -> int | None:
        """Return the line of a key of the question at that place, or of its header."""
        if place >= len(self._headers):
            return self.line_of_key("question")
        header = self._headers[place]
        return _line_with(key, islice(self._lines, header + 1, None)) or self._lines[header][0]

    def line_of_key(self, key: str) -> int | None:
        """Return the line of a key that stands above all questions, or of a table of that name."""
        named = re.compile(rf"\s*\[+\s*{re.escape(key)}\s*\]")
        return _line_with(key, self._lines) or next((number for number, line in self._lines if named.match(line)), None)

    @cached_property
    def _headers(self) -> list[int]:
        """The places of the [[question]] headers among the lines."""
        return [place for place, (_, line) in enumerate(self._lines) if _QUESTION.match(line)]

    @cached_property
    def _lines(self) -> list[tuple[int, str]]:
        """The lines and their numbers, without those inside of a long string."""
        lines, within = [], ""
        for number, line in enumerate(self.text.split("\n"), 1):
            if not within:
                lines.append((number, line))
            within = _still_within(line, within)
        return lines


_QUESTION = re.compile(r"\s*\[\[\s*[\"']?question[\"']?\s*\]\]")
_TABLE = re.compile(r"\s*\[")
_LONG = re.compile(r'"""|\'\'\'')


def _still_within(line: str, within: str) -> str:
    for mark in _LONG.findall(line):
        within = mark if not within else "" if mark == within else within
    return within


def _line_with(key: str, lines: Iterable[tuple[int, str]]) -> int | None:
    """Return the line of a key, None when a table begins before it comes."""
    named = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
    for number, line in takewhile(lambda each: not _TABLE.match(each[1]), lines):
        if key and named.match(line):
            return number
    return None


def _syntax_error(message: str, text: str) -> DeckError:
    reason, _, place = message.partition(" (at ")
    line = re.match(r"line (\d+)", place)
    last = text.rstrip().count("\n") + 1 if place.startswith("end of") else None
    what = next((hint for begins, hint in _HINTS.items() if reason.startswith(begins)), "this is no TOML")
    return DeckError(f"the file can't be read from here on ({what})", line=int(line[1]) if line else last)


_HINTS = {
    "Illegal character '\\n'": "the quotation mark at the end is missing",
    "Unterminated string": "the quotation mark at the end is missing",
    "Invalid value": "a text stands in quotation marks",
    "Expected '=' after a key in a key/value pair": "an = is missing",
    "Cannot overwrite a value": "this key stands here twice",
    "Duplicate inline table key": "this key stands here twice",
    "Cannot declare": "this table stands here twice",
    "Expected ']": "a bracket is missing",
    "Unclosed array": "a bracket is missing",
    "Unclosed inline table": "a brace is missing",
    "Expected newline": "a new line is missing",
    "Unescaped '\\'": "a \\ in a text is written twice",
    "Invalid initial character": "a key has letters, digits, - and _ alone",
    "Invalid statement": "a key has letters, digits, - and _ alone",
    "Found invalid character": "a sign stands here that no text has",
    "Illegal character": "a sign stands here that no text has",
    "Invalid date": "there is no such day or hour",
}
"""What the parser begins with where the slips are that are made most often, in words for a person."""


_NO_TEXT = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f]")
MOST = 1 << 20
"""A deck of more bytes is none."""


def read(path: Path) -> str:
    """Return the text of a file with plain line ends; raise `DeckError` when there is none to be had."""
    try:
        if path.exists() and not path.is_file():
            raise DeckError("this is no file")
        with path.open("rb") as file:
            raw = file.read(MOST + 1)
        if len(raw) > MOST:
            raise DeckError("it is larger than 1 MiB, which no deck is")
        if no_text := _NO_TEXT.search(raw):
            raise DeckError("a sign stands here that no text has", line=raw.count(b"\n", 0, no_text.start()) + 1)
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as refused:
        raise DeckError(f"it can't be opened ({reason(refused)})") from refused
    except UnicodeDecodeError as wrong:
        line = raw.count(b"\n", 0, wrong.start) + 1
        raise DeckError("a letter here isn't UTF-8; save the file as UTF-8", line=line) from wrong
