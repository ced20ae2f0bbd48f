"""The notebook as the app sees it: moments in, moments out."""

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from peercoach_tui.domain.ids import IdMaker, RandomBits
from peercoach_tui.domain.moments import AnyMoment, Erased
from peercoach_tui.notebook.device import Device, device_of
from peercoach_tui.notebook.disk import Disk, names_in, stamp_of, sync_folder
from peercoach_tui.notebook.errors import NotebookError, NotKept, NotRead, not_kept
from peercoach_tui.notebook.folder import Folder
from peercoach_tui.notebook.live import Live

COACH = "coach"
"""The partner under which the coach's own moments are kept."""

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

Heard = Callable[[str, tuple[AnyMoment, ...]], None]
"""Is told of which partner which moments are newly known, in order; none of them: what was known has changed (something was
erased, or a damaged file mended), and `moments` is to be read anew."""

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

    def __init__(self, root: Path, *, state: Path | None, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk) -> None:
        """`state` is None for one that only reads."""
        self.root, self.read_only = root, state is None
        self.device = Device(id="", path=None)

    @classmethod
    def open(
        cls, root: Path, *, state: Path, now: Callable[[], datetime], random_bits: RandomBits, disk: Disk | None = None
    ) -> "Notebook":
        """Return the notebook in that folder with nothing read yet; nothing is touched, the folder is made by the first act.

        `now` returns an aware instant. Raises `NotebookError` when something else than a folder is there.
        """
        raise NotImplementedError

    @classmethod
    def reading(cls, root: Path, *, now: Callable[[], datetime], disk: Disk | None = None) -> "Notebook":
        """Return the notebook for reading alone: it takes no lock and writes nothing. Raises as `open`."""
        raise NotImplementedError

    def load(self) -> None:
        """Put in order what a crash left, take over what version 1 kept, and read all. Takes a while: call it in a thread.

        What can't be read stops nothing else. Raises `NotRead` when the folder can't be listed.
        """

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return the partners of whom nothing could be read."""
        raise NotImplementedError

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the partners whose folder vanished while they were known: nothing is written until `write_anew` or `forget`."""
        raise NotImplementedError

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return what is to be said once, each a whole sentence."""
        raise NotImplementedError

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the partners who could be read, in order, without `COACH`."""
        raise NotImplementedError

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        """Return all that is known, by instant and id, with the text of what was erased emptied."""
        raise NotImplementedError

    def findings(self, partner: str) -> tuple[str, ...]:
        """Return what is wrong in the partner's files, each a whole sentence that names the file and the line."""
        raise NotImplementedError

    def lives(self, partner: str) -> tuple[Live, ...]:
        """Return what each window last said of a meeting under way, this one's and those of the dead included."""
        raise NotImplementedError

    def keep(self, partner: str, *moments: AnyMoment) -> Future[None]:
        """Keep moments as one act, of which all or none is there whatever happens.

        The future is resolved when they are on disk, in memory, and told to who listens; it fails with a `NotebookError`, and
        then none is kept. It can't be cancelled.
        """
        raise NotImplementedError

    def keep_live(self, partner: str, live: Live | None) -> Future[None]:
        """Keep what is under way in this window, or that nothing is. Where only `seen` differs, that costs no fsync."""
        raise NotImplementedError

    def drop_live(self, partner: str, live: Live) -> Future[None]:
        """Remove what a dead window left, once its draft was taken up or isn't wanted."""
        raise NotImplementedError

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Tell of what is kept from now on, by whatever window; return what ends that."""
        raise NotImplementedError

    def follow(self) -> Future[frozenset[str]]:
        """Look what other windows and devices kept, about once a second; the partners of whom anything, a live one too, changed."""
        raise NotImplementedError

    def erase(self, partner: str, *ids: str) -> Future[tuple[str, ...]]:
        """Take the text of these moments out of every file; return what couldn't be reached, each a whole sentence."""
        raise NotImplementedError

    def forget(self, partner: str) -> Future[tuple[str, ...]]:
        """Remove all that was kept with a partner, backups too; return what couldn't be reached, each a whole sentence."""
        raise NotImplementedError

    def write_anew(self, partner: str) -> Future[None]:
        """Write all that is known of a partner whose folder is missing."""
        raise NotImplementedError

    def close(self) -> None:
        """Wait until all is written, and let go of the files."""
