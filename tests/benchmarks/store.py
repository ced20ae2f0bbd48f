"""A note's way to disk, and opening and loading, against SQLite in WAL mode and synchronous=FULL with the same JSON texts.

Both in one run, in the same folder and in turns, so that what the machine does meanwhile meets both. The floor is a bare write
and fsync of the text at the end of a file, and reading the texts and decoding each.
"""

import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import msgspec

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import Notebook

SIZES = (100, 1_000, 10_000, 100_000)
NOTES = 101
LOADED = 10_000
LOADS = 9
MOST_ACTS = 10_000
"""So many acts are kept beforehand at most; where there are more moments, an act has several."""
BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ANA = "ana"
_WORDS = "two managers no agreement she keeps saying yes before she knows why ask Dana for the scope".split()  # noqa: SIM905

_MOMENT: msgspec.json.Decoder[AnyMoment] = msgspec.json.Decoder(cast(Any, AnyMoment))


def moments(count: int) -> list[AnyMoment]:
    """Return a partner, a session, and notes of the usual length."""
    chance = random.Random(3)
    new_id = IdMaker(chance.getrandbits)
    added = PartnerAdded(id=new_id(BEGAN), at=BEGAN, name="Ana Ruiz")
    begun = SessionBegun(id=new_id(BEGAN), at=BEGAN, partner=ANA, began=BEGAN, zone="UTC", first=Side.ME)
    at = [BEGAN + timedelta(seconds=place) for place in range(1, count + 1)]
    texts = (" ".join(chance.choices(_WORDS, k=9)) for _ in at)
    notes = [NoteKept(id=new_id(each), session=begun.id, at=each, text=text) for each, text in zip(at, texts, strict=True)]
    return [added, begun, *notes]


def _notebook(folder: Path) -> Notebook:
    bits = random.Random(5).getrandbits
    return Notebook.open(folder / "data", state=folder / "state", now=lambda: datetime.now(UTC), random_bits=bits)


def _sqlite(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "notes.sqlite", isolation_level=None)
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    return connection


@contextmanager
def _kept(every: list[AnyMoment]) -> Iterator[Path]:
    """Give a folder of this disk in which the same moments are kept in both ways."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        notebook = _notebook(folder)
        notebook.load()
        size = max(1, len(every) // MOST_ACTS)
        for start in range(0, len(every), size):
            kept = notebook.keep(ANA, *every[start : start + size])
        kept.result()
        notebook.close()
        connection = _sqlite(folder)
        connection.execute("create table moments (id text primary key, body text)")
        connection.execute("begin")
        rows = [(moment.id, msgspec.json.encode(moment).decode()) for moment in every]
        connection.executemany("insert into moments values (?, ?)", rows)
        connection.execute("commit")
        connection.close()
        yield folder


def _in_turns(count: int, *ways: Callable[[int], object]) -> list[float]:
    """Return the median milliseconds of each way, each called with every number; which is first changes by turns."""
    taken: list[list[float]] = [[] for _ in ways]
    for number in range(count):
        for place in range(len(ways)):
            way = (place + number) % len(ways)
            began = time.perf_counter()
            ways[way](number)
            taken[way].append(time.perf_counter() - began)
    return [statistics.median(each) * 1000 for each in taken]


def keeping(size: int) -> list[float]:
    """Return the median milliseconds of one note more in a notebook of that size: ours, SQLite's, and the floor."""
    every = moments(size + NOTES)
    more = every[-NOTES:]
    texts = [msgspec.json.encode(moment).decode() for moment in more]
    with _kept(every[:-NOTES]) as folder:
        notebook, connection = _notebook(folder), _sqlite(folder)
        notebook.load()
        floor = os.open(folder / "floor", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def bare(number: int) -> None:
            os.write(floor, texts[number].encode())
            os.fsync(floor)

        medians = _in_turns(
            NOTES,
            lambda number: notebook.keep(ANA, more[number]).result(),
            lambda number: connection.execute("insert into moments values (?, ?)", (more[number].id, texts[number])),
            bare,
        )
        os.close(floor)
        notebook.close()
        connection.close()
    return medians


def loading(size: int) -> list[float]:
    """Return the median milliseconds of opening and loading a notebook of that size: ours, SQLite's, and the floor."""
    every = moments(size)
    with _kept(every) as folder:
        plain = folder / "floor"
        plain.write_bytes(b"".join(msgspec.json.encode(moment) + b"\n" for moment in every))

        def ours(number: int) -> int:
            notebook = _notebook(folder)
            notebook.load()
            count = len(notebook.moments(ANA))
            notebook.close()
            return count

        def theirs(number: int) -> int:
            connection = _sqlite(folder)
            decoded = [_MOMENT.decode(body) for (body,) in connection.execute("select body from moments order by id")]
            connection.close()
            return len(decoded)

        assert ours(0) == theirs(0) == len(every)
        return _in_turns(LOADS, ours, theirs, lambda number: [_MOMENT.decode(text) for text in plain.read_bytes().splitlines()])


def _say(what: str, medians: list[float], goal: float | None) -> None:
    ours, theirs, floor = medians
    ratio = f"{ours / theirs:5.2f} of SQLite" + (f" (goal {goal})" if goal else "")
    print(f"  {what:24} ours {ours:8.3f}   SQLite {theirs:8.3f}   floor {floor:8.3f}   {ratio}, {ours / floor:5.2f} of the floor")


def main() -> None:
    """Print the figures and the ratios."""
    print("a note's way to disk (median ms)")
    for size in SIZES:
        _say(f"at {size:,} moments", keeping(size), 1.5 if size <= LOADED else None)
    print("open and load (median ms)")
    _say(f"{LOADED:,} moments", loading(LOADED), 2)


if __name__ == "__main__":
    main()
