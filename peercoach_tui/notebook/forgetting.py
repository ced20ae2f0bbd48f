"""Forgetting a partner: the mark that outlives their folder's content, and removing all else."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import reason
from peercoach_tui.files import create, make_folders, names_in, opened, stamp_of, sync_folder
from peercoach_tui.notebook.names import FILE, FORGOTTEN

_VERSION_1 = r"(notebook|live)\.v1.*\.json|backups"
"""What is left of version 1 once it is taken over."""


def mark(disk: Disk, folder: Path) -> None:
    """Make the mark, and wait until it is on the medium. Raises OSError."""
    make_folders(disk, folder)
    with suppress(FileExistsError), opened(disk, create(disk, folder / FORGOTTEN)) as handle:
        disk.fsync(handle)
    sync_folder(disk, folder)


def clear(disk: Disk, folder: Path) -> tuple[str, ...]:
    """Remove all that stands beside the mark; return what couldn't be, each a whole sentence."""
    return _clear(disk, folder, lambda name: name != FORGOTTEN)


def clear_version_1(disk: Disk, folder: Path) -> tuple[str, ...]:
    """Remove what version 1 left in a folder, once all of it was taken over; return as `clear` what stays."""
    with suppress(OSError):
        if FILE in names_in(disk, folder):
            return (f"{folder / FILE} isn't taken over yet, and it and its backups may hold what was erased: start again.",)
    return _clear(disk, folder, lambda name: re.fullmatch(_VERSION_1, name) is not None)


def _clear(disk: Disk, folder: Path, goes: Callable[[str], bool]) -> tuple[str, ...]:
    try:
        names = [name for name in names_in(disk, folder) if goes(name)]
        held = [trouble for name in names for trouble in remove(disk, folder / name)]
        if names:
            sync_folder(disk, folder)
    except OSError as problem:
        return (f"It isn't sure that all is gone from {folder} ({reason(problem)}): start again, and it is looked at again.",)
    return tuple(held)


def remove(disk: Disk, path: Path) -> list[str]:
    """Remove a file, or a folder with all that is in it; a link goes, and what it leads to stays."""
    try:
        try:
            disk.unlink(path)
            return []
        except (IsADirectoryError, PermissionError):
            stamp = stamp_of(disk, path)
            if stamp is None or not stamp.folder:
                raise
        held = [trouble for name in names_in(disk, path) for trouble in remove(disk, path / name)]
        if not held:
            disk.rmdir(path)
        return held
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as problem:
        return [f"{path} can't be removed ({reason(problem)}): remove it by hand."]
