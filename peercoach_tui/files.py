"""The one place that writes files, besides the notebook's own."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from peercoach_tui.domain.errors import PeercoachError

TRIES = 100
"""How many names are tried for a temporary file: another program may write the same file now, or was killed while it did."""


class WritingDisk(Protocol):
    """The calls to the operating system that writing needs, as the notebook's disk has them. Each raises OSError."""

    @property
    def system(self) -> str:
        """Return what `sys.platform` says."""
        ...

    def create(self, path: Path) -> int:
        """Make a file for writing; raises FileExistsError when something is there."""
        ...

    def chmod(self, path: Path, mode: int) -> None:
        """Say who may read and write it."""
        ...

    def write(self, handle: int, content: bytes | memoryview) -> int:
        """Write bytes and return how many were written."""
        ...

    def fsync(self, handle: int) -> None:
        """Wait until it is on the medium."""
        ...

    def close(self, handle: int) -> None:
        """Close a file or a folder."""
        ...

    def rename(self, source: Path, target: Path) -> None:
        """Give a file another's name, in one step."""
        ...

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        ...

    def mkdir(self, path: Path) -> None:
        """Make one folder; raises FileExistsError when something is there."""
        ...

    def stat(self, path: Path) -> object:
        """Return something for what is there; raises FileNotFoundError when nothing is."""
        ...

    def open_folder(self, path: Path) -> int:
        """Open a folder so that it can be synced."""
        ...


class NotWritten(PeercoachError):
    """A file could not be written; the one that was there before is as it was."""


def write_text(path: Path, text: str, disk: WritingDisk) -> None:
    """Write the text as UTF-8, as `write_bytes` does. Raises `NotWritten`."""
    try:
        content = text.encode()
    except UnicodeEncodeError as problem:
        raise NotWritten(f"{path} can't be written: letter {problem.start + 1} of the text is only half there.") from problem
    write_bytes(path, content, disk)


def write_bytes(path: Path, content: bytes, disk: WritingDisk) -> None:
    """Write a file that its owner alone can read (0600), whole or not at all.

    A missing folder is made (0700), and a link is followed. Raises `NotWritten` when the system says no.
    """
    target = Path(os.path.realpath(path))
    try:
        _make_folders(target.parent, disk)
        _replace(target, content, disk)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise NotWritten(f"{path} can't be written ({reason}): mend that or choose another place.") from problem


def _replace(target: Path, content: bytes, disk: WritingDisk) -> None:
    handle, temporary = _temporary(target, disk)
    try:
        try:
            disk.chmod(temporary, 0o600)
            rest = memoryview(content)
            while rest:
                rest = rest[disk.write(handle, rest) :]
            disk.fsync(handle)
        finally:
            disk.close(handle)
        disk.rename(temporary, target)
    except OSError:
        with suppress(OSError):
            disk.unlink(temporary)
        raise
    _sync_folder(target.parent, disk)


def _temporary(target: Path, disk: WritingDisk) -> tuple[int, Path]:
    for number in range(1, TRIES):
        temporary = target.with_name(f".{target.name[:48]}.{number}.tmp")
        with suppress(FileExistsError):
            return disk.create(temporary), temporary
    temporary = target.with_name(f".{target.name[:48]}.{TRIES}.tmp")
    return disk.create(temporary), temporary


def _make_folders(folder: Path, disk: WritingDisk) -> None:
    """Make a folder and those above it that are missing, each on the medium before anything is in it."""
    with suppress(FileNotFoundError):
        disk.stat(folder)
        return
    _make_folders(folder.parent, disk)
    with suppress(FileExistsError):
        disk.mkdir(folder)
    _sync_folder(folder.parent, disk)


def _sync_folder(folder: Path, disk: WritingDisk) -> None:
    """Make a new name durable; Windows knows no such call."""
    if disk.system == "win32":
        return
    handle = disk.open_folder(folder)
    try:
        disk.fsync(handle)
    finally:
        disk.close(handle)
