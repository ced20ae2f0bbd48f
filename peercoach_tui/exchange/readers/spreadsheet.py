"""Tables as spreadsheets save them: CSV, in whatever encoding, with whatever between its cells."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from peercoach_tui.exchange.cells import unguarded
from peercoach_tui.exchange.days import order_of_days
from peercoach_tui.exchange.decoded import decoded, head_of
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.exchange.headings import Columns, columns_of, plain_heading
from peercoach_tui.exchange.own_tables import own_table
from peercoach_tui.exchange.reader import MOST, Likely, NotRead, Reader, Source, Terms
from peercoach_tui.exchange.rows import Rows

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_DAYS = ("date", "due", "resolved")


def recognises(name: str, head: bytes) -> Likely:
    """Say whether a file is called so, or its first line has headings that are known."""
    text = head_of(head)
    if not text:
        return Likely.NOT
    separator = _separator(text, {})
    found = columns_of(_first(text, separator), {})
    if len(found.places) >= 2 and (len(found.unknown) <= len(found.places) or name.casefold().endswith((".csv", ".tsv"))):
        return Likely.BY_CONTENT
    return Likely.BY_NAME if name.casefold().endswith((".csv", ".tsv")) else Likely.NOT


def read(source: Source, terms: Terms) -> FoundInFile:
    """Return what is in the table. Raises `NotRead` for one whose headings don't tell whose day is which, and for open quotes."""
    text, encoding = decoded(source)
    separator = _separator(text, terms.columns)
    rows = list(_rows(source, text, separator))
    if not rows:
        raise NotRead(f"{source.called}: no cell of it holds anything, so there is nothing to take in.")
    headings, line = rows[0]
    own = own_table(headings, rows[1:])
    if own is not None:
        return own.but(words=f"a table of peercoach, {SEPARATORS[separator]}, {encoding}")
    columns = columns_of(headings, terms.columns)
    _check(source, line, headings, columns, terms)
    day_first = _day_first(rows[1:], columns, terms)
    found = Rows(columns, terms, day_first=day_first)
    for row, number in rows[1:]:
        found.take(row, number)
    unknown = [
        Finding(line=line, words=f"the column {heading!r} is not known, and is left out: say with --map what it is.")
        for heading in columns.unknown
    ]
    unknown += [
        Finding(line=line, words=f"the column {headings[place].strip()!r} is left out, since this is a table of {found.about}.")
        for place in sorted(found.left_out)
    ]
    unknown += [
        Finding(line=line, words=f"column {place + 1} has no heading, and is left out: write one.")
        for place in _unheaded(headings, rows[1:])
    ]
    order = "" if day_first == terms.day_first else f", days written {'day' if day_first else 'month'} first"
    return FoundInFile(
        words=f"a CSV file of a spreadsheet, {SEPARATORS[separator]}, {encoding}{order}",
        meetings=found.meetings,
        follow_ups=tuple(found.follow_ups),
        goals=tuple(found.goals),
        findings=(*unknown, *found.findings),
    )


def _unheaded(headings: Sequence[str], rows: Sequence[tuple[list[str], int]]) -> list[int]:
    """Return the places of the columns without a heading that have anything."""
    named = {place for place, heading in enumerate(headings) if plain_heading(heading)}
    return sorted({place for row, _ in rows for place, cell in enumerate(row) if place not in named and cell.strip()})


def _separator(text: str, said: Mapping[str, Sequence[str]]) -> str:
    """Return what stands between the cells: that of which most headings are known, else that of which there are most."""

    def known(separator: str) -> tuple[int, int]:
        headings = _first(text, separator)
        return len(columns_of(headings, said).places), len(headings)

    return max(SEPARATORS, key=known)


def _first(text: str, separator: str) -> list[str]:
    """Return the cells of the first row that has any, as they can best be read."""
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
        return next((row for row in rows if any(cell.strip() for cell in row)), [])
    except csv.Error:
        return []


def _rows(source: Source, text: str, separator: str) -> Iterator[tuple[list[str], int]]:
    """Yield the rows that have anything, without the "'" before what a spreadsheet would reckon, and the line of each."""
    csv.field_size_limit(MOST)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield [unguarded(cell) for cell in row], line
            line = reader.line_num + 1
    except csv.Error as problem:
        where = f"{source.called}, line {line}"
        raise NotRead(f'{where}: a quote (") that is opened there is not closed rightly. Mend that, then try again.') from problem


def _check(source: Source, line: int, headings: Sequence[str], columns: Columns, terms: Terms) -> None:
    named = ", ".join(heading.strip() or "-" for heading in headings[:12])
    where = f"{source.called}, line {line}"
    if not columns.places:
        raise NotRead(f"{where}: none of its headings is known ({named}). Say with --map which is which.")
    if "date" not in columns and Rows(columns, terms, day_first=True).of_meetings:
        raise NotRead(f'{where}: no column has the day ({named}). Say with --map which: date = "…" below [columns].')


def _day_first(rows: Sequence[tuple[list[str], int]], columns: Columns, terms: Terms) -> bool:
    """Return how 5/12/2026 is meant: as the days of this table can be read at all, else as the settings say."""
    order = order_of_days(columns.cell(row, word) for row, _ in rows for word in _DAYS if word in columns)
    return terms.day_first if order is None else order


READER = Reader(word="csv", title="a table as CSV", recognises=recognises, read=read)
