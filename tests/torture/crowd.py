"""Processes append to one partner at once: every act that was acknowledged is there once, in the order of its process."""

import shutil
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec

from tests.torture.counting import FORKED, Tally, own_folder, spread
from tests.torture.playing import ANA
from tests.torture.sent import Found, Log, Sent, acts_of
from tests.torture.writing import Subject, Writer, told


def _run(subject: Subject, base: Path, acts: int, devices: Sequence[str]) -> Tally:
    """Return what processes on these devices come to, which keep so many acts each."""
    folder = own_folder(base)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    subject.prepare(folder)
    writers = [Writer(subject, folder, seed, device, most=acts) for seed, device in enumerate(devices, 1)]
    started = []
    for writer in writers:
        inbox, outbox = FORKED.Pipe(duplex=False)
        process = FORKED.Process(target=writer.write, args=(outbox,))
        process.start()
        outbox.close()
        started.append((process, inbox))
    came_to, log = Tally(runs=1), Log()
    orders = []
    for writer, (process, inbox) in zip(writers, started, strict=True):
        numbers = told(inbox)
        process.join()
        inbox.close()
        if process.exitcode != 0:
            came_to.blame("traceback", f"in process {writer.seed} of {devices}")
        sent = [Sent("act", ANA, act) for act in islice(acts_of(writer.seed, ANA), acts)]
        for number in numbers:
            sent[number].acknowledged = 0
        came_to.acts += len(numbers)
        log.sent += sent
        orders.append([moment.id for number in numbers for moment in sent[number].act])
    found = subject.found(folder)
    came_to.add(log.judge(found, blame=f"with {devices}"))
    _check_order(came_to, found, orders, _ids_in_files(folder))
    return came_to


def _check_order(came_to: Tally, found: Found, orders: list[list[str]], files: list[list[str]]) -> None:
    """Count what isn't in the order in which its process kept it, or stands in the files more than once."""
    known = list(found.moments.get(ANA, {}))
    for order in orders:
        mine = set(order)
        for here in (known, *files):
            there = [id for id in here if id in mine]
            if there != [id for id in order if id in set(there)]:
                came_to.blame("half", "the order of a process isn't kept")
    twice = [id for id, count in Counter(id for file in files for id in file).items() if count > 1]
    if twice:
        came_to.blame("half", f"{len(twice)} moments stand in the files more than once", len(twice))


def _ids_in_files(folder: Path) -> list[list[str]]:
    """Return the ids of the moments in each file, in their order; without the notebook's own reading of it."""
    files = []
    for path in sorted((folder / "data").rglob("*.jsonl")):
        lines = [msgspec.json.decode(line) for line in path.read_bytes().splitlines()]
        files.append([moment["id"] for line in lines for moment in line.get("act", ())])
    return files


CROWDS = (("here", "here"), ("here", "there"), ("here", "here", "there", "elsewhere"), ("here", "here", "here", "here"))


def trial(subject: Subject, base: Path, *, acts: int) -> Tally:
    """Return what all crowds come to, with about so many acts in all."""
    total = Tally()
    for devices in CROWDS:
        each = max(1, acts // len(CROWDS) // len(devices))
        total.add(spread(partial(_run, subject, base, each), [devices], limit=120))
    return total
