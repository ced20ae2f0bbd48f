"""A window is stopped in a meeting, another takes it over, the first wakes: no act is lost, its line stays as a draft."""

import os
import random
import shutil
import signal
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from peercoach_tui.domain.live import Live, holder
from peercoach_tui.notebook.notebook import Notebook
from tests.torture.counting import FORKED, Tally, own_folder, spread
from tests.torture.playing import ANA, SESSION, Player, found
from tests.torture.sent import BEGAN, Act, Log, Sent, acts_of

ASLEEP = 90
"""Seconds that the first window sleeps."""


class _Window:
    """A window in the meeting: it keeps acts of a seed, gives signs of life, and reads once another has the meeting."""

    def __init__(self, base: Path, device: str, seed: int, clock: "Synchronized[float]") -> None:
        self._clock, self._since = clock, clock.value
        self._acts = acts_of(seed, ANA)
        self._live: Live | None = None
        bits = random.Random(seed).getrandbits
        self.notebook = Notebook.open(base / "data", state=base / "state" / device, now=self._now, random_bits=bits)
        self.notebook.load()

    def _now(self) -> datetime:
        return BEGAN + timedelta(seconds=self._clock.value)

    def holds(self) -> bool:
        """Say whether the meeting is this window's, or nobody's."""
        self.notebook.follow().result()
        has = holder(self.notebook.lives(ANA), SESSION, self._now())
        return has is None or has.here

    def keep(self) -> Act:
        """Keep the next act."""
        act = next(self._acts)
        self.notebook.keep(ANA, *act).result()
        return act

    def draft(self, text: str) -> None:
        """Keep the unsent line."""
        since = BEGAN + timedelta(seconds=self._since)
        live = Live(session=SESSION, since=since, seen=self._now(), draft=text)
        self.notebook.keep_live(ANA, live).result()


def _sleeper(base: Path, device: str, clock: "Synchronized[float]", outbox: Connection) -> None:
    """Keep acts and a draft until another has the meeting; say of each that it was kept, and at last that it is a reader."""
    window = _Window(base, device, 100, clock)
    number = 0
    while window.holds():
        window.draft(f"line {number}")
        outbox.send(("draft", number))
        window.keep()
        outbox.send(("act", number))
        number += 1
    outbox.send(("reads", number))
    window.notebook.close()
    outbox.close()


def _run(base: Path, case: tuple[int, str]) -> Tally:
    """Stop the first window after a number of messages and a random while, and return what it comes to."""
    seed, device = case
    folder = own_folder(base)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    first = Player(folder)
    first.keep(next(acts_of(1, ANA)))
    first.close()
    chance = random.Random(seed)
    clock = FORKED.Value("d", 3600.0)
    inbox, outbox = FORKED.Pipe(duplex=False)
    process = FORKED.Process(target=_sleeper, args=(folder, "here", clock, outbox))
    process.start()
    outbox.close()
    heard = [inbox.recv() for _ in range(chance.randint(1, 12))]
    inbox.poll(chance.random() * 0.002)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGSTOP)
    clock.value += ASLEEP
    other = _Window(folder, device, 200, clock)
    taken = other.holds()
    other.draft("taken over")
    mine = [other.keep() for _ in range(chance.randint(1, 4))]
    os.kill(process.pid, signal.SIGCONT)
    try:
        while True:
            heard.append(inbox.recv())
    except EOFError:
        process.join()
    mine.append(other.keep())
    holds = other.holds()
    other.notebook.close()
    return _judged(folder, heard, mine, f"with seed {seed}, {device}", well=taken and holds and process.exitcode == 0)


def _judged(folder: Path, heard: list[tuple[str, int]], mine: list[Act], blame: str, *, well: bool) -> Tally:
    came_to = Tally(runs=1)
    acts = list(islice(acts_of(100, ANA), len(heard) + 1))
    numbers = [number for kind, number in heard if kind == "act"]
    log = Log([Sent("act", ANA, act) for act in acts])
    for number in numbers:
        log.sent[number].acknowledged = 0
    log.sent += [Sent("act", ANA, act, acknowledged=0) for act in mine]
    read = found(folder)
    came_to.add(log.judge(read, blame=blame))
    came_to.acts = len(numbers) + len(mine)
    last = max((number for kind, number in heard if kind == "draft"), default=0)
    if not {f"line {last}", "taken over"} <= read.drafts[ANA]:
        came_to.blame("lost", f"a draft {blame}: {sorted(read.drafts[ANA])}")
    if not well:
        came_to.blame("half", f"both hold the meeting, or neither {blame}")
    return came_to


def trial(base: Path, *, count: int) -> Tally:
    """Return what so many windows that were stopped come to, half of them taken over on another device."""
    return spread(partial(_run, base), [(seed, ("here", "there")[seed % 2]) for seed in range(count)])
