"""A process that keeps acts and says of each when it was kept; and what it keeps them in: peercoach, or SQLite as the control."""

import random
import sqlite3
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from peercoach_tui.disk import Disk
from peercoach_tui.domain.moments import AnyMoment
from tests.torture.disks import Slow
from tests.torture.playing import ANA, found, opened
from tests.torture.sent import Found, acts_of


class Book(Protocol):
    """What acts are kept in."""

    def load(self) -> None:
        """Read what is there."""

    def keep(self, partner: str, *moments: AnyMoment) -> Future[None]:
        """Keep an act."""

    def close(self) -> None:
        """Let go of it."""


def _unprepared(base: Path) -> None:
    """Leave the folder as it is."""


class Subject(NamedTuple):
    """A way to keep acts: `open` does in `base` for a device with a seed and a disk, and `found` reads all that is there."""

    name: str
    open: Callable[[Path, str, int, Disk], Book]
    found: Callable[[Path], Found]
    early: bool = False
    """Whether it says of an act that it is kept before it is."""
    prepare: Callable[[Path], None] = _unprepared
    """What is done before several processes begin at once."""


def _notebook(base: Path, device: str, seed: int, disk: Disk) -> Book:
    return opened(base, disk, seed=seed, device=device)


class Sqlite:
    """The control: a row a moment, a transaction an act."""

    def __init__(self, base: Path) -> None:
        (base / "data").mkdir(parents=True, exist_ok=True)
        self._base = base

    def load(self) -> None:
        """Open it, and make the table if it isn't there."""
        self._database = sqlite3.connect(self._base / "data/notes.sqlite", timeout=60, isolation_level=None)
        self._database.execute("pragma journal_mode=wal")
        self._database.execute("pragma synchronous=full")
        self._database.execute("create table if not exists moments (id text primary key, partner text, body blob)")

    def keep(self, partner: str, *moments: AnyMoment) -> Future[None]:
        """Keep an act in one transaction."""
        rows = [(moment.id, partner, msgspec.json.encode(moment)) for moment in moments]
        self._database.execute("begin immediate")
        self._database.executemany("insert into moments values (?, ?, ?)", rows)
        self._database.execute("commit")
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def close(self) -> None:
        """Close it."""
        self._database.close()

    @classmethod
    def prepare(cls, base: Path) -> None:
        """Make the file: to change its journal, one process must have it for itself."""
        made = cls(base)
        made.load()
        made.close()


def _found_in_sqlite(base: Path) -> Found:
    if not (base / "data/notes.sqlite").exists():
        return Found({})
    database = sqlite3.connect(base / "data/notes.sqlite")
    try:
        tables = database.execute("select count(*) from sqlite_master").fetchone()[0]
        rows = database.execute("select id, partner, body from moments").fetchall() if tables else []
        (check,) = database.execute("pragma integrity_check").fetchone()
    finally:
        database.close()
    moments: dict[str, dict[str, bytes]] = {}
    for id, partner, body in rows:
        moments.setdefault(partner, {})[id] = body
    return Found(moments, {}, () if check == "ok" else (check,))


PEERCOACH = Subject("peercoach", _notebook, found)
EARLY = Subject("acknowledges early", _notebook, found, early=True)
SQLITE = Subject("SQLite", lambda base, device, seed, disk: Sqlite(base), _found_in_sqlite, prepare=Sqlite.prepare)


class Writer(NamedTuple):
    """What one process writes: the acts of a seed, at most so many at once on their way, each sync `slow` milliseconds late."""

    subject: Subject
    base: Path
    seed: int
    device: str = "here"
    slow: float = 0
    most: int = 1 << 30

    def write(self, outbox: Connection) -> None:
        """Keep acts until the process is killed, or there are no more to keep; say the number of each once it is kept."""
        chance = random.Random(self.seed)
        disk = Slow(partial(_busy, chance, self.slow)) if self.slow else Disk()
        book = self.subject.open(self.base, self.device, self.seed, disk)
        book.load()
        on_their_way: deque[tuple[int, Future[None]]] = deque()
        for number, act in enumerate(islice(acts_of(self.seed, ANA), self.most)):
            on_their_way.append((number, book.keep(ANA, *act)))
            if self.subject.early:
                outbox.send(number)
            while len(on_their_way) > chance.randrange(4):
                self._wait(on_their_way, outbox)
        while on_their_way:
            self._wait(on_their_way, outbox)
        book.close()
        outbox.close()

    def _wait(self, on_their_way: deque[tuple[int, Future[None]]], outbox: Connection) -> None:
        number, kept = on_their_way.popleft()
        kept.result()
        if not self.subject.early:
            outbox.send(number)


def _busy(chance: random.Random, milliseconds: float) -> None:
    """Take up to so many milliseconds, as a disk does that is slow to sync."""
    time.sleep(chance.random() * milliseconds / 1000)


def told(inbox: Connection) -> list[int]:
    """Return the numbers that were said and not heard yet, of a process that is no more."""
    numbers = []
    try:
        while True:
            numbers.append(inbox.recv())
    except (EOFError, ConnectionResetError):
        return numbers
