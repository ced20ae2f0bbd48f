"""Earlier generations of a file, as hard links: a backup costs one link."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from peercoach_tui.notebook.disk import Disk, make_folders

KEPT = 14
"""How many backups of a file there are at most; the oldest goes first."""


class Backups:
    """The backups of one file, in the folder `backups` beside it, each named after the local time at which it was made.

    Each still has the time of its last change, since it is the very file that stood there until then.
    """

    def __init__(self, path: Path, *, disk: Disk, now: Callable[[], datetime]) -> None:
        self._path, self._disk, self._now = path, disk, now
        self._folder = path.parent / "backups"
        self._name = re.compile(rf"{re.escape(path.stem)}-(\d{{4}}-\d\d-\d\d)T\d{{6}}(-\d+)?\.json")
        self._last: date | None = None

    def copies(self) -> tuple[Path, ...]:
        """Return the backups, the newest first. Raises OSError."""
        names = [name for name in self._disk.names(self._folder) if self._name.fullmatch(name)]
        return tuple(self._folder / name for name in sorted(names, key=_age, reverse=True))

    def link(self, *, always: bool = False) -> None:
        """Link the file as it stands when none was linked on this local day, or `always`. A failure is no matter."""
        now = self._now().astimezone()
        with suppress(OSError):
            if always or self._is_due(now.date()):
                make_folders(self._disk, self._folder)
                self._disk.link(self._path, self._folder / self._free_name(now))
                self._prune()
            self._last = now.date()

    def _is_due(self, today: date) -> bool:
        if self._last == today:
            return False
        return not any(copy.name.startswith(f"{self._path.stem}-{today}T") for copy in self.copies())

    def _free_name(self, now: datetime) -> str:
        stem = f"{self._path.stem}-{now:%Y-%m-%dT%H%M%S}"
        taken = {copy.stem for copy in self.copies()}
        number = 2
        free = stem
        while free in taken:
            free, number = f"{stem}-{number}", number + 1
        return f"{free}.json"

    def _prune(self) -> None:
        for copy in self.copies()[KEPT:]:
            self._disk.unlink(copy)


def _age(name: str) -> tuple[str, int]:
    """Return what sorts names by age: the time, then the number within its second."""
    stem = name.removesuffix(".json")
    found = re.fullmatch(r"(.*T\d{6})-(\d+)", stem)
    return (found[1], int(found[2])) if found else (stem, 1)
