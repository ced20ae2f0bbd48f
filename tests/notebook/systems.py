"""Windows and a Mac as far as one can have them elsewhere: what they refuse is refused, what they lack isn't there."""

import errno
import fcntl
import os
import sys
from collections.abc import Callable
from pathlib import Path, PurePath
from threading import RLock
from types import SimpleNamespace

import pytest

from peercoach_tui.disk import PAUSE, Disk, Stamp

DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10))}
FORBIDDEN = {*'<>:"/\\|?*', *map(chr, range(32))}


class Kernel:
    """What all programs on a Windows share: who has which file open, and who locked it. Names are checked below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.open: dict[int, Path] = {}
        self.locked: dict[int, int] = {}
        """The handle by the inode of what it locked."""
        self.turn = RLock()
        """Programs run at once, and what they ask for is done one after the other."""

    def locking(self, handle: int, how: int, count: int) -> None:
        """Do as `msvcrt.locking` does: another handle of the same program is refused as well."""
        assert (how, count) == (2, 1)
        with self.turn:
            if self.locked.setdefault(os.fstat(handle).st_ino, handle) != handle:
                raise PermissionError(errno.EACCES, "Permission denied")


class Windows(Disk):
    """A file that is open keeps its name, what is locked another can't read or write, and no folder can be opened."""

    system = "win32"

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel
        self.pauses = 0
        self.on_pause: Callable[[], object] = lambda: super(Windows, self).pause(PAUSE)

    def pause(self, seconds: float) -> None:
        self.pauses += 1
        self.on_pause()

    def stat(self, path: Path) -> Stamp:
        return super().stat(self._allowed(path))

    def open_reading(self, path: Path) -> int:
        return self._opened(path, super().open_reading)

    def open_appending(self, path: Path) -> int:
        return self._opened(path, super().open_appending)

    def open_writing(self, path: Path) -> int:
        return self._opened(path, super().open_writing)

    def create(self, path: Path) -> int:
        return self._opened(path, super().create)

    def open_folder(self, path: Path) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    def mkdir(self, path: Path) -> None:
        super().mkdir(self._allowed(path))

    def chmod(self, path: Path, mode: int) -> None:
        """Know of no owner."""

    def read(self, handle: int, count: int) -> bytes:
        self._free(handle)
        return super().read(handle, count)

    def write(self, handle: int, content: bytes | memoryview) -> int:
        self._free(handle)
        return super().write(handle, content)

    def full_fsync(self, handle: int) -> None:
        raise AssertionError("only a Mac has it")

    def close(self, handle: int) -> None:
        with self._kernel.turn:
            self._kernel.open.pop(handle, None)
            self._kernel.locked = {inode: by for inode, by in self._kernel.locked.items() if by != handle}
            super().close(handle)

    def has_process(self, number: int) -> bool:
        found = super().has_process(number)
        assert found, "a signal of 0 would end it"
        return found

    def link(self, source: Path, target: Path) -> None:
        super().link(source, self._allowed(target))

    def _rename(self, source: Path, target: Path) -> None:
        with self._kernel.turn:
            self._closed(source, self._allowed(target))
            super()._rename(source, target)

    def _unlink(self, path: Path) -> None:
        with self._kernel.turn:
            self._closed(path)
            if path.is_dir():
                raise PermissionError(errno.EACCES, "Permission denied")
            super()._unlink(path)

    def _opened(self, path: Path, opening: Callable[[Path], int]) -> int:
        if path.is_dir():
            raise PermissionError(errno.EACCES, "Permission denied")
        with self._kernel.turn:
            handle = opening(self._allowed(path))
            self._kernel.open[handle] = path
            return handle

    def _closed(self, *paths: Path) -> None:
        if any(path in self._kernel.open.values() for path in paths):
            raise PermissionError(errno.EACCES, "it is used by another process")

    def _free(self, handle: int) -> None:
        if self._kernel.locked.get(os.fstat(handle).st_ino, handle) != handle:
            raise PermissionError(errno.EACCES, "another process has locked it")

    def _allowed(self, path: Path) -> Path:
        names = path.relative_to(self._kernel.root).parts if path.is_relative_to(self._kernel.root) else ()
        for name in names:
            if PurePath(name.partition(".")[0].rstrip()).name.upper() in DEVICES or {*name} & FORBIDDEN or name[-1] in ". ":
                raise OSError(errno.EINVAL, "The filename, directory name, or volume label syntax is incorrect")
        return path


class Mac(Disk):
    """Has what a drive writes down at last, and Unix's locks."""

    system = "darwin"

    def __init__(self) -> None:
        self.synced = 0

    def full_fsync(self, handle: int) -> None:
        self.synced += 1
        os.fsync(handle)


def windows(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Windows]:
    """Return what makes a program's disk on one Windows, with its locks, and without those of Unix."""
    kernel = Kernel(root)

    def none(*_: object) -> None:
        raise AssertionError("Windows has no such lock")

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=kernel.locking))
    for name in ("flock", "lockf", "fcntl"):
        monkeypatch.setattr(fcntl, name, none)
    return lambda: Windows(kernel)
