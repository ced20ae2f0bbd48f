"""The folders of all partners in one data folder."""

import re
from contextlib import suppress
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.files import names_in, stamp_of, sync_folder
from peercoach_tui.notebook.errors import NotAFolder, NotebookError, NotRead, gone, writing_in
from peercoach_tui.notebook.folder import Folder
from peercoach_tui.notebook.version_1.older import is_there

COACH = "coach"
"""The partner under which the coach's own moments are kept."""

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Folders:
    """Those that are known. They may be asked for in any thread; all else is for the one that writes.

    `device` is that of this installation, "" for who only reads; it is there before anything is found.
    """

    def __init__(self, root: Path, *, disk: Disk, random_bits: RandomBits) -> None:
        """Touch nothing. Raises `NotAFolder`, and `NotRead` when that can't be said."""
        self.root, self.device = root, ""
        self._disk, self._random_bits = disk, random_bits
        self._known: dict[str, Folder] = {}
        self._was_there = self._settled = False
        try:
            stamp = stamp_of(disk, root)
        except OSError as problem:
            raise NotRead(root, problem) from problem
        if stamp is not None and not stamp.folder:
            raise NotAFolder(root)

    def all(self) -> list[tuple[str, Folder]]:
        """Return the ids and the folders, the coach's own among them."""
        return list(self._known.items())

    def get(self, partner: str) -> Folder:
        """Return the folder of a partner; of one who isn't known, one in which there is nothing."""
        return self._known.get(partner) or self._opened(partner)

    def find(self) -> None:
        """Find those that are new. Raises `NotRead` when what there is can't be listed."""
        partners = self.root / "partners"
        try:
            found = [name for name in names_in(self._disk, partners) if _ID.fullmatch(name) and name != COACH]
            self._was_there = self._was_there or stamp_of(self._disk, self.root) is not None
        except OSError as problem:
            raise NotRead(self.root, problem) from problem
        if self._has_coach():
            found.append(COACH)
        self._known = {**self._known, **{id: self._opened(id) for id in found if id not in self._known}}

    def to_write(self, partner: str) -> Folder:
        """Return the folder of a partner, who may be new. Raises `NotKept`."""
        if not _ID.fullmatch(partner):
            raise ValueError("the id of a partner names a folder")
        with writing_in(self.root):
            self._settle_root()
            if partner not in self._known:
                was_there = self._was_there or any(folder.there for _, folder in self.all())
                if was_there and stamp_of(self._disk, self.root) is None:
                    raise gone(self.root)
                self._known = {**self._known, partner: self._opened(partner)}
        return self._known[partner]

    def settle(self) -> None:
        """Put in order what can be. What can't is tried again before the first act there."""
        with suppress(OSError):
            self._settle_root()
        for _, folder in self.all():
            with suppress(OSError):
                folder.own.settle()

    def take_over(self) -> tuple[str, ...]:
        """Take over what version 1 kept; return a sentence on each that can't be, and is read in memory, or not to the end."""
        found = [folder for _, folder in self.all() if is_there(folder.path, self._disk)]
        if not found:
            return ()
        from peercoach_tui.notebook.version_1.taking_over import lock_of_version_1

        try:
            with lock_of_version_1(self.root, self._disk):
                return tuple(filter(None, map(self._taken_over, found)))
        except NotebookError as problem:
            return (str(problem),)

    def close(self) -> None:
        """Let go of all files."""
        for _, folder in self.all():
            folder.own.close()

    def _has_coach(self) -> bool:
        try:
            return stamp_of(self._disk, self.root / COACH) is not None
        except OSError:
            return True  # it says so itself

    def _opened(self, partner: str) -> Folder:
        path = self.root / COACH if partner == COACH else self.root / "partners" / partner
        return Folder(path, partner, disk=self._disk, device=self.device, random_bits=self._random_bits)

    def _settle_root(self) -> None:
        if not self._settled:
            for path in (self.root, self.root / "partners"):
                if stamp_of(self._disk, path) is not None:
                    sync_folder(self._disk, path)
            self._settled = True

    def _taken_over(self, folder: Folder) -> str:
        from peercoach_tui.notebook.version_1.taking_over import take_over

        try:
            return take_over(folder.path, disk=self._disk, device=self.device)
        except NotebookError as problem:
            return str(problem)
