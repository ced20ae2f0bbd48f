"""A process is killed at a random instant while it keeps acts; each that it acknowledged is found whole, and none in part."""

import random
import shutil
import time
from functools import partial
from itertools import islice
from pathlib import Path

from tests.torture.counting import FORKED, Tally, own_folder, spread
from tests.torture.playing import ANA
from tests.torture.sent import Log, Sent, acts_of
from tests.torture.writing import Subject, Writer, told

KILLS_A_FOLDER = 10
LONGEST = 0.06
"""Seconds that a process lives at most from the instant on at which its life is counted."""


def _killed(writer: Writer, chance: random.Random) -> list[int]:
    """Let a process write, from its start or from its first act on, and kill it; return the numbers of what it said was kept."""
    inbox, outbox = FORKED.Pipe(duplex=False)
    process = FORKED.Process(target=writer.write, args=(outbox,))
    process.start()
    outbox.close()
    numbers = []
    if chance.random() < 0.7 and inbox.poll(20):
        numbers.append(inbox.recv())
    until = time.monotonic() + chance.random() * LONGEST
    while (left := until - time.monotonic()) > 0 and inbox.poll(left):
        numbers.append(inbox.recv())
    process.kill()
    process.join()
    numbers += told(inbox)
    inbox.close()
    return numbers


def _run(subject: Subject, base: Path, seed: int) -> Tally:
    """Return what a number of kills in one folder come to."""
    folder = own_folder(base)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    chance = random.Random(seed)
    total, log = Tally(), Log()
    for kill in range(KILLS_A_FOLDER):
        writer = Writer(subject, folder, seed * KILLS_A_FOLDER + kill, slow=(kill + seed) % 2 * 20)
        numbers = _killed(writer, chance)
        sent = [Sent("act", ANA, act) for act in islice(acts_of(writer.seed, ANA), max(numbers, default=0) + 10)]
        for number in numbers:
            sent[number].acknowledged = 0
        log.sent += sent
        total.add(log.judge(subject.found(folder), blame=f"after kill {kill} of folder {seed}"))
        total.runs += 1
        total.acts += len(numbers)
    return total


def trial(subject: Subject, base: Path, *, kills: int, quiet: bool = False) -> Tally:
    """Return what so many kills come to."""
    return spread(partial(_run, subject, base), range(kills // KILLS_A_FOLDER), limit=60, quiet=quiet)
