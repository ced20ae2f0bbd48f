"""Tables as text: rows of cells, separated by commas (RFC 4180)."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

MARK = b"\xef\xbb\xbf"
"""What tells Excel that a file is UTF-8."""
_RECKONED = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet would reckon, or that looks as if it were guarded."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Return a text so that no spreadsheet takes it for a formula: with a "'" before one that begins like it."""
    return f"'{text}" if _RECKONED.match(text) else text


def unguarded(text: str) -> str:
    """Return a text as it was before it was `guarded`."""
    return text[1:] if _GUARDED.match(text) else text


def table_bytes(rows: Iterable[Iterable[str]], *, excel: bool = False) -> bytes:
    """Return the rows as UTF-8, each cell guarded; for `excel` with the mark that it wants."""
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(map(guarded, row) for row in rows)
    return (MARK if excel else b"") + out.getvalue().encode()
