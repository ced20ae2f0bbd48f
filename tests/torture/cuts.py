"""Every state in which a power cut may leave the disk; in each, what was acknowledged is there."""

import random
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from tests.torture.counting import Tally, own_folder, spread
from tests.torture.disks import Failing
from tests.torture.faults import Fault, Wrap, faults_of, same, start_again, went_on
from tests.torture.playing import SCENARIOS, Scenario, found
from tests.torture.power import Recorder, States, Tree, materialise
from tests.torture.sent import Log

_IN_DOUBT = frozenset({"fsync", "write", "rename", "truncate", "unlink", "mkdir", "create", "open_folder"})
"""Calls after whose failure it isn't known what is on the disk."""


class _Doubting(Failing):
    """Lets a call fail, and has it noted what a sync that failed leaves in doubt."""

    def __init__(self, fault: Fault, recorder: Recorder) -> None:
        super().__init__(fault.number, fault.why, fault.how, recorder)
        self._recorder = recorder

    def step(self, name: str, call: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return super().step(name, call, *arguments)
        except OSError:
            if name == "fsync":
                self._recorder.doubt(*arguments)
            raise


class Played(NamedTuple):
    """A scenario as it was played, and the states that a power cut may leave: after how many operations, and what is there."""

    name: str
    log: Log
    states: Sequence[tuple[int, Tree]]
    all: int


def played(scenario: Scenario, base: Path, limit: int, wrap: Wrap = same, fault: Fault | None = None) -> Played:
    """Play a scenario and return the states that may be left, a sample where there are more than `limit`."""
    log = scenario.prepared(base)
    recorder = Recorder(base)
    disk = _Doubting(fault, recorder) if fault else recorder
    scenario.played(base, wrap(disk), log, lambda: recorder.count)
    return _played(repr(fault) if fault else scenario.name, log, recorder.states(limit, seed=fault.number if fault else 1))


def _played(name: str, log: Log, states: States) -> Played:
    """Leave out what is the same: a state between two instants at which something was sent or acknowledged."""
    different = {repr((tree, _known(log, instant))): (instant, tree) for instant, tree in states}
    return Played(name, log, list(different.values()), states.all)


def _known(log: Log, instant: int) -> tuple[int, int]:
    return sum(each.since <= instant for each in log.sent), sum(each.acknowledged <= instant for each in log.sent)


def _laid(tree: Tree, base: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    materialise(tree, base)


def judged(scenario: Scenario, of: Played, place: int, base: Path) -> Tally:
    """Return what one state comes to: it is read, then the program is started on it, keeps one act more, and it is read again."""
    instant, tree = of.states[place]
    blame = f"in state {place} of {of.name}, after {instant} operations"
    _laid(tree, base)
    log = of.log.until(instant)
    came_to = Tally(runs=1, acts=sum(each.acknowledged == 0 for each in log.sent))
    if (base / "data").exists():
        came_to.add(log.judge(found(base), blame=blame))
    came_to.add(went_on(scenario, base, log, blame))
    return came_to


class _Cases:
    """A scenario and its states, played in each process for itself: the device is bound to the path of its folder."""

    def __init__(self, base: Path, scenario: Scenario, limit: int, wrap: Wrap) -> None:
        self._base, self._scenario, self._limit, self._wrap = base, scenario, limit, wrap
        self._known: tuple[Path, Played] | None = None

    def played(self) -> Played:
        """Return what was played."""
        folder = own_folder(self._base)
        if self._known is None or self._known[0] != folder:
            self._known = folder, played(self._scenario, folder, self._limit, self._wrap)
        return self._known[1]

    def run(self, place: int) -> Tally:
        """Return what one state comes to."""
        return judged(self._scenario, self.played(), place, own_folder(self._base))

    def twice(self, place: int) -> Tally:
        """Cut the power again while the program puts one state in order and keeps an act; return what that comes to."""
        scenario, base = self._scenario, own_folder(self._base)
        instant, tree = self.played().states[place]
        _laid(tree, base)
        recorder = Recorder(base)
        again = start_again(scenario, base, self.played().log.until(instant), recorder, lambda: recorder.count)
        of = _played(f"{scenario.name}, cut in state {place}", again, recorder.states(40, seed=place))
        return _all_of(scenario, of, base)


def _all_of(scenario: Scenario, of: Played, base: Path) -> Tally:
    total = Tally(states=of.all)
    for place in range(len(of.states)):
        total.add(judged(scenario, of, place, base))
    return total


def trial(base: Path, *, limit: int, wrap: Wrap = same, scenarios: Sequence[Scenario] = SCENARIOS, quiet: bool = False) -> Tally:
    """Return what the states of all scenarios come to, at most about `limit` of each."""
    total = Tally()
    for scenario in scenarios:
        cases = _Cases(base, scenario, limit, wrap)
        of = cases.played()
        total.add(spread(cases.run, range(len(of.states)), quiet=quiet))
        total.states += of.all
    return total


def twice(base: Path, *, limit: int, scenarios: Sequence[Scenario] = SCENARIOS) -> Tally:
    """Return what comes of a second cut, during the start after the first: of at most about `limit` first states of each."""
    total = Tally()
    for scenario in scenarios:
        cases = _Cases(base, scenario, limit, same)
        total.add(spread(cases.twice, range(len(cases.played().states))))
    return total


def after_a_fault(base: Path, *, count: int, scenarios: Sequence[Scenario] = SCENARIOS) -> Tally:
    """Return what the states come to when one call failed before the power was cut, for a sample of so many faults."""
    faults = [fault for scenario in scenarios for fault in faults_of(scenario, own_folder(base)) if fault.call in _IN_DOUBT]
    return spread(partial(_after, base), random.Random(1).sample(faults, min(count, len(faults))))


def _after(base: Path, fault: Fault) -> Tally:
    folder = own_folder(base)
    return _all_of(fault.scenario, played(fault.scenario, folder, 40, fault=fault), folder)
