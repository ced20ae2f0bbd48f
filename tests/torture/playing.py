"""What is played on a notebook while something goes wrong: each scenario, and what it says of itself."""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import msgspec

from peercoach_tui.disk import Disk
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.notebook.errors import NotebookError
from peercoach_tui.notebook.notebook import Notebook
from tests.torture.sent import BEGAN, NOTHING, Act, Found, Log, Sent, acts_of

FAST = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
"""Where folders lie whose fsync needn't be real."""
VERSION_1 = Path(__file__).parents[1] / "notebook" / "version_1.zip"

ANA, BEN = "ana", "ben"
ACTS = tuple(islice(acts_of(1, ANA), 24))
BEGINNING = ACTS[:3]
NOTES = ACTS[3:]
SMALL = min((act for act in NOTES if len(act) > 1), key=lambda act: len(msgspec.json.encode(act)))
BIG = max(NOTES, key=lambda act: len(msgspec.json.encode(act)))
SECRET = next(moment for moment in ACTS[1] if isinstance(moment, NoteKept))
SESSION = ACTS[0][1].id


def opened(base: Path, disk: Disk | None = None, *, seed: int = 1, device: str = "here", days: float = 0) -> Notebook:
    """Return the notebook of a device in `base/data`, on a clock that stands still, with nothing read yet."""
    now = BEGAN + timedelta(days=days, hours=1)
    bits = random.Random(seed).getrandbits
    return Notebook.open(base / "data", state=base / "state" / device, now=lambda: now, random_bits=bits, disk=disk)


def found(base: Path, now: Callable[[], datetime] = lambda: BEGAN) -> Found:
    """Read what is kept in `base/data`, without a lock and without writing."""
    notebook = Notebook.reading(base / "data", now=now)
    try:
        notebook.load()
        return what_is_in(notebook)
    finally:
        notebook.close()


def what_is_in(notebook: Notebook) -> Found:
    """Return what an open notebook knows."""
    ids = notebook.ids()
    flaws = [each.reason for each in notebook.unreadable]
    for id in ids:
        flaws.extend(notebook.findings(id))
    return Found(
        {id: {moment.id: msgspec.json.encode(moment) for moment in notebook.moments(id)} for id in ids},
        {id: frozenset(live.draft for live in notebook.lives(id)) for id in ids},
        tuple(flaws),
    )


class Player:
    """Plays one run of the program on a disk, and logs what it was told. `count` gives the number of operations made so far."""

    def __init__(
        self,
        base: Path,
        disk: Disk | None = None,
        log: Log | None = None,
        count: Callable[[], int] = int,
        *,
        seed: int = 1,
        days: float = 0,
    ) -> None:
        self.log = log or Log()
        self._count = count
        self._notebook: Notebook | None = None
        self._heard_at = 0
        self._now = BEGAN + timedelta(days=days, hours=1)
        with suppress(NotebookError):
            self._notebook = opened(base, disk, seed=seed, days=days)
            self._notebook.listen(self._hear)
            self._notebook.load()

    def _send(self, sent: Sent, act: Callable[[Notebook], object]) -> None:
        notebook = self._notebook
        if notebook is None:
            return
        # The backup of the day, for which nobody waits, is made by then: else what is known at an instant would be by chance,
        # and each process that plays it would come to other states.
        notebook._worker.submit(int).result()
        self._heard_at = 0
        sent.since = self._count()
        self.log.sent.append(sent)
        with suppress(NotebookError):
            act(notebook)
            sent.acknowledged = self._heard_at or self._count()

    def _hear(self, _partner: str, _moments: tuple[AnyMoment, ...]) -> None:
        """Note when an act was kept, in the thread that kept it: it goes on with the backup at once."""
        self._heard_at = self._count()

    def keep(self, *acts: Act, partner: str = ANA) -> None:
        """Keep acts, one after the other."""
        for act in acts:
            self._send(Sent("act", partner, act), lambda notebook, act=act: notebook.keep(partner, *act).result())  # type: ignore[misc]

    def draft(self, text: str, *, partner: str = ANA) -> None:
        """Keep a draft."""
        live = Live(session=SESSION, since=BEGAN, seen=self._now, draft=text)
        self._send(Sent("draft", partner, text=text), lambda notebook: notebook.keep_live(partner, live).result())
        self._live = live

    def live_on(self, *, partner: str = ANA) -> None:
        """Give a sign of life."""
        self._now += timedelta(seconds=20)
        live = self._live.but(seen=self._now)
        self._send(Sent("life", partner), lambda notebook: notebook.keep_live(partner, live).result())

    def erase(self, id: str, *, partner: str = ANA) -> None:
        """Erase the text of a moment."""
        self._send(Sent("erase", partner, text=id), lambda notebook: notebook.erase(partner, id).result())

    def forget(self, *, partner: str = ANA) -> None:
        """Forget a partner."""
        self._send(Sent("forget", partner), lambda notebook: notebook.forget(partner).result())

    def write_anew(self, *, partner: str = ANA) -> None:
        """Write what is known of a partner whose folder is missing."""
        if self._notebook is not None and partner in self._notebook.missing:
            with suppress(NotebookError):
                self._notebook.write_anew(partner).result()

    def close(self) -> None:
        """End the run."""
        if self._notebook is not None:
            with suppress(NotebookError):
                self._notebook.close()


