"""The notes with one partner, opened by themselves: by a script, with no app around them."""

import os
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom

from platformdirs import user_state_path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import IdMaker, RandomBits
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.timeline import batches_in
from peercoach_tui.notebook.errors import NotebookError
from peercoach_tui.notebook.notebook import COACH, Notebook


class NoPartner(NotebookError):
    """What was named is not the folder of a partner."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is no folder of a partner: name one of those in the folder partners of your notes.")


class OpenNotes:
    """The notes in the folder of a partner, or in the coach's own; other windows may have them open as well.

    Without `state`, `now` and `random_bits` they are those of the person and the machine. Raises `NotebookError`.
    """

    def __init__(
        self,
        folder: Path,
        *,
        state: Path | None = None,
        now: Callable[[], datetime] | None = None,
        random_bits: RandomBits | None = None,
        disk: Disk | None = None,
    ) -> None:
        folder = folder.expanduser().absolute()
        own = folder.parent.name != "partners"
        if own and folder.name != COACH:
            raise NoPartner(folder)
        self.id = folder.name
        self._clock = now or (lambda: datetime.now(UTC))
        random_bits = random_bits or SystemRandom().getrandbits
        self._new_id = IdMaker(random_bits)
        root = folder.parent if own else folder.parent.parent
        self._notebook = Notebook.open(root, state=state or _state(), now=self._clock, random_bits=random_bits, disk=disk)
        self._fold: Fold | None = None
        self._notebook.listen(self._hear)
        self._notebook.load()
        if not own and self.id not in self._notebook.ids():
            said = next((each.reason for each in self._notebook.unreadable if each.id == self.id), "")
            self._notebook.close()
            raise NotebookError(said) if said else NoPartner(folder)

    @property
    def fold(self) -> Fold:
        """Return what their moments come to, with what other windows have kept by now."""
        self._notebook.follow().result()
        if self._fold is None:
            self._fold = Fold(self.id, self._notebook.moments(self.id), batches=batches_in(self._notebook.moments(COACH)))
        return self._fold

    def now(self, session: str | None = None, thing: str | None = None) -> datetime:
        """Return the instant at which the next moment comes of what it is about, as `Fold.after` says."""
        return self.fold.after(self._clock(), session, thing)

    def new_id(self) -> str:
        """Return a new id."""
        return self._new_id(self._clock())

    def send(self, *moments: AnyMoment) -> Future[None]:
        """Keep moments as one act."""
        return self._notebook.keep(self.id, *moments)

    def close(self) -> None:
        """Wait until all is written, and let go of the files."""
        self._notebook.close()

    def _hear(self, _partner: str, _moments: tuple[AnyMoment, ...]) -> None:
        self._fold = None


def _state() -> Path:
    named = os.environ.get("PEERCOACH_STATE")
    return Path(named).expanduser() if named else user_state_path("peercoach", appauthor=False)
