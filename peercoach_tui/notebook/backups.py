"""Backups: at the first act of a day, a zip of the files of each partner of whom anything changed, in the state folder.

    <folder>/<partner>/2026-11-25.zip      backup.json, and the files as they stood

The folder is that of one device, so that two data folders with the same partner take nothing from each other. Whichever of its
windows works on it holds the lock of a file in it: what lies there half done is a leftover, and what is zipped is what stands
when another has erased or forgotten.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

from peercoach_tui.disk import PAUSE, Disk
from peercoach_tui.domain.errors import reason
from peercoach_tui.files import create, make_folders, names_in, read_file, replace, shut, stamp_of, sync_folder
from peercoach_tui.notebook.erasing import without_text
from peercoach_tui.notebook.errors import Busy
from peercoach_tui.notebook.forgetting import remove
from peercoach_tui.notebook.names import is_sheet
from peercoach_tui.notebook.sheets import name_in
from peercoach_tui.notebook.zips import MOST, Manifest, unzipped, zipped

DAYS, WEEKS, MONTHS = 7, 4, 12
"""Of how many days, weeks and months, the newest of those there are, the newest backup is kept."""
_RULES: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (DAYS, lambda day: (day.toordinal(),)),
    (WEEKS, lambda day: day.isocalendar()[:2]),
    (MONTHS, lambda day: (day.year, day.month)),
)
PATIENCE = 1000
"""How often who waits for another window looks whether it is done, every `PAUSE` seconds."""

_LOCK = ".lock"
_NOT_TAKEN = (".", "live", "forgotten")
"""How the names of files begin of which there are no backups: what isn't done yet, signs of life, the mark of the forgotten."""

_NOTHING: Mapping[str, Collection[str]] = MappingProxyType({})

Sums = Mapping[str, tuple[int, int]]
"""The size and the CRC-32 of each file, by its name."""


class Backup(NamedTuple):
    """A backup that can be read, and what is in it."""

    path: Path
    day: date
    sums: Sums


class Backups:
    """The backups of the partners of one data folder, in a folder of their own.

    Partners are named by their ids, the coach's own notes by "coach".
    """

    def __init__(self, folder: Path, *, disk: Disk) -> None:
        self._folder, self._disk, self._said = folder, disk, False

    def make(self, partners: Mapping[str, Path], today: date, erased: Mapping[str, Collection[str]] = _NOTHING) -> str:
        """Make the backups of a day, and return the sentence to say when one can't be made: once, else "".

        `partners` are the folders by id, `today` is the local day, and what was `erased` of each may still stand in a file that
        another window or device has to take it out of. One who has a backup of today, or one that holds the very same, gets
        none. Raises `Busy`.
        """
        with self._alone(make=True):
            tried = (self._try(id, folder, today, erased.get(id, ())) for id, folder in partners.items())
            troubles = [*filter(None, tried)]
        if not troubles or self._said:
            return ""
        self._said = True
        return f"No backup could be made in {self._folder} ({troubles[0]}): mend that, else your notes are in one place only."

    def of(self, partner: str) -> tuple[Backup, ...]:
        """Return the backups of a partner that can be read, by day, the oldest first. Raises OSError."""
        return tuple(sorted(self._each(partner), key=_age))

    def name_of(self, partner: str) -> str:
        """Return what a partner is called in the newest backup that says it, "" where none does."""
        try:
            found = (self._unzipped(backup.path, partner) for backup in reversed(self.of(partner)))
            names = (name_in(content) for each in found if each is not None for content in each[1].values())
            return next(filter(None, names), "")
        except OSError:
            return ""

    def forget(self, partner: str, *, waits: bool = False) -> tuple[str, ...]:
        """Remove all backups of a partner, also those that can't be read; return what couldn't be, each a whole sentence.

        Raises `Busy`; one that `waits` gives another window its time before.
        """
        with self._alone(PATIENCE * waits):
            held = remove(self._disk, self._folder / partner)
            try:
                if stamp_of(self._disk, self._folder) is not None:
                    sync_folder(self._disk, self._folder)
            except OSError as problem:
                held.append(f"It isn't sure that {self._folder / partner} is gone ({reason(problem)}): remove it by hand.")
            return tuple(held)

    def erase(self, partner: str, erased: Collection[str], *, waits: bool = False) -> tuple[str, ...]:
        """Take the text of what was erased out of the backups of a partner; return where that can't be, each a sentence.

        What version 1 wrote goes whole. It waits and raises as `forget` does.
        """
        with self._alone(PATIENCE * waits):
            return self._erase(partner, erased)

    @contextmanager
    def _alone(self, patience: int = 0, *, make: bool = False) -> Iterator[None]:
        """Keep the other windows of this device from the backups meanwhile; `make` makes the folder. Raises `Busy`.

        Where the lock can't be had at all it is gone without: what then fails says so by itself.
        """
        handle: int | None = None
        try:
            with suppress(OSError):
                if make:
                    make_folders(self._disk, self._folder)
                with suppress(FileExistsError):
                    shut(self._disk, create(self._disk, self._folder / _LOCK))
                handle = self._disk.open_appending(self._folder / _LOCK)
                while not self._disk.lock(handle):
                    if not patience:
                        raise Busy
                    patience -= 1
                    self._disk.pause(PAUSE)
            yield
        finally:
            if handle is not None:
                shut(self._disk, handle)

    def _erase(self, partner: str, erased: Collection[str]) -> tuple[str, ...]:
        folder, left = self._folder / partner, []
        try:
            names = names_in(self._disk, folder)
        except OSError as problem:
            return (f"The backups in {folder} can't be read ({reason(problem)}), and may hold what was erased: allow that.",)
        for path in (folder / name for name in names):
            try:
                done = self._bared(path, partner, erased) or stamp_of(self._disk, path) is None
            except OSError:
                done = False
            if not done:
                left.append(path)
        return tuple(f"{path} can't be written, and may still hold what was erased: remove it by hand." for path in left)

    def _bared(self, path: Path, partner: str, erased: Collection[str]) -> bool:
        """Take the text out of what lies in the folder of a partner; say whether it could be read. Raises OSError."""
        if path.suffix == ".tmp":
            self._disk.unlink(path)
            return True
        found = self._unzipped(path, partner)
        if found is not None:
            manifest, files = found
            bare = _bare(files, erased)
            if bare != files:
                replace(self._disk, path, zipped(manifest, bare))
        return found is not None

    def _try(self, partner: str, folder: Path, today: date, erased: Collection[str]) -> str:
        """Make the backup of one partner if one is wanted, and return why it can't be made, "" if all is well."""
        there = self._folder / partner
        try:
            files = _bare(dict(self._files(folder)), erased)
            sums = _sums(files)
            if not files or any(backup.day == today or backup.sums == sums for backup in self._each(partner)):
                return ""
            taken = names_in(self._disk, there)
            for name in (name for name in taken if name.endswith(".tmp")):
                self._disk.unlink(there / name)  # what a kill left
            path = next(path for number in count(1) if (path := _called(there, today, number)).name not in taken)
            make_folders(self._disk, there)
            replace(self._disk, path, zipped(Manifest(partner=partner, day=today), files))
            backups = self.of(partner)
            stay = kept(backups, today)
            for backup in backups:
                if backup.path not in stay:
                    self._disk.unlink(backup.path)
        except FileNotFoundError:
            """They were removed by hand meanwhile, or by another window where there are no locks."""
        except OSError as problem:
            return reason(problem)
        return ""

    def _files(self, folder: Path) -> Iterator[tuple[str, bytes]]:
        for name in names_in(self._disk, folder):
            content = None if name.startswith(_NOT_TAKEN) else self._content(folder / name)
            if content is not None:
                yield name, content

    def _each(self, partner: str) -> Iterator[Backup]:
        """Yield the backups that can be read, the one that was probably made last first."""
        folder = self._folder / partner
        for name in reversed(names_in(self._disk, folder)):
            found = self._unzipped(folder / name, partner) if name.endswith(".zip") and not name.startswith(".") else None
            if found is not None:
                manifest, files = found
                yield Backup(folder / name, manifest.day, _sums(files))

    def _unzipped(self, path: Path, partner: str) -> tuple[Manifest, dict[str, bytes]] | None:
        """Return what a backup says and holds, None when it can't be read or is another partner's. Raises OSError."""
        content = self._content(path)
        return unzipped(content, partner) if content is not None else None

    def _content(self, path: Path) -> bytes | None:
        """Return what a file holds, None for what is no file, none any more or too large. Raises OSError."""
        stamp = stamp_of(self._disk, path)
        if stamp is None or not stamp.regular or stamp.size > MOST:
            return None
        with suppress(FileNotFoundError):
            return read_file(self._disk, path, MOST)
        return None


