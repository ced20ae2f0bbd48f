"""Values, and disks that can be watched and that fail."""

import errno
import random
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moments import NoteKept
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.session import Session, Side
from peercoach_tui.notebook.disk import Disk

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

CALLS = frozenset(name for name in vars(Disk) if not name.startswith("_"))
"""The names of all calls to the operating system."""


class WatchedDisk(Disk):
    """A disk that notes each call as its name and its arguments, and that refuses those whose number is among `refused`."""

    def __init__(self, refused: Collection[int] = (), why: int = errno.ENOSPC) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._refused, self._why = refused, why

    def refuse(self, numbers: Collection[int], why: int = errno.ENOSPC) -> None:
        """Begin to count anew, and refuse the calls of these numbers."""
        self.calls.clear()
        self._refused, self._why = numbers, why

    @property
    def names_called(self) -> list[str]:
        return [name for name, _ in self.calls]

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        return self._watched(name, found) if name in CALLS else found

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*arguments: Any) -> Any:
            self.calls.append((name, arguments))
            if len(self.calls) - 1 not in self._refused:
                return call(*arguments)
            if name == "close":
                call(*arguments)
            raise OSError(self._why, "no space left on device")

        return made


def ids(seed: int = 1) -> Callable[[], str]:
    """Return what makes ids."""
    maker = IdMaker(random.Random(seed).getrandbits)
    return lambda: maker(BEGAN)


def ana(id: str = "ana", name: str = "Ana Ruiz") -> Partner:
    return Partner(id=id, name=name, added=BEGAN)


def meeting(id: str = "first", partner: str = "ana", began: datetime = BEGAN) -> Session:
    return Session(id=id, partner=partner, began=began, zone="Europe/Berlin", first=Side.ME)


def note(id: str, text: str = "two managers", *, after: float = 0, session: str = "first") -> NoteKept:
    return NoteKept(id=id, session=session, at=BEGAN + timedelta(seconds=after), text=text)


def follow_up(id: str = "follow-up", what: str = "ask Dana", *, changed: float = 0) -> FollowUp:
    return FollowUp(id=id, owner=Side.THEM, what=what, made=BEGAN, changed=BEGAN + timedelta(seconds=changed))


def temporary_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.endswith(".tmp")]
