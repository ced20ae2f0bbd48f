"""Every system call fails once, is half done, or fails from then on; afterwards nothing that was kept is missing."""

import errno
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from peercoach_tui.disk import Disk
from tests.torture.counting import Tally, own_folder, spread
from tests.torture.disks import CAUSES, HOWS, Counting, Failing, can_fail
from tests.torture.playing import NOTES, SCENARIOS, Player, Scenario, found
from tests.torture.sent import Log

Wrap = Callable[[Disk], Disk]


class Fault(NamedTuple):
    """One call that fails."""

    scenario: Scenario
    number: int
    call: str
    why: int
    how: str

    def __repr__(self) -> str:
        return f"{self.scenario.name}: call {self.number}, {self.call}, {errno.errorcode[self.why]} {self.how}"


def calls_of(scenario: Scenario, base: Path) -> list[str]:
    """Return the names of the calls that are made while it is played."""
    disk = Counting()
    scenario.played(base, disk, scenario.prepared(base))
    return disk.calls


def faults_of(scenario: Scenario, base: Path) -> list[Fault]:
    """Return all that can go wrong while it is played."""
    calls = calls_of(scenario, base)
    return [
        Fault(scenario, number, call, why, how)
        for number, call in enumerate(calls)
        for why in CAUSES
        for how in HOWS
        if can_fail(call, why, how)
    ]


def _run(base: Path, wrap: Wrap, fault: Fault) -> Tally:
    folder = own_folder(base)
    log = fault.scenario.prepared(folder)
    disk = wrap(Failing(fault.number, fault.why, fault.how))
    fault.scenario.played(folder, disk, log)
    came_to = log.judge(found(folder), blame=f"after {fault!r}")
    came_to.add(went_on(fault.scenario, folder, log, f"{fault!r}"))
    came_to.runs = 1
    came_to.acts = sum(each.acknowledged == 0 for each in log.sent)
    return came_to


def start_again(scenario: Scenario, base: Path, log: Log, disk: Disk | None = None, count: Callable[[], int] = int) -> Log:
    """Start the program anew and keep one more act; return the log with it."""
    again = Player(base, disk, Log(log.sent[:], log.baseline), count, seed=3, days=scenario.days)
    again.keep(NOTES[-1], partner="zoe-1" if "version 1" in scenario.name else "ana")
    again.close()
    return again.log


def went_on(scenario: Scenario, base: Path, log: Log, blame: str) -> Tally:
    """Start the program anew and keep one more act, which must be kept unless they were forgotten; then read all."""
    again = start_again(scenario, base, log)
    came_to = again.judge(found(base), blame=f"after the next start, {blame}")
    forgotten = any(each.kind == "forget" for each in log.sent)
    if not forgotten and not any(each.acknowledged == 0 for each in again.sent[len(log.sent) :]):
        came_to.blame("lost", f"nothing can be kept after the next start, {blame}")
    return came_to


def same(disk: Disk) -> Disk:
    """Return the disk as it is."""
    return disk


def trial(
    base: Path, *, every: int = 1, wrap: Wrap = same, scenarios: Sequence[Scenario] = SCENARIOS, quiet: bool = False
) -> Tally:
    """Return what every such run comes to; of the faults each `every`-th."""
    faults = [fault for scenario in scenarios for fault in faults_of(scenario, own_folder(base))]
    return spread(partial(_run, base, wrap), faults[::every], quiet=quiet)
