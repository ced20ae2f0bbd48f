"""The tables as LibreOffice reads them: each cell is what was kept, and none is reckoned."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from peercoach_tui.exchange.cells import table_bytes, unguarded
from peercoach_tui.exchange.formats.comma_separated import FORMAT
from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.exchange.tables import TABLES, rows
from peercoach_tui.notebook.notebook import COACH
from tests.demo.years import TUESDAY, ZONE, kept_year, with_partners

pytestmark = [
    pytest.mark.longer,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice isn't installed: there is no soffice"),
]
MINUTES = 5 * 60
AS_THE_DIALOG = "CSV:44,34,76,1"
"""What its dialog offers for these files: commas, quotes, UTF-8, from the first line."""
TABLE, OFFICE, TEXT = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office", "text"))

ASKED = [
    *('=HYPERLINK("http://example.org")', "=1+1", "+49 30 1", "-5 degrees", "@Dana", "'=1", "''=1", "'tis", "\t=1"),
    *("two\nlines, with a comma", 'a "word"', "Zoë ✓ 中文", "; semicolons; too", "1,5 hours"),
]
"""What a spreadsheet might take for something else."""


def as_it_reads(content: bytes, folder: Path) -> list[list[str]]:
    """Return the cells of a file as LibreOffice shows them; no formula is in it."""
    (folder / "table.csv").write_bytes(content)
    command = ["soffice", "--headless", f"--infilter={AS_THE_DIALOG}", "--convert-to", "fods", "--outdir", str(folder)]
    alone = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", str(folder / "table.csv")]
    subprocess.run([*command, *alone], check=True, capture_output=True, timeout=MINUTES, env=os.environ | {"HOME": str(folder)})
    root = ElementTree.parse(folder / "table.fods").getroot()
    assert not [cell for cell in root.iter(f"{TABLE}table-cell") if cell.get(f"{TABLE}formula")]
    return [list(_cells(row)) for row in root.iter(f"{TABLE}table-row")]


def _cells(row: ElementTree.Element) -> Iterator[str]:
    for cell in row.iter(f"{TABLE}table-cell"):
        for _ in range(int(cell.get(f"{TABLE}number-columns-repeated", "1"))):
            yield _told(cell)


def _told(cell: ElementTree.Element) -> str:
    """Return what a cell says, a day, an hour or a number as it was written."""
    kept = cell.get(f"{OFFICE}date-value") or cell.get(f"{OFFICE}value")
    if hour := re.fullmatch(r"PT(\d\d)H(\d\d)M00S", cell.get(f"{OFFICE}time-value", "")):
        kept = f"{hour[1]}:{hour[2]}"
    return kept or "\n".join("".join(_letters(each)) for each in cell.findall(f"{TEXT}p"))


def _letters(element: ElementTree.Element) -> Iterator[str]:
    yield {f"{TEXT}tab": "\t", f"{TEXT}s": " " * int(element.get(f"{TEXT}c", "1"))}.get(element.tag, element.text or "")
    for each in element:
        yield from _letters(each)
        yield each.tail or ""


def unlike(found: list[list[str]], kept: Sequence[tuple[str, ...]]) -> list[tuple[list[str], list[str]]]:
    """Return the rows that aren't what was kept; empty cells at their ends are none."""
    pairs = [([unguarded(cell) for cell in there], [*row]) for there, row in zip(found, kept, strict=True)]
    return [(there, row) for there, row in pairs if there != row and there[: len(row)] != row]


@pytest.mark.parametrize("excel", [True, False])
def test_what_begins_like_a_formula_is_a_text(tmp_path: Path, excel: bool) -> None:
    kept = [("a", "b"), *((each, "end") for each in ASKED)]
    assert unlike(as_it_reads(table_bytes(kept, excel=excel), tmp_path), kept) == []


@pytest.mark.parametrize("table", TABLES)
def test_a_year_has_the_same_cells_there(tmp_path: Path, table: str) -> None:
    year = kept_year()
    books = tuple(Book(partner=fold.partner, fold=fold) for fold in with_partners(year))
    chosen = Selection(books=books, coach=year[COACH], today=TUESDAY.date(), zone=ZONE)
    (page,) = FORMAT.pages(chosen, {"table": table, "excel": "yes"})
    kept = list(rows(table, chosen))
    assert len(kept) > 1
    assert unlike(as_it_reads(page.content, tmp_path), kept) == []
