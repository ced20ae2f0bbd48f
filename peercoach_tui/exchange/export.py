"""The one place that writes what leaves: every file whole or not at all, none over another unless told to."""

from collections.abc import Iterable
from contextlib import suppress
from os import path as paths
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.exchange.format import Page
from peercoach_tui.files import make_folders, reason, stamp_of, sync_folder, written_beside


class NotExported(PeercoachError):
    """What should leave can't be written there; nothing was."""


def export_file(disk: Disk, path: Path, pages: Iterable[Page], *, force: bool = False) -> Path:
    """Write the only page to a path, readable by its owner alone; return where. Raises `NotExported`.

    A link is followed. Without `force` nothing that is there is written over.
    """
    target = _free(disk, Path(paths.realpath(path)), path, force=force)
    (page,) = pages
    with _Export(disk, path) as export:
        export.take(target, page.content)
    return path


def export_folder(disk: Disk, folder: Path, pages: Iterable[Page], *, force: bool = False) -> int:
    """Write each page into a folder, which is made where it is missing; return how many. Raises `NotExported`.

    No file has its name before all are written. Without `force` nothing that is there is written over.
    """
    found, count = stamp_of(disk, folder), 0
    if found is not None and not found.folder:
        raise NotExported(f"{folder} is a file, and a folder is wanted: name another.")
    with _Export(disk, folder) as export:
        for count, page in enumerate(pages, 1):  # noqa: B007 - counted to the end
            path = folder / page.name
            export.take(_free(disk, path, path, force=force), page.content)
    return count


def _free(disk: Disk, target: Path, called: Path, *, force: bool) -> Path:
    """Return a path where a file may be written. Raises `NotExported`."""
    try:
        found = stamp_of(disk, target)
    except OSError as problem:
        raise _not_written(called, problem) from problem
    if found is not None and not found.regular:
        raise NotExported(f"{called} is {'a folder' if found.folder else 'no ordinary file'}: name another file.")
    if found is not None and not force:
        raise NotExported(f"{called} is there already: name another, or write over it with --force.")
    return target


def _not_written(path: Path, problem: OSError) -> NotExported:
    return NotExported(f"{path} can't be written ({reason(problem)}): mend that or choose another place.")


class _Export:
    """Files that are written under other names until all of them are; what is broken off leaves nothing behind."""

    def __init__(self, disk: Disk, path: Path) -> None:
        self._disk, self._path = disk, path
        self._waiting: list[tuple[Path, Path]] = []
        self._made: list[Path] = []

    def __enter__(self) -> "_Export":
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: object) -> None:
        if problem is None:
            try:
                self._name()
            except BaseException as flaw:
                self._undo()
                if isinstance(flaw, OSError):
                    raise _not_written(self._path, flaw) from flaw
                raise
            return
        self._undo()
        if isinstance(problem, OSError):
            raise _not_written(self._path, problem) from problem

    def take(self, target: Path, content: bytes) -> None:
        """Write a file beside where it is to be. Raises OSError."""
        self._make_folders(target.parent)
        self._waiting.append((written_beside(self._disk, target, content), target))

    def _make_folders(self, folder: Path) -> None:
        if stamp_of(self._disk, folder) is None:
            missing = [each for each in (folder, *folder.parents) if stamp_of(self._disk, each) is None]
            self._made += missing
            make_folders(self._disk, folder)

    def _name(self) -> None:
        for temporary, target in self._waiting:
            self._disk.rename(temporary, target)
        for folder in dict.fromkeys(target.parent for _, target in self._waiting):
            sync_folder(self._disk, folder)

    def _undo(self) -> None:
        for temporary, _ in self._waiting:
            with suppress(OSError):
                self._disk.unlink(temporary)
        for folder in self._made:
            with suppress(OSError):
                self._disk.rmdir(folder)