def out_of_reach(disk: Disk, folder: Path, partner: str, may: str, *, own: str = "") -> tuple[str, ...]:
    """Return a sentence on each folder with backups of such a partner that aren't known to be one's own.

    `folder` is that in which each device has one; `own` is one's own device, "" in a run that has none. `may` says what they
    may hold, and what to do.
    """
    try:
        devices = [folder / name for name in names_in(disk, folder) if name != own]
        return tuple(f"{each / partner} may {may}" for each in devices if partner in names_in(disk, each))
    except OSError as problem:
        return (f"{folder} can't be read ({reason(problem)}), and may {may}",)


def kept(backups: Iterable[Backup], today: date) -> frozenset[Path]:
    """Return the paths of those to keep: the newest of each of the newest 7 days, 4 weeks and 12 months of which there are any.

    Those of a day that is still to come, made while a clock stood in the future, are counted by themselves: however many there
    are, they take no place from the others, and the others none from them.
    """
    ordered = sorted(backups, key=_age)  # of each stretch the last one wins below
    stay = set[Path]()
    for group in ([backup for backup in ordered if backup.day > today], [backup for backup in ordered if backup.day <= today]):
        for most, stretch in _RULES:
            newest = {stretch(backup.day): backup.path for backup in group}
            stay.update(path for _, path in sorted(newest.items())[-most:])
    return frozenset(stay)


def _called(folder: Path, day: date, number: int) -> Path:
    return folder / (f"{day}-{number}.zip" if number > 1 else f"{day}.zip")


def _bare(files: dict[str, bytes], erased: Collection[str]) -> dict[str, bytes]:
    """Return files without the text of what was erased; what version 1 wrote goes whole."""
    if not erased:
        return files
    return {name: without_text(each, erased) if is_sheet(name) else b"" for name, each in files.items()}


def _age(backup: Backup) -> tuple[date, str]:
    return backup.day, backup.path.name


def _sums(files: Mapping[str, bytes]) -> Sums:
    return {name: (len(content), crc32(content)) for name, content in files.items()}
