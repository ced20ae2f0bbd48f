"""Tables as spreadsheets save them: CSV, in whatever encoding, with whatever between its cells."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from peercoach_tui.domain.plain import cut
from peercoach_tui.exchange.cells import unguarded
from peercoach_tui.exchange.days import DAY_FIRST
from peercoach_tui.exchange.decoded import decoded, head_of
from peercoach_tui.exchange.filled import with_due
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.exchange.headings import STAMPS, Columns, columns_of, plain_heading
from peercoach_tui.exchange.own_tables import is_own, own_table
from peercoach_tui.exchange.reader import Likely, NotRead, Reader, Source, Terms
from peercoach_tui.exchange.rows import Rows
from peercoach_tui.exchange.said import again
from peercoach_tui.exchange.table_days import order_in

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_DAYS = ("date", "due", "resolved")
_HEAD = 64 << 10
"""So many first letters tell what parts the cells."""
_SEP = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?=\n|$)", re.IGNORECASE)
"""The line with which Excel is told what stands between the cells."""
_RULE = re.compile(r"\s*:?-+:?\s*")
_FEW = 4
"""So many headings that mean nothing are told one by one."""
_LOOKED = 10
"""The headings stand in one of so many first rows: above them may be a title."""
MOST_IN_A_CELL, MOST_COLUMNS = 1 << 20, 1000
"""Nobody filled in a cell with more letters, or a row with more cells: a cell of a spreadsheet holds 50,000."""


def recognises(name: str, head: bytes) -> Likely:
    """Say whether a file is called so, or its first line has headings that are known."""
    text = head_of(head)
    if not text:
        return Likely.NOT
    text, separator = _separated(text, {})
    found = columns_of(_first(text, separator, {}), {})
    if len(found.places) >= 2 and (len(found.unknown) <= len(found.places) or name.casefold().endswith((".csv", ".tsv"))):
        return Likely.BY_CONTENT
    return Likely.BY_NAME if name.casefold().endswith((".csv", ".tsv")) else Likely.NOT


def read(source: Source, terms: Terms) -> FoundInFile:
    """Return what is in the table. Raises `NotRead` for one whose headings don't tell whose day is which, and for open quotes."""
    text, encoding = decoded(source)
    text, separator = _separated(text, terms.columns)
    above = _above([row for row, _ in islice(_rows(source, text, separator), _LOOKED)], terms.columns)
    rows = _rows(source, text, separator)
    title = next(islice(rows, above - 1, above), None) if above else None
    headings, line = next(rows, ([], 0))
    if not headings:
        raise NotRead(f"{source.called}: no cell of it holds anything, so there is nothing to take in.")
    own, columns = is_own(headings), columns_of(headings, {} if is_own(headings) else terms.columns)
    if not own and "end" in columns and "due" not in columns and "end" not in terms.columns:
        columns = with_due(columns, (row for row, _ in islice(_rows(source, text, separator), above + 1, None)))
    if not own:
        _check(source, line, headings, columns, terms)
    # The days are looked at twice, rather than all rows held at once.
    days = [
        (columns.cell(row, word), number)
        for row, number in islice(_rows(source, text, separator), above + 1, None)
        for word in _DAYS
        if word in columns
    ]
    order, doubtful = order_in(days, terms)
    written = "" if order.day_first == terms.day_first else f", days written {'day' if order.day_first else 'month'} first"
    if own:
        told = own_table(headings, rows, order)
        words = f"a table of peercoach, {SEPARATORS[separator]}, {encoding}{written}"
        return told.but(words=words, findings=(*doubtful, *told.findings))
    found = Rows(columns, terms, order)
    named = {place for place, heading in enumerate(headings) if plain_heading(heading)}
    unheaded: set[int] = set()
    for row, number in rows:
        found.take(row, number)
        unheaded |= {place for place, cell in enumerate(row) if place not in named and cell.strip()}
    unknown = [Finding(line=1, words="what stands above the headings is left out.")] if title is not None else []
    unknown += _unknown(columns.unknown, line)
    unknown += [
        Finding(
            line=line,
            words=f"the column {again(heading)} is left out, since {again(first)} is that already.",
            shell="Say with --map which it is.",
        )
        for heading, first in columns.doubles
    ]
    unknown += [
        Finding(line=line, words=f"the column {again(headings[place])} is left out, since this is a table of {found.about}.")
        for place in sorted(found.left_out)
    ]
    unknown += [
        Finding(line=line, words=f"column {place + 1} has no heading, and is left out: write one.") for place in sorted(unheaded)
    ]
    if plain_heading(columns.heading("date") if "date" in columns else "") in STAMPS:
        words = f"{again(columns.heading('date'))} is taken for day and hour of each meeting, since no other column has a day."
        unknown.append(Finding(line=line, words=words, shell="Say with --map which it is."))
    unknown += found.told()
    unknown += doubtful
    return FoundInFile(
        words=f"a CSV file of a spreadsheet, {SEPARATORS[separator]}, {encoding}{written}",
        meetings=found.meetings,
        follow_ups=tuple(found.follow_ups),
        goals=tuple(found.goals),
        findings=(*unknown, *found.findings),
    )


