"""What is asked of the index: one line of words and filters, `yes "my boss" -coffee with:ana since:march`."""

import re
from collections.abc import Iterator
from enum import StrEnum

from peercoach_tui.domain.value import Value
from peercoach_tui.search.folded import fold


class Key(StrEnum):
    """A filter: what stands before the colon."""

    WITH = "with"
    KIND = "kind"
    TOPIC = "topic"
    SINCE = "since"
    BEFORE = "before"


class QueryWord(Value):
    """A word, or a phrase in quotes, folded; what has it is left out where it is `without`."""

    text: str
    without: bool = False


class TypedFilter(Value):
    """A filter as it was typed; what it lets through is left out where it is `without`."""

    key: Key
    value: str
    without: bool = False


class QueryPiece(Value):
    """A piece of the line between two spaces, or in quotes, and where it stands there (characters)."""

    said: QueryWord | TypedFilter
    begin: int
    end: int


class Query(Value):
    """A line that was read: its pieces in their order. One without any asks for everything."""

    pieces: tuple[QueryPiece, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words and phrases that all have to be there."""
        return tuple(text for _, text in self.needed)

    @property
    def needed(self) -> tuple[tuple[QueryPiece, str], ...]:
        """Return the pieces of which the word or phrase has to be there, each with that."""
        words = ((piece, piece.said) for piece in self.pieces)
        return tuple(
            (piece, said.text) for piece, said in words if isinstance(said, QueryWord) and said.text and not said.without
        )

    @property
    def without(self) -> tuple[str, ...]:
        """Return the words and phrases of which none may be there."""
        return tuple(each.text for each in self._words if each.without)

    @property
    def filters(self) -> tuple[TypedFilter, ...]:
        """Return the filters that say something; one without a value says nothing yet."""
        return tuple(piece.said for piece in self.pieces if isinstance(piece.said, TypedFilter) and piece.said.value)

    @property
    def is_empty(self) -> bool:
        """Say whether everything is asked for."""
        return not (self.words or self.without or self.filters)

    @property
    def _words(self) -> Iterator[QueryWord]:
        return (piece.said for piece in self.pieces if isinstance(piece.said, QueryWord) and piece.said.text)


_PIECE = re.compile(
    r"""(?P<without>-)?
    (?:(?P<key>with|kind|topic|since|before):(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]*))
      |"(?P<phrase>[^"]*)"?
      |(?P<word>[^\s"]+))""",
    re.VERBOSE | re.IGNORECASE,
)


def read_query(line: str) -> Query:
    """Return what a line asks for. Every sign of it counts: a quote that isn't closed goes to the end, a lone "-" is a word."""
    straight = line.replace("“", '"').replace("”", '"').replace("„", '"')
    return Query(
        pieces=tuple(QueryPiece(said=_said(found), begin=found.start(), end=found.end()) for found in _PIECE.finditer(straight))
    )


def _said(found: re.Match[str]) -> QueryWord | TypedFilter:
    without = found["without"] is not None
    if found["key"] is not None:
        value = found["quoted"] if found["quoted"] is not None else found["bare"]
        return TypedFilter(key=Key(found["key"].lower()), value=value.strip(), without=without)
    text = found["word"] if found["word"] is not None else found["phrase"]
    return QueryWord(text=fold(text), without=without)


def in_quotes(value: str) -> str:
    """Return a value as it is typed behind a filter: in quotes where it has a space."""
    return f'"{value}"' if any(each.isspace() for each in value) else value
