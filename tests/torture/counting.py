"""What a trial counts, and the processes in which its runs are made."""

import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

FAULTS = ("lost", "half", "unreadable", "traceback", "hang")
FORKED = multiprocessing.get_context("fork")

_SHOWN = 5


@dataclass
class Tally:
    """What runs came to. `acts` were acknowledged; of the faults each must be 0.

    A run ends in a `traceback` when its process died of it, in a `hang` when it took longer than its limit. `states` are those
    that there would have been to look at, where only some were taken.
    """

    runs: int = 0
    acts: int = 0
    lost: int = 0
    half: int = 0
    unreadable: int = 0
    traceback: int = 0
    hang: int = 0
    states: int = 0
    problems: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Add what other runs came to."""
        for each in fields(self):
            if each.name != "problems":
                setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
        self.problems = (self.problems + other.problems)[:_SHOWN]

    def blame(self, fault: str, problem: str, count: int = 1) -> None:
        """Count a fault."""
        setattr(self, fault, getattr(self, fault) + count)
        if len(self.problems) < _SHOWN:
            self.problems.append(f"{fault}: {problem}")

    @property
    def faults(self) -> int:
        """Return how many there are of all kinds."""
        return sum(getattr(self, fault) for fault in FAULTS)


def spread(run: Callable[[T], Tally], items: Sequence[T], *, limit: float = 30, quiet: bool = False) -> Tally:
    """Return what `run` comes to for all items, in as many processes as there are cores.

    One that dies of an exception, or takes more than `limit` seconds for an item, is counted and another goes on after it.
    """
    total = Tally()
    cores = os.cpu_count() or 1
    shares = [list(items[core::cores]) for core in range(cores)]
    working = {worker.inbox: worker for worker in (_Worker(run, share, limit, quiet) for share in shares if share)}
    while working:
        soonest = min(worker.deadline for worker in working.values())
        ready = wait(list(working), timeout=max(0, soonest - time.monotonic()))
        for inbox in list(working):
            worker = working[inbox]
            went_on = worker.take(total) if inbox in ready else worker.is_in_time(total)
            if went_on:
                continue
            del working[inbox]
            if worker.left:
                other = _Worker(run, worker.left, limit, quiet)
                working[other.inbox] = other
    return total


def own_folder(base: Path) -> Path:
    """Return a folder that no other process uses."""
    return base / str(os.getpid())


class _Worker(Generic[T]):
    """A process that makes one run after the other and says what each came to."""

    def __init__(self, run: Callable[[T], Tally], items: list[T], limit: float, quiet: bool) -> None:
        self.left = items
        self._limit = limit
        self.inbox, outbox = FORKED.Pipe(duplex=False)
        self._process = FORKED.Process(target=_make, args=(run, items, outbox, quiet))
        self._process.start()
        outbox.close()
        self.deadline = time.monotonic() + limit

    def take(self, total: Tally) -> bool:
        """Take what a run came to; return False when it was the last, or the process died."""
        try:
            came_to: Tally = self.inbox.recv()
        except EOFError:
            came_to = Tally(runs=1)
            came_to.blame("traceback", f"at {self.left[0]!r:.200}")
        else:
            self.deadline = time.monotonic() + self._limit
        died = came_to.traceback > 0
        total.add(came_to)
        self.left = self.left[1:]
        if died or not self.left:
            self._process.join()
            self.inbox.close()
            return False
        return True

    def is_in_time(self, total: Tally) -> bool:
        """Return False for a process that hangs, after it was ended."""
        if time.monotonic() < self.deadline:
            return True
        self._process.kill()
        self._process.join()
        self.inbox.close()
        total.add(Tally(runs=1))
        total.blame("hang", f"at {self.left[0]!r:.200}")
        self.left = self.left[1:]
        return False


def _make(run: Callable[[T], Tally], items: list[T], outbox: Connection, quiet: bool) -> None:
    if quiet:
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 2)
    for item in items:
        outbox.send(run(item))
    outbox.close()
