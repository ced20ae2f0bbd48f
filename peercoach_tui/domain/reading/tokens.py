"""A typed text as words, numbers and signs, each with its place."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")
_SHORT = {"nxt": "next", "wk": "week", "wks": "weeks", "wkend": "weekend", "wknd": "weekend", "mth": "month", "mths": "months"}
"""How hurried people write, and how that is compared."""


class Token(NamedTuple):
    """A word, a number or one sign: as it was typed, as it is compared, where it stands, and whether space stands before it."""

    text: str
    low: str
    start: int
    end: int
    gap: bool


class Tokens:
    """The tokens of a text. A place beyond them holds "", so that nobody has to look where the text ends."""

    def __init__(self, text: str, begin: int = 0) -> None:
        self.text = text
        self._all: list[Token] = []
        end = -1
        for match in _TOKEN.finditer(text, begin):
            word = match[0]
            low = word.casefold().replace("’", "'")
            low = _SHORT.get(low, low)
            self._all.append(Token(word, low, match.start(), match.end(), match.start() != end))
            end = match.end()

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, at: int) -> Token:
        return self._all[at]

    def low(self, at: int) -> str:
        """Return the token as it is compared, "" beyond the text."""
        return self._all[at].low if 0 <= at < len(self._all) else ""

    def lows(self, begin: int, end: int) -> list[str]:
        """Return the tokens of a stretch as they are compared."""
        return [token.low for token in self._all[max(0, begin) : end]]

    def joined(self, at: int) -> bool:
        """Say whether there is a token that no space parts from the one before it."""
        return 0 < at < len(self._all) and not self._all[at].gap

    def is_inside_a_word(self, at: int) -> bool:
        """Say whether neither space nor a sign stands between the token and the one before it: "day10"."""
        return self.joined(at) and self.low(at)[0].isalnum() and self.low(at - 1)[-1].isalnum()

    def number(self, at: int) -> int | None:
        """Return the whole number of at most four digits that stands there."""
        low = self.low(at)
        return int(low) if 0 < len(low) <= 4 and low.isascii() and low.isdigit() else None

    def after(self, at: int, options: Iterable[str]) -> int:
        """Return the place behind the first of the options (tokens with spaces between) that stands there, `at` for none."""
        if not 0 <= at < len(self._all):
            return at
        for words in _by_first(tuple(options)).get(self._all[at].low, ()):
            if all(self.low(at + place) == word for place, word in enumerate(words)):
                return at + len(words)
        return at


@cache
def _by_first(options: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Return the options by their first token, in their order: few places have one at all."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for option in options:
        words = tuple(option.split())
        found.setdefault(words[0], []).append(words)
    return found
