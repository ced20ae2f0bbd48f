"""Every state in which a power cut may leave the disk; in each, what was acknowledged is there."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from peercoach_tui.notebook.disk import Disk
from tests.torture.counting import Tally, own_folder, spread
from tests.torture.disks import Failing
from tests.torture.faults import Fault, Wrap, faults_of, went_on
from tests.torture.playing import SCENARIOS, Scenario, found
from tests.torture.power import Recorder, Tree, emptied, materialise
from tests.torture.sent import Log


class Played(NamedTuple):
    """A scenario as it was played, and the states that a power cut may leave: after how many operations, and what is there."""

    log: Log
    states: Sequence[tuple[int, Tree]]
    all: int


def played(scenario: Scenario, base: Path, limit: int, wrap: Wrap, fault: Fault | None = None) -> Played:
    """Play a scenario and return the states that may be left, at most about `limit` of them, with no two that are the same."""
    log = scenario.prepared(base)
    recorder = Recorder(base, Failing(fault.number, fault.why, fault.how) if fault else Disk())
    scenario.played(base, wrap(recorder), log, lambda: recorder.count)
    states = recorder.states(limit, seed=fault.number if fault else 1)
    last = {repr((tree, _known(log, instant))): (instant, tree) for instant, tree in states}
    return Played(log, list(last.values()), states.all)


def _known(log: Log, instant: int) -> tuple[int, int]:
    """Return how much was sent and acknowledged by then: between two such instants the same state is the same case."""
    return sum(each.since <= instant for each in log.sent), sum(each.acknowledged <= instant for each in log.sent)


def judged(scenario: Scenario, of: Played, place: int, base: Path) -> Tally:
    """Return what one state comes to: it is read, then the program is started on it, keeps one act more, and it is read again."""
    instant, tree = of.states[place]
    blame = f"in state {place} of {scenario.name}, after {instant} operations"
    emptied(base)
    materialise(tree, base)
    came_to = Tally(runs=1, acts=sum(each.acknowledged <= instant for each in of.log.sent))
    if (base / "data").exists():
        came_to.add(of.log.judge(found(base), instant, blame=blame))
    came_to.add(went_on(scenario, base, of.log.until(instant), blame))
    return came_to


class _Cases:
    """The scenario and its states, played in each process for itself: the device is bound to the path of its folder."""

    def __init__(self, base: Path, limit: int, wrap: Wrap) -> None:
        self._base, self._limit, self._wrap = base, limit, wrap
        self._known: dict[str, Played] = {}
        self._folder: Path | None = None

    def of(self, scenario: Scenario, fault: Fault | None) -> Played:
        """Return what was played."""
        folder = own_folder(self._base)
        if folder != self._folder:
            self._known, self._folder = {}, folder
        name = f"{scenario.name} {fault!r}"
        if name not in self._known:
            self._known = {name: played(scenario, folder, self._limit, self._wrap, fault)}
        return self._known[name]

    def run(self, case: "tuple[Scenario, Fault | None, int]") -> Tally:
        """Return what one state comes to."""
        scenario, fault, place = case
        return judged(scenario, self.of(scenario, fault), place, own_folder(self._base))


def _tried(base: Path, cases: Sequence[tuple[Scenario, Fault | None]], limit: int, wrap: Wrap, quiet: bool) -> Tally:
    states = _Cases(base, limit, wrap)
    total = Tally()
    for scenario, fault in cases:
        of = states.of(scenario, fault)
        came_to = spread(states.run, [(scenario, fault, place) for place in range(len(of.states))], quiet=quiet)
        came_to.states = of.all
        total.add(came_to)
    return total


def same(disk: Disk) -> Disk:
    """Return the disk as it is."""
    return disk


def trial(base: Path, *, limit: int, wrap: Wrap = same, scenarios: Sequence[Scenario] = SCENARIOS, quiet: bool = False) -> Tally:
    """Return what the states of all scenarios come to, at most about `limit` of each."""
    return _tried(base, [(scenario, None) for scenario in scenarios], limit, wrap, quiet)


def after_a_fault(base: Path, *, limit: int, count: int, scenarios: Sequence[Scenario] = SCENARIOS) -> Tally:
    """Return what the states come to when one call failed before the power was cut: `count` faults, `limit` states of each."""
    chance = random.Random(1)
    faults = [fault for scenario in scenarios for fault in faults_of(scenario, own_folder(base)) if _matters(fault)]
    chosen = sorted(chance.sample(faults, min(count, len(faults))))
    return _tried(base, [(fault.scenario, fault) for fault in chosen], limit, same, quiet=False)


def _matters(fault: Fault) -> bool:
    """Say whether a fault leaves the disk in doubt."""
    return fault.call in ("fsync", "write", "rename", "truncate", "unlink", "mkdir", "create", "open_folder")
