"""The notebook as the app sees it: moments in, moments out."""

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext, suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from peercoach_tui.domain.ids import IdMaker, RandomBits
from peercoach_tui.domain.moment import Erased
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.backups import Backups
from peercoach_tui.notebook.device import Device, device_of
from peercoach_tui.notebook.disk import Disk, names_in, stamp_of, sync_folder
from peercoach_tui.notebook.erasing import without_text
from peercoach_tui.notebook.errors import (
    FolderMissing,
    IsClosed,
    NotAFolder,
    NotebookError,
    NotRead,
    ReadingOnly,
    not_kept,
    reason,
)
from peercoach_tui.notebook.folder import Folder
from peercoach_tui.notebook.live import Live
from peercoach_tui.notebook.sheets import is_sheet
from peercoach_tui.notebook.taking_over import lock_of_version_1

COACH = "coach"
"""The partner under which the coach's own moments are kept."""

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

Heard = Callable[[str, tuple[AnyMoment, ...]], None]
"""Is told of which partner which moments are newly known, in order. None of them: what was known has changed, since something
was erased or forgotten or a damaged file was mended, and `moments` is to be read anew."""

T = TypeVar("T")


class Unreadable(NamedTuple):
    """A partner of whom no file could be read: their name, if one was found, and why, a whole sentence that says what to do."""

    id: str
    name: str
    reason: str


