"""Rows that go on with the one above: of cells that are merged a spreadsheet saves the first alone."""

from collections.abc import Iterator, Sequence

from peercoach_tui.domain.words import count
from peercoach_tui.exchange.found import Finding
from peercoach_tui.exchange.headings import Columns

_SHARED = ("person", "date")
_SAID = ("note", "quote", "learned", "follow_up", "my_follow_up", "their_follow_up")
"""What makes a row that names neither a day nor a person more of the one above it."""


class Merged:
    """Fills in the rows of one table, from the first to the last."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._places = {place for word in _SHARED for place in columns.places.get(word, ())}
        self._has_both = all(word in columns for word in _SHARED)
        self._above: Sequence[str] = ()
        self._lines: list[int] = []

    def filled(self, row: Sequence[str], line: int) -> Sequence[str]:
        """Return a row, one that goes on with that above with its day and its person."""
        if any(self._columns.cell(row, word) for word in _SHARED):
            self._above = row
            return row
        if not (self._has_both and self._above) or not any(self._columns.cell(row, word) for word in _SAID):
            return row
        self._lines.append(line)
        wide = [*row, *[""] * (len(self._above) - len(row))]
        return [
            self._above[place] if place in self._places and place < len(self._above) else cell for place, cell in enumerate(wide)
        ]

    def told(self) -> Iterator[Finding]:
        """Yield what is to be known of them."""
        if self._lines:
            name, them = ("names", "it is") if len(self._lines) == 1 else ("name", "they are")
            words = f"{count(len(self._lines), 'row')} {name} neither a day nor a person: {them} taken with the row above."
            yield Finding(line=self._lines[0], several=len(self._lines) > 1, words=words)
