"""A note's way to disk with 100, 1,000 and 10,000 moments of one partner, against TinyDB's JSONStorage and SQLite in WAL mode."""

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moments import NoteKept
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.session import Session, Side
from peercoach_tui.notebook.notebook import Notebook

SIZES = (100, 1_000, 10_000)
NOTES = 25
BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def moments(count: int, new_id: IdMaker, session: str) -> list[NoteKept]:
    """Return notes of the usual length."""
    words = "two managers no agreement she keeps saying yes before she knows why ask Dana for the scope".split()  # noqa: SIM905
    chance = random.Random(3)
    at = [BEGAN + timedelta(seconds=place) for place in range(count)]
    return [NoteKept(id=new_id(each), session=session, at=each, text=" ".join(chance.choices(words, k=9))) for each in at]


def timed(keep: Callable[[NoteKept], object], notes: list[NoteKept]) -> list[float]:
    """Return the seconds that each note took."""
    taken = []
    for note in notes:
        began = time.perf_counter()
        keep(note)
        taken.append(time.perf_counter() - began)
    return taken


def document(note: NoteKept) -> dict[str, Any]:
    """Return the same document that the notebook keeps."""
    built: dict[str, Any] = msgspec.to_builtins(note)
    return built


def ours(folder: Path, notes: list[NoteKept], more: list[NoteKept], partner: Partner, session: Session) -> list[float]:
    notebook = Notebook.open(folder, now=lambda: datetime.now(UTC))
    notebook.load()
    notebook.keep(partner.id, partner, session, *notes).result()
    taken = timed(lambda note: notebook.keep(partner.id, note).result(), more)
    notebook.close()
    return taken


def json_storage(folder: Path, notes: list[NoteKept], more: list[NoteKept]) -> list[float]:
    with TinyDB(folder / "plain.json") as database:
        table = database.table("moments")
        table.insert_multiple(map(document, notes))
        return timed(lambda note: table.insert(document(note)), more)


def sqlite(folder: Path, notes: list[NoteKept], more: list[NoteKept]) -> list[float]:
    connection = sqlite3.connect(folder / "notes.sqlite")
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    connection.execute("create table moments (id text primary key, body text)")
    rows = [(note.id, msgspec.json.encode(note).decode()) for note in notes]
    with connection:
        connection.executemany("insert into moments values (?, ?)", rows)

    def keep(note: NoteKept) -> None:
        with connection:
            connection.execute("insert into moments values (?, ?)", (note.id, msgspec.json.encode(note).decode()))

    return timed(keep, more)


def main() -> None:
    """Print the figures and the ratios."""
    print("a note's way to disk (median ms), and its ratio to JSONStorage and to SQLite")
    for size in SIZES:
        new_id = IdMaker(random.Random(1).getrandbits)
        partner = Partner(id=new_id(BEGAN), name="Ana Ruiz", added=BEGAN)
        session = Session(id=new_id(BEGAN), partner=partner.id, began=BEGAN, zone="UTC", first=Side.ME)
        every = moments(size + NOTES, new_id, session.id)
        notes, more = every[:size], every[size:]
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            here = Path(folder)
            mine = statistics.median(ours(here / "data", notes, more, partner, session)) * 1000
            plain = statistics.median(json_storage(here, notes, more)) * 1000
            lite = statistics.median(sqlite(here, notes, more)) * 1000
        ratios = f"{mine / plain:.3f} of JSONStorage, {mine / lite:.1f} of SQLite"
        print(f"  {size:>6} moments   ours {mine:6.2f}   JSONStorage {plain:7.2f}   SQLite {lite:5.2f}   {ratios}")


if __name__ == "__main__":
    main()