class Notebook:
    """All that a coach keeps, in one data folder.

    Reads come from memory and may be made in any thread. All else runs in one worker thread, in order, and can't be cancelled;
    what listens is called there.
    """

    def __init__(
        self, root: Path, *, state: Path | None, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk
    ) -> None:
        """`state` is the folder of what belongs to this machine, None for a notebook that only reads."""
        self.root, self.state, self.read_only = root, state, state is None
        self.device = Device("")
        self.remarks: tuple[str, ...] = ()
        self._now, self._random_bits, self._disk, self._new_id = now, random_bits, disk, IdMaker(random_bits)
        self._folders: dict[str, Folder] = {}
        self._erased: dict[str, frozenset[str]] = {}
        self._listening: tuple[Heard, ...] = ()
        self._backups: Backups | None = None
        self._backed_up: date | None = None
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="notebook")
        self._was_there = self._settled = self._closed = False

    @classmethod
    def open(
        cls, root: Path, *, state: Path, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk | None = None
    ) -> "Notebook":
        """Return the notebook in that folder with nothing read yet; nothing is touched, the folder is made by the first act.

        `now` returns an aware instant. Raises `NotAFolder`, and `NotRead` when that can't be said.
        """
        return cls(root, state=state, now=now, random_bits=random_bits, disk=_checked(disk or Disk(), root))

    @classmethod
    def reading(cls, root: Path, *, now: Callable[[], datetime], disk: Disk | None = None) -> "Notebook":
        """Return the notebook for reading alone: it takes no lock and writes nothing. Raises as `open`."""
        return cls(root, state=None, now=now, random_bits=lambda bits: 0, disk=_checked(disk or Disk(), root))

    # Reading

    def load(self) -> None:
        """Put in order what a crash left, take over what version 1 kept, and read all. Takes a while: call it in a thread.

        What can't be read stops nothing else. Raises `NotRead` when the folder can't be listed.
        """
        self._queue(self._load).result()

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the partners who could be read, in order, without `COACH`."""
        return tuple(sorted(id for id, folder in self._all() if id != COACH and folder.readable))

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return the partners of whom nothing could be read."""
        found = ((id, folder, folder.unreadable) for id, folder in self._all())
        return tuple(Unreadable(id, folder.name_found, reason) for id, folder, reason in found if reason)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the partners whose folder vanished while they were known: nothing is written until `write_anew` or `forget`."""
        return tuple(sorted(id for id, folder in self._all() if folder.missing))

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        """Return all that is known, by instant and id, with the text of what was erased emptied."""
        folder = self._folders.get(partner)
        return folder.memory.moments if folder else ()

    def findings(self, partner: str) -> tuple[str, ...]:
        """Return what is wrong in the partner's files, each a whole sentence that names the file and the line."""
        folder = self._folders.get(partner)
        return folder.findings if folder else ()

    def is_own(self, partner: str, id: str) -> bool:
        """Say whether this device kept the moment of that id."""
        folder = self._folders.get(partner)
        return folder is not None and folder.is_own(id)

    def lives(self, partner: str) -> tuple[Live, ...]:
        """Return what each window last said of a meeting under way, this one's and those of the dead included."""
        folder = self._folders.get(partner)
        return folder.lively if folder else ()

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Tell of what is kept from now on, by whatever window; return what ends that."""
        self._listening = (*self._listening, heard)

        def end() -> None:
            self._listening = tuple(each for each in self._listening if each is not heard)

        return end

    def follow(self) -> "Future[frozenset[str]]":
        """Look what others kept, about once a second; return the partners of whom anything changed, a live file too."""
        return self._queue(self._follow)

    # Writing

    def keep(self, partner: str, *moments: AnyMoment) -> "Future[None]":
        """Keep moments as one act, of which all or none is there whatever happens.

        The future is resolved when they are on disk, in memory, and told to who listens; it fails with a `NotebookError`, and
        then none is kept. It can't be cancelled.
        """
        return self._write(lambda: self._keep(partner, moments))

    def keep_live(self, partner: str, live: Live | None) -> "Future[None]":
        """Keep what is under way in this window, or that nothing is. Where only `seen` differs, that costs no fsync."""
        return self._write(lambda: self._folder(partner).keep_live(live))

    def drop_live(self, partner: str, live: Live) -> "Future[None]":
        """Remove what a dead window left, once its draft was taken up or isn't wanted."""
        return self._write(lambda: self._folder(partner).drop_live(live))

    def erase(self, partner: str, *ids: str) -> "Future[tuple[str, ...]]":
        """Take the text of these moments out of every file; return what couldn't be reached, each a whole sentence."""
        return self._write(lambda: self._erase(partner, ids))

    def forget(self, partner: str) -> "Future[tuple[str, ...]]":
        """Remove all that was kept with a partner, backups too; return what couldn't be reached, each a whole sentence."""
        return self._write(lambda: self._forget(partner))

    def write_anew(self, partner: str) -> "Future[None]":
        """Write all that is known of a partner whose folder is missing."""
        return self._write(lambda: self._folder(partner).write_anew())

    def close(self) -> None:
        """Wait until all is written, and let go of the files."""
        self._closed = True
        self._worker.shutdown()
        for _, folder in self._all():
            folder.close()

    def _all(self) -> list[tuple[str, Folder]]:
        return list(self._folders.items())

    def _write(self, act: Callable[[], T]) -> "Future[T]":
        if self.read_only:
            return _failed(ReadingOnly())
        return self._queue(act)

    def _queue(self, act: Callable[[], T]) -> "Future[T]":
        """Let the worker do it. Who stops waiting for the future doesn't stop the act: it can't be cancelled."""
        done: Future[T] = Future()
        done.set_running_or_notify_cancel()
        try:
            self._worker.submit(act).add_done_callback(lambda acted: _settle(done, acted))
        except RuntimeError:
            done.set_exception(IsClosed())
        return done

    # From here on in the worker

    def _load(self) -> None:
        if self.state is not None:
            self.device = device_of(self._disk, self.state, self.root, self._random_bits)
            self._remark(self.device.remark)
            self._backups = Backups(self.state / "backups", disk=self._disk) if self.device.path else None
        try:
            self._find()
        except OSError as problem:
            raise NotRead(self.root, problem) from problem
        if not self.read_only:
            self._try_to_settle()
            self._take_over()
        for id, folder in self._all():
            folder.look()
            self._finish(id, folder)
            folder.memory.news()

    def _find(self) -> list[str]:
        """Find the folders, and return those that weren't known. Raises OSError."""
        partners = self.root / "partners"
        found = {name: partners / name for name in names_in(self._disk, partners) if _ID.fullmatch(name) and name != COACH}
        if stamp_of(self._disk, self.root / COACH) is not None:
            found[COACH] = self.root / COACH
        self._was_there = self._was_there or stamp_of(self._disk, self.root) is not None
        new = {id: self._opened(id) for id in found if id not in self._folders}
        self._folders = {**self._folders, **new}
        return list(new)

    def _opened(self, partner: str) -> Folder:
        path = self.root / COACH if partner == COACH else self.root / "partners" / partner
        return Folder(path, partner, disk=self._disk, device=self.device.id, random_bits=self._random_bits)

    def _try_to_settle(self) -> None:
        """Put in order what can be. What can't is tried again before the first act there."""
        with suppress(OSError):
            self._settle_root()
        for _, folder in self._all():
            with suppress(OSError):
                folder.settle()

    def _take_over(self) -> None:
        """Take over what version 1 kept. What can't be is read in memory, and it is said why."""
        found = [folder for _, folder in self._all() if folder.has_older]
        try:
            with lock_of_version_1(self.root, self._disk) if found else nullcontext():
                for folder in found:
                    self._remark(folder.take_over())
        except NotebookError as problem:
            self._remark(str(problem))

    def _remark(self, remark: str) -> None:
        if remark and remark not in self.remarks:
            self.remarks = (*self.remarks, remark)

    def _settle_root(self) -> None:
        if not self._settled:
            for path in (self.root, self.root / "partners"):
                if stamp_of(self._disk, path) is not None:
                    sync_folder(self._disk, path)
            self._settled = True

    def _folder(self, partner: str) -> Folder:
        """Return the folder of a partner, to be written to. Raises `NotKept`."""
        if not _ID.fullmatch(partner):
            raise ValueError("the id of a partner names a folder")
        try:
            self._settle_root()
            if partner not in self._folders and self._was_there and stamp_of(self._disk, self.root) is None:
                raise FolderMissing(self.root)
        except OSError as problem:
            raise not_kept(problem, self.root / "partners") from problem
        if partner not in self._folders:
            self._folders = {**self._folders, partner: self._opened(partner)}
        return self._folders[partner]

    def _keep(self, partner: str, moments: tuple[AnyMoment, ...]) -> None:
        folder = self._folder(partner)
        try:
            folder.keep(moments)
        finally:
            self._tell(partner, folder)
        self._was_there = True
        today = self._now().astimezone().date()
        if self._backups is not None and today != self._backed_up:
            self._backed_up = today
            self._queue(lambda: self._back_up(today))

    def _finish(self, partner: str, folder: Folder) -> None:
        """Erase and forget here what was erased and forgotten elsewhere, or not to the end."""
        if self.read_only:
            return
        if folder.forgotten:
            folder.clear()
            self._forget_backups(partner)
            return
        folder.erase()
        if folder.memory.erased - self._erased.get(partner, frozenset()):
            self._erased[partner] = folder.memory.erased
            self._queue(lambda: self._erase_backups(partner))

    def _follow(self) -> frozenset[str]:
        with suppress(OSError):
            self._find()
        changed = []
        for id, folder in self._all():
            if folder.look():
                changed.append(id)
                self._finish(id, folder)
            self._tell(id, folder)
        return frozenset(changed)

    def _tell(self, partner: str, folder: Folder) -> None:
        fresh, anew = folder.memory.news()
        if fresh or anew:
            for heard in self._listening:
                heard(partner, () if anew else fresh)

    def _erase(self, partner: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        folder, now = self._folder(partner), self._now()
        folder.look()
        texts = folder.memory.texts(ids)
        folder.keep([Erased(id=self._new_id(now), at=now, of=id) for id in ids])
        self._erased[partner] = folder.memory.erased
        held = (*folder.erase(), *folder.erase_beside(texts, now), *self._erase_backups(partner))
        self._tell(partner, folder)
        return held

    def _forget(self, partner: str) -> tuple[str, ...]:
        folder = self._folder(partner)
        held = (*folder.forget(), *self._forget_backups(partner))
        self._tell(partner, folder)
        return held

    def _forget_backups(self, partner: str) -> tuple[str, ...]:
        try:
            if self._backups is not None:
                self._backups.forget(partner)
        except OSError as problem:
            return (f"A backup in {self.state} can't be removed ({reason(problem)}): remove it by hand.",)
        return ()

    def _erase_backups(self, partner: str) -> tuple[str, ...]:
        erased = self._erased.get(partner, frozenset())
        try:
            held = self._backups.rewrite(partner, lambda name, content: _without(name, content, erased)) if self._backups else ()
        except OSError as problem:
            return (f"The backups in {self.state} can't be read ({reason(problem)}), and may hold what was erased: allow that.",)
        return tuple(f"{path} can't be written, and may still hold what was erased: remove it by hand." for path in held)

    def _back_up(self, today: date) -> None:
        """Make the backups of the local day, and say once where none can be made."""
        if self._backups is not None:
            folders = {id: folder.path for id, folder in self._all() if folder.readable}
            self._remark(self._backups.make(folders, today))


def _checked(disk: Disk, root: Path) -> Disk:
    try:
        stamp = stamp_of(disk, root)
    except OSError as problem:
        raise NotRead(root, problem) from problem
    if stamp is not None and not stamp.folder:
        raise NotAFolder(root)
    return disk


def _without(name: str, content: bytes, erased: frozenset[str]) -> bytes:
    """Return what may stay of a file in a backup; what version 1 wrote goes whole."""
    return without_text(content, erased) if is_sheet(name) else b""


def _failed(problem: NotebookError) -> "Future[T]":
    failed: Future[T] = Future()
    failed.set_exception(problem)
    return failed


def _settle(done: "Future[T]", acted: "Future[T]") -> None:
    problem = acted.exception()
    if problem is None:
        done.set_result(acted.result())
    else:
        done.set_exception(problem)
