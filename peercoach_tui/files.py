"""Files, step by step: what stands on the calls of a disk, and the one place that writes files besides the notebook's own."""

import errno
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from peercoach_tui.disk import Disk, NoLinks, Stamp
from peercoach_tui.domain.errors import PeercoachError, reason

PIECE = 1 << 20
"""How many bytes are read at once."""
NAMES = 100
"""How many names are tried for a temporary file: another program may write the same file now, or was killed while it did."""
TRIES = 4
"""How often a file is written whose temporary file another window took for a leftover."""

LEFT = 600 * 10**9
"""Nanoseconds after which a temporary file is one that a kill left."""
_TEMPORARY = r"(?s:\.(?P<stem>.+)\.(?:[1-9][0-9]?|100)\.tmp)"


class NotWritten(PeercoachError):
    """A file could not be written; the one that was there before is as it was."""


def write_text(path: Path, text: str, disk: Disk) -> None:
    """Write the text as UTF-8 into a file that its owner alone can read (0600), whole or not at all.

    A missing folder is made (0700), and a link is followed. Raises `NotWritten` when the system says no.
    """
    target = Path(os.path.realpath(path))
    try:
        content = text.encode()
        make_folders(disk, target.parent)
        replace(disk, target, content)
    except UnicodeEncodeError as problem:
        raise NotWritten(f"{path} can't be written: letter {problem.start + 1} of the text is only half there.") from problem
    except OSError as problem:
        raise NotWritten(f"{path} can't be written ({reason(problem)}): mend that or choose another place.") from problem


def shut(disk: Disk, handle: int) -> None:
    """Close what needn't be said to have failed: all that counts was synced, or is given up."""
    with suppress(OSError):
        disk.close(handle)


@contextmanager
def opened(disk: Disk, handle: int) -> Iterator[int]:
    """Shut a file or a folder that was opened, when all is done with it."""
    try:
        yield handle
    finally:
        shut(disk, handle)


def stamp_of(disk: Disk, path: Path) -> Stamp | None:
    """Return the stamp of what is there under a path, None when nothing is."""
    try:
        return disk.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def names_in(disk: Disk, folder: Path) -> list[str]:
    """Return the names in a folder in order, none when there is no folder."""
    try:
        return sorted(disk.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []


def read_whole(disk: Disk, handle: int, most: int) -> bytes:
    """Return what an open file holds from where it stands, at most so many bytes."""
    pieces, rest = [], most
    while rest > 0 and (piece := disk.read(handle, min(rest, PIECE))):
        pieces.append(piece)
        rest -= len(piece)
    return b"".join(pieces)


def read_file(disk: Disk, path: Path, most: int) -> bytes:
    """Return what a file holds, at most so many bytes. Raises OSError."""
    with opened(disk, disk.open_reading(path)) as handle:
        return read_whole(disk, handle, most)


def write_whole(disk: Disk, handle: int, content: bytes) -> None:
    """Write all of the bytes."""
    rest = memoryview(content)
    while rest:
        rest = rest[disk.write(handle, rest) :]


def create(disk: Disk, path: Path) -> int:
    """Make a file that only its owner may read and write, whatever the mask of the process. Raises FileExistsError."""
    handle = disk.create(path)
    try:
        disk.chmod(path, 0o600)
    except OSError:
        shut(disk, handle)
        raise
    return handle


def make_folders(disk: Disk, path: Path) -> None:
    """Make a folder and those above it that are missing, and wait until they are on the medium."""
    if stamp_of(disk, path) is not None:
        return
    if path.parent != path:
        make_folders(disk, path.parent)
    try:
        with suppress(FileExistsError):
            disk.mkdir(path)
            disk.chmod(path, 0o700)
        sync_folder(disk, path.parent)
    except OSError:
        with suppress(OSError):
            disk.rmdir(path)  # else it would be taken for one that is on the medium
        raise


def sync_folder(disk: Disk, path: Path) -> None:
    """Wait until the names in a folder are on the medium. Windows knows no such call."""
    if disk.system == "win32":
        return
    with opened(disk, disk.open_folder(path)) as handle:
        disk.fsync(handle)


def replace(disk: Disk, path: Path, content: bytes) -> None:
    """Write a file whole or not at all, for its owner alone; after a power cut it is the old or the new one. Raises OSError."""
    for again in reversed(range(TRIES)):
        try:
            _give_name(disk, written_beside(disk, path, content), path, disk.rename)
            break
        except FileNotFoundError:
            if not again:
                raise
    sync_folder(disk, path.parent)


def _give_name(disk: Disk, temporary: Path, path: Path, give: Callable[[Path, Path], None]) -> None:
    try:
        give(temporary, path)
    except OSError:
        with suppress(OSError):
            disk.unlink(temporary)
        raise


def write_new(disk: Disk, path: Path, content: bytes) -> None:
    """Write a file as `replace` does where there is none yet. Raises FileExistsError where there is one, and OSError."""
    _give_name(disk, written_beside(disk, path, content), path, partial(name_anew, disk))
    sync_folder(disk, path.parent)


def written_beside(disk: Disk, path: Path, content: bytes) -> Path:
    """Return a new temporary file beside a path, which has the content and waits to get its name. Raises OSError."""
    handle, temporary = _temporary(disk, path)
    try:
        with opened(disk, handle):
            disk.chmod(temporary, 0o600)
            write_whole(disk, handle, content)
            disk.fsync(handle)
    except BaseException:
        with suppress(OSError):
            disk.unlink(temporary)
        raise
    return temporary


def name_anew(disk: Disk, temporary: Path, path: Path) -> None:
    """Give a temporary file a name that nothing has, in one step. Raises FileExistsError when something has it.

    Where a file has one name alone it is looked first: there, what another program writes between is written over.
    """
    try:
        disk.link(temporary, path)
    except NoLinks:
        if stamp_of(disk, path) is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        disk.rename(temporary, path)
    else:
        with suppress(OSError):
            disk.unlink(temporary)


def sweep(disk: Disk, targets: Iterable[Path]) -> None:
    """Remove the temporary files that a kill left beside files which were written just now. Raises OSError.

    One that is younger than `LEFT` may be that of another program which writes the same now.
    """
    beside: dict[Path, dict[str, Path]] = {}
    for target in targets:
        beside.setdefault(target.parent, {})[_stem(target)] = target
    for folder, stems in beside.items():
        for name in names_in(disk, folder):
            made = re.fullmatch(_TEMPORARY, name)
            named = stems.get(made["stem"]) if made else None
            found = stamp_of(disk, folder / name) if named else None
            now = stamp_of(disk, named) if named else None
            if found and now and found.regular and now.changed - found.changed > LEFT:
                disk.unlink(folder / name)


def _stem(path: Path) -> str:
    """Return what the temporary files beside a path are called by."""
    return path.name[:48]


def _temporary(disk: Disk, path: Path) -> tuple[int, Path]:
    for number in range(1, NAMES + 1):
        temporary = path.with_name(f".{_stem(path)}.{number}.tmp")
        with suppress(FileExistsError):
            return disk.create(temporary), temporary
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
