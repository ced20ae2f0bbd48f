"""The notebook as the app sees it: moments in, moments out."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.device import Device
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.folders import COACH, Folders
from peercoach_tui.notebook.keeper import Heard, Keeper
from peercoach_tui.notebook.known import InMemory, Unreadable

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

__all__ = ["COACH", "Heard", "Notebook", "Unreadable"]

T = TypeVar("T")


class Notebook(InMemory):
    """All that a coach keeps, in one data folder.

    Reads come from memory and may be made in any thread. All else runs in one worker thread, in order, and can't be cancelled;
    what listens is called there. One that only reads is loaded in the thread that asks for it.
    """

    def __init__(
        self, root: Path, *, state: Path | None, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk
    ) -> None:
        """`state` is the folder of what belongs to this machine, None for a notebook that only reads."""
        self.root, self.state, self.read_only = root, state, state is None
        super().__init__(Folders(root, disk=disk, random_bits=random_bits))
        self._keeper = Keeper(self._folders, state=state, now=now, random_bits=random_bits, disk=disk)
        self._is_closed = False
        if not self.read_only:
            _ = self._worker

    @classmethod
    def open(
        cls, root: Path, *, state: Path, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk | None = None
    ) -> "Notebook":
        """Return the notebook in that folder with nothing read yet; nothing is touched, the folder is made by the first act.

        `now` returns an aware instant. Raises `NotAFolder`, and `NotRead` when that can't be said.
        """
        return cls(root, state=state, now=now, random_bits=random_bits, disk=disk or Disk())

    @classmethod
    def reading(cls, root: Path, *, now: Callable[[], datetime], disk: Disk | None = None) -> "Notebook":
        """Return the notebook for reading alone: it takes no lock and writes nothing. Raises as `open`."""
        return cls(root, state=None, now=now, random_bits=lambda bits: 0, disk=disk or Disk())

    def load(self) -> None:
        """Put in order what a crash left, take over what version 1 kept, and read all. Takes a while: call it in a thread.

        What can't be read stops nothing else. Raises `NotRead` when the folder can't be listed.
        """
        if self.read_only:
            self._keeper.load()
        else:
            self._do(self._keeper.load).result()

    @cached_property
    def _worker(self) -> "ThreadPoolExecutor":
        # Who only reads seldom needs it, and it takes a while to import.
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="notebook")

    @property
    def device(self) -> Device:
        """Return who writes here; without an id until something was asked of the notebook."""
        return self._keeper.device

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return what is to be said of the notebook as a whole and of the coach's own files, each a whole sentence."""
        return (*self._keeper.remarks, *self.findings(COACH))

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Tell of what is kept from now on, by whatever window; return what ends that."""
        keeper = self._keeper
        keeper.listening = (*keeper.listening, heard)

        def end() -> None:
            keeper.listening = tuple(each for each in keeper.listening if each is not heard)

        return end

    def follow(self) -> "Future[frozenset[str]]":
        """Look what others kept, about once a second; return the partners of whom anything changed, a live file too."""
        return self._do(self._keeper.follow)

    # Writing

    def keep(self, partner: str, *moments: AnyMoment) -> "Future[None]":
        """Keep moments as one act, of which all or none is there whatever happens.

        The future is resolved when they are on disk, in memory, and told to who listens; it fails with a `NotebookError`, and
        then none is kept. It can't be cancelled.
        """
        return self._write(lambda: self._keeper.keep(partner, moments))

    def keep_live(self, partner: str, live: Live) -> "Future[None]":
        """Keep what is under way in this window. Where only `seen` differs, that costs no fsync."""
        return self._write(lambda: self._folders.to_write(partner).keep_live(live))

    def end_live(self, partner: str, session: str) -> "Future[None]":
        """Keep that the meeting of that id is under way in this window no more."""
        return self._write(lambda: self._folders.to_write(partner).end_live(session))

    def drop_live(self, partner: str, live: Live) -> "Future[None]":
        """Remove what a dead window left, once its draft was taken up or isn't wanted."""
        return self._write(lambda: self._folders.to_write(partner).drop_live(live))

    def erase(self, partner: str, *ids: str) -> "Future[tuple[str, ...]]":
        """Take the text of these moments out of every file; return what couldn't be reached, each a whole sentence."""
        return self._write(lambda: self._keeper.erase(partner, ids))

    def forget(self, partner: str) -> "Future[tuple[str, ...]]":
        """Remove all that was kept with a partner, backups too; return what couldn't be reached, each a whole sentence."""
        return self._write(lambda: self._keeper.forget(partner))

    def write_anew(self, partner: str) -> "Future[None]":
        """Write all that is known of a partner whose folder is missing."""
        return self._write(lambda: self._folders.to_write(partner).write_anew())

    def close(self) -> None:
        """Wait until all is written, and let go of the files."""
        self._is_closed = True
        if "_worker" in self.__dict__:
            self._worker.shutdown()
        self._folders.close()

    def _write(self, act: Callable[[], T]) -> "Future[T]":
        if not self.read_only:
            return self._do(act)
        from concurrent.futures import Future

        refused: Future[T] = Future()
        refused.set_exception(NotKept("Not kept, the notebook is open for reading only: open it with peercoach."))
        return refused

    def _do(self, act: Callable[[], T]) -> "Future[T]":
        """Let the worker do it. Who stops waiting for the future doesn't stop the act: it can't be cancelled."""
        from concurrent.futures import Future

        done: Future[T] = Future()
        done.set_running_or_notify_cancel()
        try:
            if self._is_closed:
                raise RuntimeError
            self._worker.submit(self._begun, act).add_done_callback(lambda acted: _settle(done, acted))
        except RuntimeError:
            done.set_exception(NotKept("Not kept, the notebook is closed: start again."))
        return done

    def _begun(self, act: Callable[[], T]) -> T:
        self._keeper.begin()
        try:
            return act()
        finally:
            if self._keeper.left:
                self._do(self._keeper.tend)


def _settle(done: "Future[T]", acted: "Future[T]") -> None:
    problem = acted.exception()
    if problem is None:
        done.set_result(acted.result())
    else:
        done.set_exception(problem)