def _separated(text: str, said: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """Return the text without the line that tells it, and what stands between the cells.

    That is what it tells, else that of which most headings are known, else that of which there are most.
    """
    told = _SEP.match(text[:_HEAD])
    if told is not None and told[1] in SEPARATORS:
        return "\n" * told[0].count("\n") + text[told.end() :], told[1]

    def known(separator: str) -> tuple[int, int]:
        headings = _first(text[:_HEAD], separator, said)
        return len(columns_of(headings, said).places), len(headings)

    return text, max(SEPARATORS, key=known)


def _first(text: str, separator: str, said: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the row of the headings, as it can best be read."""
    rows: list[list[str]] = []
    try:
        every = csv.reader(_lines(text), delimiter=separator)
        rows += islice((row for row in every if any(cell.strip() for cell in row)), _LOOKED)
    except csv.Error:
        pass
    return rows[_above(rows, said)] if rows else []


def _above(rows: Sequence[Sequence[str]], said: Mapping[str, Sequence[str]]) -> int:
    """Return how many rows stand above the headings, which are those of the first rows of which most are known."""
    known = [len(columns_of(row, said).places) for row in rows]
    most = max(known, default=0)
    return known.index(most) if most > 1 and known[0] < 2 else 0


def _rows(source: Source, text: str, separator: str) -> Iterator[tuple[list[str], int]]:
    """Yield the rows that have anything, without the "'" before what a spreadsheet would reckon, and the line of each."""
    csv.field_size_limit(MOST_IN_A_CELL)
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    line = 1
    try:
        for row in reader:
            if len(row) > MOST_COLUMNS:
                raise NotRead(
                    f"{source.called}, line {line}: that row has {len(row):,} cells. Is it a table at all? Save it anew."
                )
            if any(cell.strip() for cell in row) and not (separator == "|" and _is_ruled(row)):
                yield [unguarded(cell) for cell in row], line
            line = reader.line_num + 1
    except csv.Error as problem:
        where = f"{source.called}, line {line}"
        if "field limit" in str(problem):
            raise NotRead(f'{where}: a cell there is far too long. Is a quote (") open? Mend that, then try again.') from problem
        raise NotRead(f'{where}: a quote (") that is opened there is not closed rightly. Mend that, then try again.') from problem


def _is_ruled(row: Sequence[str]) -> bool:
    """Say whether a row is the line that Markdown has between the headings of a table and what stands in it."""
    return all(_RULE.fullmatch(cell) for cell in row if cell.strip())


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, one by one."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _unknown(headings: Sequence[str], line: int) -> list[Finding]:
    """Return what is told of the headings that mean nothing here: of each or, of a table with many of them, of all together."""
    if len(headings) > _FEW:
        words = f"{len(headings)} columns are not known, and are left out: {', '.join(map(again, headings))}."
        return [Finding(line=line, words=words, shell="Say with --map what one of them is.")]
    return [
        Finding(line=line, words=f"the column {again(each)} is not known, and is left out.", shell="Say with --map what it is.")
        for each in headings
    ]


def _check(source: Source, line: int, headings: Sequence[str], columns: Columns, terms: Terms) -> None:
    named = ", ".join(cut(heading, 40) or "-" for heading in headings[:12])
    where = f"{source.called}, line {line}"
    if not columns.places:
        raise NotRead(
            f"{where}: none of its headings is known ({named}). Call them date, person, note.",
            shell="Or say with --map which is which.",
        )
    if "date" not in columns and Rows(columns, terms, DAY_FIRST).of_meetings:
        raise NotRead(
            f"{where}: no column has the day ({named}). Call the one that has it date.",
            shell='Or say with --map which: date = "…" below [columns].',
        )


READER = Reader(word="csv", title="a table as CSV", recognises=recognises, read=read)
