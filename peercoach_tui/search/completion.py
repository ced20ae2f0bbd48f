"""What can stand where one types: filters, and what may stand behind each."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import MONTHS
from peercoach_tui.search.entry import EntryKind
from peercoach_tui.search.filters import MINE, TOPICS, Known
from peercoach_tui.search.folded import fold
from peercoach_tui.search.query import Key, Query, QueryPiece, QueryWord, TypedFilter, in_quotes, read_query

_FEW: dict[Key, tuple[str, ...]] = {Key.KIND: tuple(EntryKind), Key.TOPIC: tuple(TOPICS)}


class Completion(Value):
    """What may stand in the place of a piece of the line: from `begin` to `end` (characters) one of `options`."""

    begin: int
    end: int
    options: tuple[str, ...] = ()

    def put(self, line: str, option: str) -> str:
        """Return the line with an option in it."""
        return f"{line[: self.begin]}{option}{line[self.end :]}"


def completion(line: str, at: int, known: Known) -> Completion:
    """Return what may stand where the cursor is; a filter that is begun comes with its values."""
    begin, end = next(((piece.begin, piece.end) for piece in read_query(line).pieces if piece.begin < at <= piece.end), (at, at))
    typed = line[begin:at]
    sign = "-" if typed.startswith("-") else ""
    key, colon, value = typed.removeprefix("-").partition(":")
    if colon and key.lower() in list(Key):
        wanted = fold(value.strip('"'))
        options = (f"{sign}{key}:{in_quotes(each)}" for each in _values(Key(key.lower()), known) if fold(each).startswith(wanted))
    else:
        options = (f"{sign}{each}:" for each in Key if each.startswith(fold(key)))
    return Completion(begin=begin, end=end, options=tuple(options))


def choices(query: Query) -> str:
    """Return what may stand behind a filter of few values that has none yet, in a sentence; "" where there is no such one."""
    empty = [piece.said.key for piece in query.pieces if isinstance(piece.said, TypedFilter) and not piece.said.value]
    return " ".join(f"Behind {key}: {', '.join(_FEW[key])}." for key in dict.fromkeys(empty) if key in _FEW)


def named_in(query: Query, known: Known) -> tuple[QueryPiece, ...]:
    """Return the most words side by side that are somebody's name or of it; () where the line says by a filter with whom.

    Names stand beside what was kept, not in it.
    """
    named: tuple[QueryPiece, ...] = ()
    if not any(said.key is Key.WITH for said in query.filters):
        for name in map(fold, known.names.values()):
            for is_of_it, run in groupby(query.pieces, partial(_is_of, frozenset(name.split()))):
                named = max(named, tuple(run) if is_of_it else (), key=len)
    return named


def as_filter(named: Sequence[QueryPiece]) -> Completion:
    """Return the filter that is meant by words that are a name."""
    name = " ".join(piece.said.text for piece in named if isinstance(piece.said, QueryWord))
    return Completion(begin=named[0].begin, end=named[-1].end, options=(f"{Key.WITH}:{in_quotes(name)}",))


def _is_of(name: frozenset[str], piece: QueryPiece) -> bool:
    return isinstance(piece.said, QueryWord) and not piece.said.without and name >= set(piece.said.text.split()) > set()


def _values(key: Key, known: Known) -> Iterator[str]:
    match key:
        case Key.WITH:
            yield from (_short(name, known) for name in sorted(known.called.values(), key=fold))
            yield MINE
        case Key.KIND:
            yield from EntryKind
        case Key.TOPIC:
            yield from TOPICS
        case Key.SINCE | Key.BEFORE:
            # The months gone by, the newest first.
            yield from (MONTHS[(known.today.month - 1 - back) % 12].lower() for back in range(12))


def _short(name: str, known: Known) -> str:
    """Return what tells a name from the others: the first name where that is enough."""
    first = name.split()[0] if name.split() else name
    alike = [each for each in known.called.values() if fold(each).split()[:1] == fold(name).split()[:1]]
    return first.lower() if len(alike) == 1 else name.lower()
