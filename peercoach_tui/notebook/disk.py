"""The operating system as the notebook sees it."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import NamedTuple

_TEMPORARY = re.compile(r"\.[\w-]+\.json\.\w+\.tmp")


class Stamp(NamedTuple):
    """What tells one generation of a file from another; `changed` is its modification time in nanoseconds."""

    inode: int
    size: int
    changed: int


class Disk:
    """All calls to the operating system, one a method, so that a test can record any of them or let it fail.

    Each raises OSError as the system does. Files are made 0600 and folders 0700.
    """

    def create(self, path: Path) -> tuple[int, Path]:
        """Open a new temporary file beside `path` for writing and return its handle and its path."""
        handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        return handle, Path(name)

    def write(self, handle: int, content: bytes) -> None:
        """Write all of the bytes."""
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]

    def sync(self, handle: int) -> None:
        """Wait until it is on the medium."""
        os.fsync(handle)

    def stamp(self, handle: int) -> Stamp:
        """Return the stamp of an open file."""
        return _stamp(os.fstat(handle))

    def close(self, handle: int) -> None:
        """Close a file or a folder."""
        os.close(handle)

    def open_folder(self, path: Path) -> int:
        """Open a folder so that it can be synced."""
        return os.open(path, os.O_RDONLY)

    def read(self, path: Path) -> tuple[bytes, Stamp]:
        """Return all that a file holds, and the stamp that it had before it was read."""
        with path.open("rb") as file:
            stamp = _stamp(os.fstat(file.fileno()))
            return file.read(), stamp

    def stat(self, path: Path) -> Stamp | None:
        """Return the stamp of a file, None when there is none."""
        try:
            return _stamp(path.stat())
        except FileNotFoundError:
            return None

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another's name, in one step."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name; raises FileExistsError when it is taken."""
        target.hardlink_to(source)

    def unlink(self, path: Path) -> None:
        """Remove a name, if it is there."""
        path.unlink(missing_ok=True)

    def mkdir(self, path: Path) -> None:
        """Make one folder; raises FileExistsError when something is there."""
        path.mkdir(mode=0o700)

    def names(self, path: Path) -> list[str]:
        """Return what a folder holds, in order; nothing when it is missing."""
        try:
            return sorted(each.name for each in path.iterdir())
        except FileNotFoundError:
            return []

    def folders(self, path: Path) -> list[str]:
        """Return the names of the folders in a folder, in order."""
        return sorted(each.name for each in path.iterdir() if each.is_dir())


def make_folders(disk: Disk, path: Path) -> None:
    """Make a folder and those above it that are missing, and wait until they are on the medium."""
    if disk.stat(path) is not None:
        return
    if path.parent != path:
        make_folders(disk, path.parent)
    with suppress(FileExistsError):
        disk.mkdir(path)
    sync_folder(disk, path.parent)


def sync_folder(disk: Disk, path: Path) -> None:
    """Wait until the names in a folder are on the medium. Windows knows no such call."""
    if os.name != "posix":
        return
    handle = disk.open_folder(path)
    try:
        disk.sync(handle)
    finally:
        disk.close(handle)


@contextmanager
def beside(disk: Disk, path: Path, content: bytes, *, durable: bool = True) -> Iterator[tuple[Path, Stamp]]:
    """Give a temporary file beside `path` that holds the content, and its stamp. When the system says no it is removed."""
    handle, temporary = disk.create(path)
    try:
        yield temporary, _fill(disk, handle, content, durable)
    except OSError:
        with suppress(OSError):
            disk.unlink(temporary)
        raise


def replace(disk: Disk, path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write a file whole or not at all. One that is not `durable` may be gone after a power cut."""
    with beside(disk, path, content, durable=durable) as (temporary, _):
        disk.replace(temporary, path)
    if durable:
        sync_folder(disk, path.parent)


def sweep(disk: Disk, folder: Path) -> None:
    """Remove the temporary files that a kill left. Only who holds the lock may: another window's may be in use."""
    for name in disk.names(folder):
        if _TEMPORARY.fullmatch(name):
            with suppress(OSError):
                disk.unlink(folder / name)


def _fill(disk: Disk, handle: int, content: bytes, durable: bool) -> Stamp:
    try:
        disk.write(handle, content)
        if durable:
            disk.sync(handle)
        return disk.stamp(handle)
    finally:
        disk.close(handle)


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns)
