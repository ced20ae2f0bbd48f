"""Tables for spreadsheets as CSV."""

from collections.abc import Iterator

from peercoach_tui.exchange.cells import table_bytes
from peercoach_tui.exchange.format import Format, Option, Options, Page
from peercoach_tui.exchange.selection import Selection
from peercoach_tui.exchange.tables import TABLES, rows

TABLE, EXCEL = "table", "excel"


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield a file a table, or the one that was chosen."""
    chosen = options.get(TABLE)
    for table in (chosen,) if chosen else TABLES:
        yield Page(_called(table), table_bytes(rows(table, selection), excel=bool(options.get(EXCEL))))


def alone(options: Options) -> str:
    """Return the name of the one table that was chosen."""
    chosen = options.get(TABLE)
    return _called(chosen) if chosen else ""


def _called(table: str) -> str:
    return f"{table}.csv"


FORMAT = Format(
    word="csv",
    also=("table", "spreadsheet", "excel", "xlsx"),
    title="CSV",
    help="notes, follow-ups, goals, meetings, people, career maps and gatherings as tables for a spreadsheet",
    example="peercoach export csv --table notes --excel --to notes.csv",
    called="peercoach-csv",
    pages=pages,
    options=(
        Option(TABLE, "one table alone, as one file", tuple(TABLES), "all"),
        Option(EXCEL, "begin each file with the mark by which Excel knows UTF-8"),
    ),
    folder=True,
    alone=alone,
    choose="one table with --table",
)
