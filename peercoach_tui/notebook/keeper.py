"""Keeping what the coach keeps: all that is done in the one thread that writes."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import IdMaker, RandomBits
from peercoach_tui.domain.moment import Erased
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.device import BACKUPS, Device, device_of
from peercoach_tui.notebook.errors import Busy, NotebookError
from peercoach_tui.notebook.folder import Folder
from peercoach_tui.notebook.folders import Folders
from peercoach_tui.notebook.forgetting import clear
from peercoach_tui.notebook.union import texts_in

if TYPE_CHECKING:
    from peercoach_tui.notebook.backups import Backups

Heard = Callable[[str, tuple[AnyMoment, ...]], None]
"""Is told of which partner which moments are newly known, in order. None of them: what was known has changed, since something
was erased or forgotten or a damaged file was mended, and `moments` is to be read anew."""

_BUSY = "Another window is at the backups"
_SOON = "once it is done, or at the next start."
_WHOSE = "and it isn't known whether they are of these notes: remove it by hand."


class Keeper:
    """Keeps in one data folder, tells who listens, and does what a day or another device calls for.

    `state` is the folder of what belongs to this machine, None for who only reads: then nothing is ever written.
    """

    def __init__(
        self, folders: Folders, *, state: Path | None, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk
    ) -> None:
        self.device = Device("")
        self.remarks: tuple[str, ...] = ()
        self.listening: tuple[Heard, ...] = ()
        self._folders, self._state, self._now, self._disk = folders, state, now, disk
        self._random_bits, self._new_id = random_bits, IdMaker(random_bits)
        self._erased: dict[str, frozenset[str]] = {}
        self._backed_up: date | None = None
        self.left: list[Callable[[], object]] = []
        """What is left to be done of the backups."""
        self._later: list[Callable[[], object]] = []
        """What of that waits until another window is done with them."""

    def begin(self) -> None:
        """Know who writes. It comes before all else, once."""
        if self._state is None or self.device.id:
            return
        self.device = device_of(self._disk, self._state, self._folders.root, self._random_bits)
        self._folders.device = self.device.id
        self._remark(self.device.remark)

    @cached_property
    def _backups(self) -> "Backups | None":
        """Return the backups of this device, None where it has no place for them. Asked for once it is known who writes."""
        from peercoach_tui.notebook.backups import Backups

        if self._state is None or self.device.path is None:
            return None
        return Backups(self._state / BACKUPS / self.device.id, disk=self._disk)

    def load(self) -> None:
        """Put in order what a crash left, take over what version 1 kept, and read all. Raises `NotRead`."""
        self._folders.find()
        if self._state is not None:
            self._folders.settle()
            for remark in self._folders.take_over():
                self._remark(remark)
        for id, folder in self._folders.all():
            folder.look()
            self._finish(id, folder)
            folder.memory.hush()

    def follow(self) -> frozenset[str]:
        """Look what others kept; return the partners of whom anything changed."""
        self.left, self._later = [*self.left, *self._later], []
        try:
            self._folders.find()
        except NotebookError:
            """Those that are known are looked at all the same."""
        changed = []
        for id, folder in self._folders.all():
            if folder.look():
                changed.append(id)
                self._finish(id, folder)
            self._tell(id, folder)
        return frozenset(changed)

    def keep(self, partner: str, moments: tuple[AnyMoment, ...]) -> None:
        """Keep moments as one act. Raises `NotKept`, and then none is kept."""
        folder = self._folders.to_write(partner)
        try:
            folder.keep(moments)
        finally:
            self._tell(partner, folder)
        today = self._now().astimezone().date()
        if today != self._backed_up:
            self._backed_up = today
            self.left.append(partial(self._back_up, today))

    def tend(self) -> None:
        """Do what is left of the backups, which nobody waits for."""
        left, self.left = self.left, []
        for each in left:
            each()

    def erase(self, partner: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Take the text of moments out of every file; return what couldn't be reached. Raises `NotKept`."""
        folder, now = self._folders.to_write(partner), self._now()
        folder.look()
        texts = texts_in(folder.memory.entries(ids).values())
        folder.keep([Erased(id=self._new_id(now), at=now, of=id) for id in ids])
        held = (*folder.erase(now, texts), *self._erase_backups(partner, folder, waits=True))
        self._tell(partner, folder)
        return held

    def forget(self, partner: str) -> tuple[str, ...]:
        """Remove all that was kept with a partner; return what couldn't be reached. Raises `NotKept`."""
        folder = self._folders.to_write(partner)
        held = (*folder.forget(), *self._forget_backups(partner, waits=True))
        self._tell(partner, folder)
        return held

    def _finish(self, partner: str, folder: Folder) -> None:
        """Erase and forget here what was erased and forgotten elsewhere, or not to the end."""
        if self._state is None:
            return
        if folder.forgotten:
            clear(self._disk, folder.path)
            self._forget_backups(partner)
        elif folder.memory.erased:
            folder.erase(self._now())
            if folder.memory.erased != self._erased.get(partner):
                self.left.append(partial(self._erase_backups, partner, folder))
        elif folder.unreadable and not folder.name_found and self._backups is not None:
            folder.name_kept = self._backups.name_of(partner)

    def _back_up(self, day: date) -> None:
        """Make the backups of the day; say once where none can be made."""
        if self._backups is None:
            return
        there = {id: folder for id, folder in self._folders.all() if folder.readable}
        folders = {id: folder.path for id, folder in there.items()}
        try:
            self._remark(self._backups.make(folders, day, {id: folder.memory.erased for id, folder in there.items()}))
        except Busy:
            self._later.append(partial(self._back_up, day))

    def _erase_backups(self, partner: str, folder: Folder, *, waits: bool = False) -> tuple[str, ...]:
        """Take what was erased out of the backups, once a run: what is backed up from then on is without it."""
        self._erased[partner] = folder.memory.erased
        if self._backups is None:
            return self._out_of_reach(partner, "hold what was erased: start again once the folder above it can be written to.")
        left = self._out_of_reach(partner, f"hold what was erased, {_WHOSE}")
        try:
            held = self._backups.erase(partner, folder.memory.erased, waits=waits)
        except Busy:
            self._later.append(partial(self._erase_backups, partner, folder))
            held = (f"{_BUSY}: what was erased goes out of them {_SOON}",)
        return (*held, *left)

    def _forget_backups(self, partner: str, *, waits: bool = False) -> tuple[str, ...]:
        left = self._out_of_reach(partner, f"hold backups of them, {_WHOSE}")
        if self._backups is None:
            return left
        try:
            held = self._backups.forget(partner, waits=waits)
        except Busy:
            self._later.append(partial(self._forget_backups, partner))
            held = (f"{_BUSY}: those of who was forgotten go {_SOON}",)
        return (*held, *left)

    def _out_of_reach(self, partner: str, may: str) -> tuple[str, ...]:
        """Return a sentence on each folder with backups of a partner that aren't known to be of these notes.

        They may be of a data folder that was moved or copied since: its device was another one.
        """
        from peercoach_tui.notebook.backups import out_of_reach

        own = self.device.id if self._backups is not None else ""
        return out_of_reach(self._disk, self._state / BACKUPS, partner, may, own=own) if self._state is not None else ()

    def _tell(self, partner: str, folder: Folder) -> None:
        fresh, anew = folder.memory.news()
        if fresh or anew:
            for heard in self.listening:
                heard(partner, () if anew else fresh)

    def _remark(self, remark: str) -> None:
        if remark and remark not in self.remarks:
            self.remarks = (*self.remarks, remark)
