"""The notebook as the app sees it: values in, values out."""

import re
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.session import Session
from peercoach_tui.notebook.backups import Backups
from peercoach_tui.notebook.contents import Contents, Keepable
from peercoach_tui.notebook.disk import Disk, make_folders, sweep
from peercoach_tui.notebook.errors import NotebookError, NotKept, NotRead, ReadOnly, reason
from peercoach_tui.notebook.live import Live, read_live, write_live
from peercoach_tui.notebook.lock import Lock
from peercoach_tui.notebook.partner_file import PartnerFile
from peercoach_tui.notebook.salvage import Unreadable, salvaged_name
from peercoach_tui.notebook.schema import Schema

_ID = re.compile(r"[\w-]+")

__all__ = ["Live", "Notebook", "Unreadable"]


class Notebook:
    """All that a coach keeps, in one data folder.

    Reads come from memory and may be made in any thread. Writes run in one worker thread, in their order, and each is read
    from memory once it is on disk. `read_only` is true while another window has the folder open.
    """

    def __init__(self, root: Path, *, now: Callable[[], datetime], disk: Disk, lock: Lock, schema: Schema) -> None:
        self.root, self.unreadable = root, tuple[Unreadable, ...]()
        self.read_only = not lock.take()
        self._now, self._disk, self._lock, self._schema = now, disk, lock, schema
        self._files: Mapping[str, PartnerFile] = {}
        self._lives: Mapping[str, Live] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="notebook")
        self._closed = False

    @classmethod
    def open(
        cls, root: Path, *, now: Callable[[], datetime], disk: Disk | None = None, schema: Schema | None = None
    ) -> "Notebook":
        """Make the folder if it is missing, take its lock, and return the notebook with nothing read yet.

        `now` returns an aware instant. Raises `NotKept` when the folder can't be made or locked.
        """
        disk = disk or Disk()
        try:
            make_folders(disk, root / "partners")
        except OSError as problem:
            raise NotKept(f"{root} can't be made ({reason(problem)}): mend that or name another folder with --data.") from problem
        return cls(root, now=now, disk=disk, lock=Lock(root / "lock"), schema=schema or Schema())

    def load(self) -> None:
        """Read the files of all partners. Takes a while: call it in a thread.

        A file that can't be read stops no other one: it is in `unreadable`. Raises `NotRead` when the folder can't be listed.
        """
        self._queue(self._load).result()

    def partners(self) -> tuple[Partner, ...]:
        """Return all partners by name, those archived as well."""
        partners = [contents.partner for contents in self._contents()]
        return tuple(sorted(partners, key=lambda partner: (partner.name.casefold(), partner.id)))

    def sessions(self, partner: str) -> tuple[Session, ...]:
        """Return the sessions with a partner, the oldest first."""
        contents = self._contents_of(partner)
        return contents.sessions if contents else ()

    def moments(self, session: str) -> tuple[AnyMoment, ...]:
        """Return the moments of a session in the order of their instants, then ids."""
        return next((contents.moments[session] for contents in self._contents() if session in contents.moments), ())

    def follow_ups(self, partner: str) -> tuple[FollowUp, ...]:
        """Return the follow-ups of both, in the order in which they were made."""
        contents = self._contents_of(partner)
        return contents.follow_ups if contents else ()

    def live(self, partner: str) -> Live | None:
        """Return what was under way with a partner, None when nothing was or when it can't be read."""
        return self._lives.get(partner)

    def keep(self, partner: str, *values: Keepable) -> Future[None]:
        """Keep values of one partner, all in one replace; the future is resolved when they are on disk and in memory.

        It fails with a `NotebookError`, and then none of them is kept. A value takes the place of the one with its id, but a
        moment never changes. When another program wrote the file, both are united.
        """
        return self._write(lambda: self._keep(partner, values))

    def keep_live(self, partner: str, live: Live | None, *, durable: bool = True) -> Future[None]:
        """Keep what is under way with a partner, or that nothing is (None).

        With `durable` it is there after a power cut as well; without, it is a sign of life that costs little.
        """
        return self._write(lambda: self._keep_live(partner, live, durable))

    def close(self) -> None:
        """Wait until all is written, and let another window write."""
        self._closed = True
        self._worker.shutdown()
        self._lock.release()

    def _contents(self) -> list[Contents]:
        return [file.contents for file in self._files.values() if file.contents]

    def _contents_of(self, partner: str) -> Contents | None:
        file = self._files.get(partner)
        return file.contents if file else None

    def _write(self, act: Callable[[], None]) -> Future[None]:
        if self.read_only:
            return _failed(ReadOnly())
        if self._closed:
            return _failed(NotKept("Not kept, the notebook is closed: start again."))
        return self._queue(act)

    def _queue(self, act: Callable[[], None]) -> Future[None]:
        """Let the worker do it. Who stops waiting for the future doesn't stop the act: it can't be cancelled."""
        done: Future[None] = Future()
        done.set_running_or_notify_cancel()
        self._worker.submit(act).add_done_callback(lambda acted: _settle(done, acted))
        return done

    # From here on in the worker

    def _load(self) -> None:
        files: dict[str, PartnerFile] = {}
        lives: dict[str, Live] = {}
        unreadable: list[Unreadable] = []
        for id in self._ids():
            self._sweep(id)
            try:
                files[id] = self._open(id)
            except NotebookError as problem:
                unreadable.append(self._unreadable(id, problem))
            live = read_live(self._disk, self._folder(id) / "live.json")
            if live is not None:
                lives[id] = live
        self._files, self._lives, self.unreadable = files, lives, tuple(unreadable)

    def _ids(self) -> list[str]:
        folder = self.root / "partners"
        try:
            return [name for name in self._disk.folders(folder) if not name.startswith(".")]
        except OSError as problem:
            raise NotRead(folder, problem) from problem

    def _open(self, partner: str) -> PartnerFile:
        path = self._folder(partner) / "notebook.json"
        return PartnerFile(path, disk=self._disk, now=self._now, schema=self._schema, may_write=not self.read_only)

    def _sweep(self, partner: str) -> None:
        if not self.read_only:
            with suppress(OSError):
                sweep(self._disk, self._folder(partner))

    def _unreadable(self, partner: str, problem: NotebookError) -> Unreadable:
        path = self._folder(partner) / "notebook.json"
        backups = Backups(path, disk=self._disk, now=self._now)
        name = salvaged_name(path, disk=self._disk, backups=backups, schema=self._schema)
        return Unreadable(id=partner, name=name, reason=str(problem))

    def _keep(self, partner: str, values: tuple[Keepable, ...]) -> None:
        _check_id(partner)
        file = self._files.get(partner) or self._open(partner)
        file.keep(values)
        if partner not in self._files:
            self._files = {**self._files, partner: file}
            self.unreadable = tuple(each for each in self.unreadable if each.id != partner)

    def _keep_live(self, partner: str, live: Live | None, durable: bool) -> None:
        _check_id(partner)
        clean = write_live(self._disk, self._folder(partner) / "live.json", live, durable=durable)
        others = {id: each for id, each in self._lives.items() if id != partner}
        self._lives = others if clean is None else {**others, partner: clean}

    def _folder(self, partner: str) -> Path:
        return self.root / "partners" / partner


def _check_id(partner: str) -> None:
    if not _ID.fullmatch(partner):
        raise ValueError("the id of a partner names a folder")


def _failed(problem: NotebookError) -> Future[None]:
    failed: Future[None] = Future()
    failed.set_exception(problem)
    return failed


def _settle(done: Future[None], acted: Future[None]) -> None:
    problem = acted.exception()
    if problem is None:
        done.set_result(None)
    else:
        done.set_exception(problem)
