"""The operating system as who keeps files sees it: every call is one method of a `Disk`."""

import errno
import os
import platform
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

_BUSY = frozenset({errno.EAGAIN, errno.EACCES})
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.EBADF})
_NO_LINKS = frozenset({errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EINVAL})
_F_FULLFSYNC = 51
PAUSE = 0.01
"""The seconds until who waits for another program or window looks again whether it is done."""
TRIES = 100
"""How often a name is given or taken on Windows while another program reads the file."""


class Stamp(NamedTuple):
    """What tells one state of a file from another; `changed` is its modification time in nanoseconds."""

    inode: int
    size: int
    changed: int
    mode: int

    @property
    def regular(self) -> bool:
        """Say whether it is a file that can be read to its end: no folder, pipe or device."""
        return stat.S_ISREG(self.mode)

    @property
    def folder(self) -> bool:
        """Say whether it is a folder."""
        return stat.S_ISDIR(self.mode)


class NoLocks(OSError):
    """This file system has no locks."""


class NoLinks(OSError):
    """On this file system a file has one name alone."""


class Disk:
    """All calls to the operating system, one a method, so that a test can record any of them, let it fail or do it by half.

    Each raises OSError as the system does. `system` is what `sys.platform` says.
    """

    system = sys.platform

    @property
    def locks_beside(self) -> bool:
        """Say whether the lock of a file is a file beside it: on Windows a locked one can't be read, nor an open one renamed."""
        return self.system == "win32"

    @property
    def machine(self) -> str:
        """Return the name of this machine, "" where it has none."""
        return platform.node()

    @property
    def process(self) -> int:
        """Return the number of this process."""
        return os.getpid()

    def has_process(self, number: int) -> bool:
        """Say whether a process of that number runs on this machine, and True where that can't be asked."""
        if self.system == "win32":
            return True  # there, a signal of 0 would end it
        try:
            os.kill(number, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except OSError:
            return True
        return True

    def process_began(self, number: int) -> str:
        """Return what tells a process from an earlier one of its number: when it began, and in which start of the system.

        "" where that can't be asked, or where there is no such process.
        """
        try:
            status = Path(f"/proc/{number}/stat").read_bytes()
            boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
            # Its name, in brackets, may hold anything.
            return f"{boot} {int(status.rpartition(b')')[2].split()[19])}"
        except (OSError, ValueError, IndexError):
            return ""

    def pause(self, seconds: float) -> None:
        """Give another program the time to end what it does with a file."""
        time.sleep(seconds)

    def listdir(self, path: Path) -> list[str]:
        """Return the names in a folder, in no order."""
        return os.listdir(path)  # noqa: PTH208 - one call, and no Path for each of ten thousand names

    def stat(self, path: Path) -> Stamp:
        """Return the stamp of what is there under a path; links are followed."""
        return _stamp(path.stat())

    def fstat(self, handle: int) -> Stamp:
        """Return the stamp of an open file."""
        return _stamp(os.fstat(handle))

    def open_reading(self, path: Path) -> int:
        """Open a file for reading; a pipe that nobody writes to holds nothing up."""
        return os.open(path, os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_NOCTTY") | _flag("O_BINARY"))

    def open_appending(self, path: Path) -> int:
        """Open a file that is there for reading, and for writing at its end."""
        return os.open(path, os.O_RDWR | os.O_APPEND | _flag("O_NONBLOCK") | _flag("O_NOCTTY") | _flag("O_BINARY"))

    def open_writing(self, path: Path) -> int:
        """Open a file that is there for writing over its bytes."""
        return os.open(path, os.O_RDWR | _flag("O_NONBLOCK") | _flag("O_NOCTTY") | _flag("O_BINARY"))

    def open_folder(self, path: Path) -> int:
        """Open a folder so that it can be synced."""
        return os.open(path, os.O_RDONLY | _flag("O_DIRECTORY"))

    def create(self, path: Path) -> int:
        """Make a file for reading and for writing at its end; raises FileExistsError when something is there."""
        return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | _flag("O_BINARY"), 0o600)

    def mkdir(self, path: Path) -> None:
        """Make one folder; raises FileExistsError when something is there."""
        path.mkdir(mode=0o700)

    def chmod(self, path: Path, mode: int) -> None:
        """Say who may read and write it."""
        path.chmod(mode)

    def read(self, handle: int, count: int) -> bytes:
        """Return the next bytes, at most `count`; none at the end."""
        return os.read(handle, count)

    def write(self, handle: int, content: bytes | memoryview) -> int:
        """Write bytes and return how many were written, which may be fewer."""
        return os.write(handle, content)

    def fsync(self, handle: int) -> None:
        """Wait until it is on the medium. A Mac's fsync leaves it in the drive, whose own call not every file system has."""
        if self.system != "darwin":
            os.fsync(handle)
            return
        try:
            self.full_fsync(handle)
        except OSError as problem:
            if problem.errno not in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
                raise
            os.fsync(handle)

    def full_fsync(self, handle: int) -> None:
        """Let a Mac's drive write down what it holds."""
        import fcntl

        fcntl.fcntl(handle, _F_FULLFSYNC)

    def truncate(self, handle: int, size: int) -> None:
        """Cut an open file off after so many bytes."""
        os.ftruncate(handle, size)

    def lock(self, handle: int) -> bool:
        """Take the lock of an open file until it is closed; return False when another has it. Raises `NoLocks`."""
        try:
            (_lock_byte if self.system == "win32" else _lock_file)(handle)
        except OSError as problem:
            if problem.errno in _BUSY:
                return False
            if problem.errno in _NO_LOCKS:
                raise NoLocks(problem.errno, problem.strerror) from problem
            raise
        return True

    def rename(self, source: Path, target: Path) -> None:
        """Give a file another's name, in one step."""
        self._once_closed(lambda: self._rename(source, target))

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name; raises FileExistsError when something has it, and `NoLinks`."""
        try:
            target.hardlink_to(source)
        except OSError as problem:
            if problem.errno in _NO_LINKS:
                raise NoLinks(problem.errno, problem.strerror) from problem
            raise

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        self._once_closed(lambda: self._unlink(path))

    def rmdir(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def close(self, handle: int) -> None:
        """Close a file or a folder. It is closed also when the system says that something went wrong."""
        os.close(handle)

    def _rename(self, source: Path, target: Path) -> None:
        source.replace(target)

    def _unlink(self, path: Path) -> None:
        path.unlink()

    def _once_closed(self, call: Callable[[], None]) -> None:
        """Call it; on Windows, where a file that is open keeps its name, again until whoever reads it has closed it."""
        for _ in range(TRIES - 1 if self.system == "win32" else 0):
            try:
                return call()
            except PermissionError:
                self.pause(PAUSE)
        return call()


class Fleeting(Disk):
    """The same for what is thrown away with its folder when the program ends: nothing waits until it is on the medium."""

    def fsync(self, handle: int) -> None:
        """Leave it to the system when it is written down."""


def _flag(name: str) -> int:
    """Return a flag of the system, 0 where it has none of that name."""
    value: int = getattr(os, name, 0)
    return value


def _lock_file(handle: int) -> None:
    import fcntl

    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lock_byte(handle: int) -> None:
    import msvcrt

    msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns, found.st_mode)
