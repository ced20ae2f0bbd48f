"""What version 1 kept of a partner and isn't taken over yet, known in memory: where nothing may be written, or it can't be."""

from collections.abc import Collection, Mapping
from pathlib import Path

from peercoach_tui.disk import Disk, Stamp
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.files import names_in, stamp_of
from peercoach_tui.notebook.errors import NotebookError
from peercoach_tui.notebook.names import FILE, FORGOTTEN, LIVE

# How they are read is imported where there are any.


class Older:
    """The files of version 1 in a partner's folder as they were last read.

    `problem` is the sentence about what can't be read, and then `name` is what the partner seems to be called there.
    """

    def __init__(self, disk: Disk, folder: Path) -> None:
        self.moments: Mapping[str, AnyMoment] = {}
        self.live: Live | None = None
        self.problem = self.name = ""
        self._disk, self._folder = disk, folder
        self._stamps: tuple[Stamp | None, ...] = (None, None)

    def look(self, names: Collection[str]) -> bool:
        """Read the files if they aren't as they were; say whether they were read."""
        if FILE not in names and LIVE not in names:
            read = self._stamps != (None, None)
            self.problem, self.live, self._stamps = "", None, (None, None)
            return read
        stamps = self._stamp(FILE), self._stamp(LIVE)
        if stamps == self._stamps:
            return False
        self._stamps = stamps
        from peercoach_tui.notebook.version_1.taking_over import name_found, read_old

        try:
            old = read_old(self._folder, self._disk)
        except NotebookError as problem:
            self.problem, self.name = str(problem), name_found(self._folder, self._disk)
            return True
        self.moments, self.live, self.problem = {moment.id: moment for moment in old.moments}, old.live, ""
        return True

    def _stamp(self, name: str) -> Stamp | None:
        try:
            return stamp_of(self._disk, self._folder / name)
        except OSError:
            return None


def is_there(folder: Path, disk: Disk) -> bool:
    """Say whether version 1 left anything in a partner's folder that is to be taken over, as far as that can be seen."""
    try:
        names = names_in(disk, folder)
    except OSError:
        return False
    return FORGOTTEN not in names and not {FILE, LIVE}.isdisjoint(names)
