"""The one place that writes what leaves: every file whole or not at all, none over another unless told to."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from os import path as paths
from pathlib import Path
from typing import NamedTuple

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError, reason
from peercoach_tui.exchange.format import Page
from peercoach_tui.files import make_folders, name_anew, stamp_of, sweep, sync_folder, written_beside

Held = Callable[[], AbstractContextManager[None]]
"""Gives what holds back whatever would break off the thread, such as a signal, until a step is whole."""


class NotExported(PeercoachError):
    """What should leave can't be written there; nothing was."""


class IsThere(NotExported):
    """What should leave would be written over what is there, which is `path`."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already: name another, or write over it with --force.")
        self.path = path


def _nothing(count: int) -> None:
    """Hear nothing."""


def export_file(
    disk: Disk,
    path: Path,
    pages: Iterable[Page],
    *,
    force: bool = False,
    held: Held = nullcontext,
    told: Callable[[int], None] = _nothing,
) -> Path:
    """Write the only page to a path, readable by its owner alone; return where. Raises `NotExported`.

    A link is followed. Without `force` nothing that is there is written over. `told` hears how many pages are made; what it
    raises breaks off, and nothing is left behind.
    """
    target, fresh = _free(disk, _followed(path), path, force=force)
    (page,) = pages
    told(1)
    with _Export(disk, path, held, force=force) as export:
        export.take(target, path, page.content, fresh=fresh)
    return path


def export_folder(
    disk: Disk,
    folder: Path,
    pages: Iterable[Page],
    *,
    force: bool = False,
    held: Held = nullcontext,
    told: Callable[[int], None] = _nothing,
) -> int:
    """Write each page into a folder, which is made where it is missing; return how many. Raises `NotExported`.

    No file has its name before all are written. Without `force` nothing that is there is written over. `told` hears how many
    pages are written; what it raises breaks off, and nothing is left behind but what was written over by then.
    """
    try:
        found = stamp_of(disk, folder)
    except (OSError, ValueError) as problem:
        raise _not_written(folder, problem) from problem
    if found is not None and not found.folder:
        raise NotExported(f"{folder} is a file, and a folder is wanted: name another.")
    count = 0
    with _Export(disk, folder, held, force=force) as export:
        for count, page in enumerate(pages, 1):
            path = folder / page.name
            target, fresh = _free(disk, path, path, force=force)
            export.take(target, path, page.content, fresh=fresh)
            told(count)
    return count


def _followed(path: Path) -> Path:
    """Return where a path leads. Raises `NotExported`."""
    try:
        return Path(paths.realpath(path))
    except (OSError, ValueError) as problem:
        raise _not_written(path, problem) from problem


def _free(disk: Disk, target: Path, called: Path, *, force: bool) -> tuple[Path, bool]:
    """Return a path where a file may be written, and whether nothing is there. Raises `NotExported`."""
    try:
        found = stamp_of(disk, target)
    except (OSError, ValueError) as problem:
        raise _not_written(called, problem) from problem
    if found is not None and not found.regular:
        raise NotExported(f"{called} is {'a folder' if found.folder else 'no ordinary file'}: name another file.")
    if found is not None and not force:
        raise IsThere(called)
    return target, found is None


def _not_written(path: Path, problem: OSError | ValueError) -> NotExported:
    why = reason(problem) if isinstance(problem, OSError) else "it has a sign that no name may have"
    return NotExported(f"{path} can't be written ({why}): mend that or choose another place.")


class _Waiting(NamedTuple):
    """A file under another name, where it will be, what that was called, and whether nothing was there."""

    temporary: Path
    target: Path
    called: Path
    fresh: bool


class _Export:
    """Files that are written under other names until all of them are; what is broken off leaves nothing behind."""

    def __init__(self, disk: Disk, path: Path, held: Held, *, force: bool) -> None:
        self._disk, self._path, self._held, self._force = disk, path, held, force
        self._waiting: list[_Waiting] = []
        self._named: list[_Waiting] = []
        self._made: list[Path] = []

    def __enter__(self) -> "_Export":
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: object) -> None:
        with self._held():
            if problem is None:
                try:
                    self._name()
                except (OSError, IsThere) as flaw:
                    problem = flaw
            if problem is not None:
                self._undo()
            else:
                with suppress(OSError):
                    sweep(self._disk, (each.target for each in self._named))
        if isinstance(problem, OSError):
            raise _not_written(self._path, problem) from problem
        if kind is None and problem is not None:
            raise problem

    def take(self, target: Path, called: Path, content: bytes, *, fresh: bool) -> None:
        """Write a file beside where it is to be. Raises OSError."""
        with self._held():
            self._make_folders(target.parent)
            self._waiting.append(_Waiting(written_beside(self._disk, target, content), target, called, fresh))

    def _make_folders(self, folder: Path) -> None:
        if stamp_of(self._disk, folder) is None:
            self._made += [each for each in (folder, *folder.parents) if stamp_of(self._disk, each) is None]
            make_folders(self._disk, folder)

    def _name(self) -> None:
        for each in self._waiting:
            if self._force:
                self._disk.rename(each.temporary, each.target)
            else:
                self._name_anew(each)
            self._named.append(each)
        for folder in dict.fromkeys(each.target.parent for each in self._waiting):
            sync_folder(self._disk, folder)

    def _name_anew(self, each: _Waiting) -> None:
        try:
            name_anew(self._disk, each.temporary, each.target)
        except FileExistsError as problem:
            raise IsThere(each.called) from problem

    def _undo(self) -> None:
        left = [each.temporary for each in self._waiting[len(self._named) :]]
        for path in (*left, *(each.target for each in self._named if each.fresh)):
            with suppress(OSError):
                self._disk.unlink(path)
        for folder in self._made:
            with suppress(OSError):
                self._disk.rmdir(folder)