class Scenario(NamedTuple):
    """Something that is done: `prepare` on a sound disk, `play` while something goes wrong. `days` lie between the two."""

    name: str
    prepare: Callable[[Path], None]
    play: Callable[[Player], None]
    days: float = 0

    def prepared(self, base: Path) -> Log:
        """Prepare a folder anew and return a log with what is found in it."""
        shutil.rmtree(base, ignore_errors=True)
        base.mkdir()
        self.prepare(base)
        return Log(baseline=found(base) if (base / "data").exists() else NOTHING)

    def played(self, base: Path, disk: Disk, log: Log, count: Callable[[], int] = int) -> None:
        """Play it in a run of the program."""
        player = Player(base, disk, log, count, seed=2, days=self.days)
        self.play(player)
        player.close()


def _nothing(base: Path) -> None:
    """Leave the folder empty: it is the first start."""


def _ana(base: Path) -> None:
    player = Player(base)
    player.keep(*BEGINNING)
    player.close()


def _drafting(base: Path) -> None:
    player = Player(base)
    player.keep(*BEGINNING)
    player.draft("who else")
    player.close()


def version_1(base: Path, *partners: str) -> None:
    """Lay a folder of version 1 down, with these partners, each with the live file of a meeting."""
    with ZipFile(VERSION_1) as packed:
        for name in packed.namelist():
            parts = Path(name).parts
            if parts[:2] == ("notes", "partners") and len(parts) > 2 and parts[2] in partners and not name.endswith("/"):
                path = base / "data" / Path(*parts[1:])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(packed.read(name))


def _version_1(base: Path) -> None:
    version_1(base, "zoe-1")
    with ZipFile(VERSION_1) as packed:
        live = next(name for name in packed.namelist() if name.endswith("live.json"))
        (base / "data/partners/zoe-1/live.json").write_bytes(packed.read(live))


def _first(player: Player) -> None:
    player.keep(*BEGINNING)


def _append(player: Player) -> None:
    player.keep(NOTES[0], BIG, SMALL, NOTES[1])


def _new_partner(player: Player) -> None:
    player.keep(*islice(acts_of(2, BEN), 2), partner=BEN)


def _drafts(player: Player) -> None:
    player.draft("who else knows")
    player.live_on()
    player.draft("who else knows of it")
    player.live_on()
    player.live_on()


def _erasure(player: Player) -> None:
    player.erase(SECRET.id)
    player.keep(SMALL)


def _forgetting(player: Player) -> None:
    player.forget()


def _taking_over(player: Player) -> None:
    player.keep(*islice(acts_of(3, "zoe-1"), 1, 2), partner="zoe-1")


APPEND = Scenario("an append", _ana, _append)
FIRST_START = Scenario("a first start", _nothing, _first)
SCENARIOS = (
    APPEND,
    FIRST_START,
    Scenario("a new partner", _ana, _new_partner),
    Scenario("drafts, signs of life", _drafting, _drafts),
    Scenario("a new day", _ana, _append, days=1),
    Scenario("taking over version 1", _version_1, _taking_over),
    Scenario("an erasure", _ana, _erasure, days=1),
    Scenario("a forgetting", _ana, _forgetting),
)
