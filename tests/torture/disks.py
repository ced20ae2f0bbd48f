"""Disks that stand between the notebook and the system: they watch, fail, act in between, or lie."""

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from peercoach_tui.disk import Disk

CALLS = frozenset(name for name, call in vars(Disk).items() if callable(call) and not name.startswith("_"))
"""The names of all calls to the operating system."""


class Between(Disk):
    """Hands each call on to another disk, by way of `step`."""

    def __init__(self, inner: Disk | None = None) -> None:
        self._inner = inner or Disk()

    def __getattribute__(self, name: str) -> Any:
        if name not in CALLS:
            return super().__getattribute__(name)
        return partial(self.step, name, getattr(self._inner, name))

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        """Make the call."""
        return call(*arguments)


class Counting(Between):
    """Notes the name of each call."""

    def __init__(self, inner: Disk | None = None) -> None:
        super().__init__(inner)
        self.calls: list[str] = []

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        self.calls.append(name)
        return call(*arguments)


_OPENING = frozenset({"open_reading", "open_appending", "open_writing", "open_folder", "create"})
_NAMES = frozenset({"mkdir", "rename", "unlink", "rmdir", "chmod"})
CAUSES = {
    errno.EIO: CALLS,
    errno.ENOSPC: frozenset({"write", "create", "mkdir", "rename", "fsync"}),
    errno.EACCES: _OPENING | _NAMES | {"listdir", "stat"},
    errno.EMFILE: _OPENING | {"listdir"},
}
"""Which calls may end in an error."""
HOWS = ("once", "on", "done", "half", "half then error")
"""How one fails: once, from then on, done but said to have failed, and of a write a half with or without an error."""


def can_fail(name: str, why: int, how: str) -> bool:
    """Say whether a call can fail so. A stat can't be half done, and a disk that is full is full from then on or once."""
    if name not in CAUSES[why]:
        return False
    if how.startswith("half"):
        return name == "write" and (why == errno.ENOSPC or (why == errno.EIO and how != "half"))
    return how != "done" or (why == errno.EIO and name in _NAMES | {"create", "fsync", "write", "truncate"})


class Failing(Between):
    """Lets the call of a number fail."""

    def __init__(self, number: int, why: int, how: str, inner: Disk | None = None) -> None:
        super().__init__(inner)
        self.count = 0
        self._number, self._why, self._how = number, why, how

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        here, self.count = self.count == self._number, self.count + 1
        goes_on = self._how == "on" and self.count > self._number and name in CAUSES[self._why]
        if not (here or goes_on):
            return call(*arguments)
        if self._how.startswith("half"):
            handle, content = arguments
            written = call(handle, bytes(content)[: (len(content) + 1) // 2])
            if self._how == "half":
                return written
        elif self._how == "done" or name == "close":
            call(*arguments)
        raise OSError(self._why, os.strerror(self._why))


class Hooked(Between):
    """Does something just before, or just after, the call of a number."""

    def __init__(self, number: int, after: bool, action: Callable[[], None], inner: Disk | None = None) -> None:
        super().__init__(inner)
        self.count = 0
        self._number, self._after, self._action = number, after, action

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        here, self.count = self.count == self._number, self.count + 1
        if here and not self._after:
            self._action()
        try:
            return call(*arguments)
        finally:
            if here and self._after:
                self._action()


class Slow(Between):
    """A disk that takes its time to sync: `wait` is called before each."""

    def __init__(self, wait: Callable[[], None]) -> None:
        super().__init__()
        self._wait = wait

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        if name == "fsync":
            self._wait()
        return call(*arguments)


# Mutants: each is what the notebook would be with a fault, and must be caught.


class NoFileSync(Between):
    """Never syncs a file."""

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        return None if name == "fsync" and self.fstat(*arguments).regular else call(*arguments)


class NoFolderSync(Between):
    """Never syncs a folder."""

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        return None if name == "fsync" and self.fstat(*arguments).folder else call(*arguments)


class LateSync(Between):
    """Acknowledges early: a sync is only made at the next one."""

    def __init__(self, inner: Disk | None = None) -> None:
        super().__init__(inner)
        self._due: list[int] = []

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        if name == "close":
            self._due = [handle for handle in self._due if handle != arguments[0]]
        if name != "fsync":
            return call(*arguments)
        for handle in self._due:
            call(handle)
        self._due = [*arguments]
        return None


class MemoryOver(Between):
    """Writes memory over a partial write: after a failed one the whole file is written anew, in its place."""

    def __init__(self, inner: Disk | None = None) -> None:
        super().__init__(inner)
        self._paths: dict[int, Path] = {}

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        if name == "write":
            return self._write(call, *arguments)
        made = call(*arguments)
        if name in ("create", "open_appending"):
            self._paths[made] = arguments[0]
        return made

    def _write(self, call: Callable[..., Any], handle: int, content: bytes | memoryview) -> int:
        path = self._paths.get(handle)
        memory = path.read_bytes() if path is not None and path.exists() else b""
        try:
            written: int = call(handle, content)
        except OSError:
            self.truncate(handle, 0)
            call(handle, memory)
            raise
        return written
