"""Moments, windows on one data folder, and a disk that can be watched and that fails."""

import errno
import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from peercoach_tui.disk import Disk
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.lines import act_line, header_line
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.union import ENCODER, Entry, emptied, erased_in, greater
from tests.conftest import Clock

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
HEADER = header_line("ana", "here")

NO_CALLS = ("system", "locks_beside", "machine", "process", "has_process", "process_began", "pause")
CALLS = frozenset(name for name in vars(Disk) if not name.startswith("_") and name not in NO_CALLS)
"""The names of all calls to the operating system."""

Entries = Mapping[str, Entry]
Hook = Callable[[str, tuple[Any, ...]], None]


class WatchedDisk(Disk):
    """Notes each call as its name and its arguments; what is said before it may let it fail by raising OSError."""

    def __init__(self, before: Hook | None = None) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.before = before

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.calls]

    def fail(self, name: str, *numbers: int, why: int = errno.EIO, where: str = "") -> None:
        """Let calls of that name fail: those of these numbers, counted from now on and from 0, or all; of paths with `where`."""
        seen = -1

        def before(called: str, arguments: tuple[Any, ...]) -> None:
            nonlocal seen
            if called == name and (not where or where in str(arguments[0])):
                seen += 1
                if not numbers or seen in numbers:
                    raise OSError(why, "it failed")

        self.before = before

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        return self._watched(name, found) if name in CALLS else found

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*arguments: Any) -> Any:
            self.calls.append((name, arguments))
            if self.before is not None:
                try:
                    self.before(name, arguments)
                except OSError:
                    if name == "close":
                        call(*arguments)
                    raise
            return call(*arguments)

        return made


class Store:
    """A data folder, and the windows that are open on it."""

    def __init__(self, base: Path, clock: Clock) -> None:
        self.base, self.root, self.clock = base, base / "data", clock
        self.folder = self.root / "partners" / "ana"
        self._bits = random.Random(5).getrandbits
        self._opened: list[Notebook] = []

    def open(self, device: str = "here", disk: Disk | None = None, *, load: bool = True) -> Notebook:
        """Open a window of a device."""
        notebook = Notebook.open(self.root, state=self.base / "state" / device, now=self.clock, random_bits=self._bits, disk=disk)
        self._opened.append(notebook)
        if load:
            notebook.load()
        return notebook

    def read(self, disk: Disk | None = None) -> Notebook:
        """Open the notebook for reading."""
        notebook = Notebook.reading(self.root, now=self.clock, disk=disk)
        self._opened.append(notebook)
        notebook.load()
        return notebook

    def close(self) -> None:
        for notebook in self._opened:
            notebook.close()
        self._opened.clear()

    @property
    def files(self) -> list[Path]:
        """Return the files of moments, by name."""
        return sorted(self.folder.glob("*.jsonl"))

    @property
    def ids(self) -> list[str]:
        """Return what a fresh reader finds."""
        return ids(self.read())

    def put(self, content: bytes, name: str = "there.1-00000000.jsonl") -> Path:
        """Put a file of another device, or whatever it is, into the folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / name
        path.write_bytes(content)
        return path


def ids(notebook: Notebook, partner: str = "ana") -> list[str]:
    return [moment.id for moment in notebook.moments(partner)]


def ana(id: str = "added", name: str = "Ana Ruiz", *, after: float = 0) -> PartnerAdded:
    return PartnerAdded(id=id, at=BEGAN + timedelta(seconds=after), name=name)


def begun(id: str = "first", partner: str = "ana", **fields: Any) -> SessionBegun:
    return SessionBegun(
        **{"id": id, "at": BEGAN, "partner": partner, "began": BEGAN, "zone": "Europe/Berlin", "first": Side.ME, **fields}
    )


def note(id: str, text: str = "two managers", *, after: float = 0) -> NoteKept:
    return NoteKept(id=id, session="first", at=BEGAN + timedelta(seconds=after), text=text)


def line(number: int, *moments: AnyMoment) -> bytes:
    return act_line(number, [ENCODER.encode(moment) for moment in moments])


def file_of(*acts: AnyMoment, device: str = "there", partner: str = "ana") -> bytes:
    """Return the bytes of a file of one act a moment."""
    return header_line(partner, device) + b"".join(line(number, act) for number, act in enumerate(acts, 1))


def failed(kept: Any) -> str:
    """Return the sentence with which an act failed, "" when it didn't."""
    problem = kept.exception(timeout=10)
    return "" if problem is None else str(problem)


def union(one: Entries, other: Entries) -> Entries:
    """Return all that either knows."""
    return {**one, **other, **{id: greater(one[id], other[id]) for id in one.keys() & other.keys()}}


def without_erased(entries: Entries) -> Entries:
    """Return the entries with the text of all that was erased emptied."""
    erased = [id for id in erased_in(entries.values()) if id in entries]
    return {**entries, **{id: emptied(entries[id]) for id in erased}} if erased else entries
