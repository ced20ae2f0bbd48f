"""Backups: at the first act of a day, a zip of the files of each partner of whom anything changed, in the state folder.

    <folder>/<partner>/2026-11-25.zip      backup.json, and the files as they stood

The folder is that of one device, so that two data folders with the same partner take nothing from each other.

What counts is what `backup.json` in a zip says, not its name: {"peercoach":2,"partner":P,"day":"2026-11-25"}.
"""

import struct
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import NamedTuple
from zlib import crc32
from zlib import error as zlib_error

import msgspec

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import reason
from peercoach_tui.files import make_folders, names_in, read_file, replace, stamp_of, sync_folder
from peercoach_tui.notebook.erasing import without_text
from peercoach_tui.notebook.forgetting import remove
from peercoach_tui.notebook.names import is_sheet
from peercoach_tui.notebook.sheets import name_in

DAYS, WEEKS, MONTHS = 7, 4, 12
"""Of how many days, weeks and months, the newest of those there are, the newest backup is kept."""
_RULES: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (DAYS, lambda day: (day.toordinal(),)),
    (WEEKS, lambda day: day.isocalendar()[:2]),
    (MONTHS, lambda day: (day.year, day.month)),
)
MOST = 1 << 30
"""A zip of more bytes, or with more in it, is left alone."""

_MANIFEST = "backup.json"
_NOT_TAKEN = (".", "live", "forgotten")
"""How the names of files begin of which there are no backups: what isn't done yet, signs of life, the mark of the forgotten."""
_NO_ZIP = (zipfile.BadZipFile, zlib_error, struct.error, EOFError, KeyError, OverflowError, RuntimeError, ValueError)
"""What damaged bytes make of reading a zip."""

Sums = Mapping[str, tuple[int, int]]
"""The size and the CRC-32 of each file, by its name."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a zip says of itself. `day` is local to where it was made."""

    peercoach: int = 2
    partner: str
    day: date


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

    def make(self, partners: Mapping[str, Path], today: date) -> str:
        """Make the backups of a day, and return the sentence to say when one can't be made: once, else "".

        `partners` are the folders by id, `today` is the local day. One who has a backup of today, or one that holds the very
        same, gets none.
        """
        troubles = [trouble for partner, folder in partners.items() if (trouble := self._try(partner, folder, today))]
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

    def forget(self, partner: str) -> tuple[str, ...]:
        """Remove all backups of a partner, also those that can't be read; return what couldn't be, each a whole sentence."""
        held = remove(self._disk, self._folder / partner)
        try:
            if stamp_of(self._disk, self._folder) is not None:
                sync_folder(self._disk, self._folder)
        except OSError as problem:
            held.append(f"It isn't sure that {self._folder / partner} is gone ({reason(problem)}): remove it by hand.")
        return tuple(held)

    def erase(self, partner: str, erased: Collection[str]) -> tuple[str, ...]:
        """Take the text of what was erased out of the backups of a partner; return where that can't be, each a sentence.

        What version 1 wrote goes whole.
        """
        folder, left = self._folder / partner, []
        try:
            names = names_in(self._disk, folder)
        except OSError as problem:
            return (f"The backups in {folder} can't be read ({reason(problem)}), and may hold what was erased: allow that.",)
        for path in (folder / name for name in names):
            try:
                if path.suffix == ".tmp":
                    self._disk.unlink(path)
                elif (found := self._unzipped(path, partner)) is None:
                    left.append(path)
                else:
                    manifest, files = found
                    bare = {name: without_text(each, erased) if is_sheet(name) else b"" for name, each in files.items()}
                    if bare != files:
                        replace(self._disk, path, zipped(manifest, bare))
            except FileNotFoundError:
                """Another window was quicker."""
            except OSError:
                left.append(path)
        return tuple(f"{path} can't be written, and may still hold what was erased: remove it by hand." for path in left)

    def _try(self, partner: str, folder: Path, today: date) -> str:
        """Make the backup of one partner if one is wanted, and return why it can't be made, "" if all is well."""
        there = self._folder / partner
        try:
            files = dict(self._files(folder))
            sums = _sums(files)
            if not files or any(backup.day == today or backup.sums == sums for backup in self._each(partner)):
                return ""
            taken = names_in(self._disk, there)
            for name in (name for name in taken if name.endswith(".tmp")):
                self._disk.unlink(there / name)  # what a kill left; another window whose file this takes away writes it again
            path = next(path for number in count(1) if (path := _called(there, today, number)).name not in taken)
            make_folders(self._disk, there)
            replace(self._disk, path, zipped(Manifest(partner=partner, day=today), files))
            backups = self.of(partner)
            stay = kept(backups, today)
            for backup in backups:
                if backup.path not in stay:
                    self._disk.unlink(backup.path)
        except FileNotFoundError:
            """Another window thinned them out, or forgot the partner."""
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
        if content is None:
            return None
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                manifest = _manifest(archive, partner)
                return manifest, {name: archive.read(name) for name in archive.namelist() if name != _MANIFEST}
        except _NO_ZIP:
            return None

    def _content(self, path: Path) -> bytes | None:
        """Return what a file holds, None for what is no file or too large. Raises OSError."""
        stamp = stamp_of(self._disk, path)
        if stamp is None or not stamp.regular or stamp.size > MOST:
            return None
        return read_file(self._disk, path, MOST)


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


def zipped(manifest: Manifest, files: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a backup; the same files of the same day give the same bytes."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, each in ((_MANIFEST, msgspec.json.encode(manifest)), *sorted(files.items())):
            archive.writestr(zipfile.ZipInfo(name), each, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _age(backup: Backup) -> tuple[date, str]:
    return backup.day, backup.path.name


def _sums(files: Mapping[str, bytes]) -> Sums:
    return {name: (len(content), crc32(content)) for name, content in files.items()}


def _manifest(archive: zipfile.ZipFile, partner: str) -> Manifest:
    if sum(info.file_size for info in archive.infolist()) > MOST:
        raise ValueError("there is too much in it")
    manifest = msgspec.json.decode(archive.read(_MANIFEST), type=Manifest)
    if manifest.partner != partner:
        raise ValueError("it is of another partner")
    return manifest
