"""Torture the notebook and print what came of it: `python -m tests.torture [--short] [WORD …]`, the trials with such a word.

Each trial says how many runs it made and how many acts were acknowledged in them, and counts what was lost, half there or
unreadable, and the runs that ended in a traceback or hung. All of that is 0 for peercoach and for the control. A mutant is
peercoach with a fault, and must be caught: the rig that doesn't see it proves nothing.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.torture import bad, crowd, cuts, faults, kills, swaps, woken
from tests.torture.counting import FAULTS, Tally
from tests.torture.disks import LateSync, MemoryOver, NoFileSync, NoFolderSync
from tests.torture.playing import APPEND, FAST, FIRST_START
from tests.torture.writing import EARLY, PEERCOACH, SQLITE

_COLUMNS = ("runs", "acts", *FAULTS)


class Trial(NamedTuple):
    """What is done: `make` gets a folder and whether the short form is wanted. `fast` needs no real disk."""

    name: str
    make: Callable[[Path, bool], Tally]
    mutant: bool = False
    fast: bool = True


def _pick(short: int, whole: int) -> Callable[[bool], int]:
    return lambda is_short: short if is_short else whole


_KILLS, _CONTROL, _CROWD = _pick(60, 1200), _pick(20, 200), _pick(600, 6400)
_STATES, _AFTER, _TWICE = _pick(150, 4000), _pick(60, 1 << 30), _pick(2, 60)

TRIALS = (
    Trial("killed at random instants", lambda base, short: kills.trial(PEERCOACH, base, kills=_KILLS(short)), fast=False),
    Trial("every call failed", lambda base, short: faults.trial(base, every=6 if short else 1)),
    Trial("power cut, every state", lambda base, short: cuts.trial(base, limit=_STATES(short))),
    Trial("power cut after a failed call", lambda base, short: cuts.after_a_fault(base, count=_AFTER(short))),
    Trial("power cut twice", lambda base, short: cuts.twice(base, limit=_TWICE(short))),
    Trial("two to four processes", lambda base, short: crowd.trial(PEERCOACH, base, acts=_CROWD(short)), fast=False),
    Trial("files replaced meanwhile", lambda base, short: swaps.trial(base, every=5 if short else 1)),
    Trial("stopped, taken over, woken", lambda base, short: woken.trial(base, count=20 if short else 200)),
    Trial("bad files", lambda base, short: bad.trial(base, mutations=1500, every=6 if short else 1)),
    Trial("SQLite, killed", lambda base, short: kills.trial(SQLITE, base, kills=_CONTROL(short)), fast=False),
    Trial("SQLite, two to four processes", lambda base, short: crowd.trial(SQLITE, base, acts=_CROWD(short) // 4), fast=False),
    Trial("mutant: acknowledged early, killed", lambda base, short: kills.trial(EARLY, base, kills=20, quiet=True), True, False),
    Trial("mutant: acknowledged early, cut", lambda base, short: _mutated(base, LateSync), mutant=True),
    Trial("mutant: files not synced", lambda base, short: _mutated(base, NoFileSync), mutant=True),
    Trial("mutant: folders not synced", lambda base, short: _mutated(base, NoFolderSync), mutant=True),
    Trial(
        "mutant: memory over a partial write",
        lambda base, short: faults.trial(base, wrap=MemoryOver, scenarios=[APPEND], quiet=True),
        mutant=True,
    ),
)


def _mutated(base: Path, wrap: faults.Wrap) -> Tally:
    return cuts.trial(base, limit=100, wrap=wrap, scenarios=[FIRST_START], quiet=True)


def main(arguments: list[str]) -> int:
    """Make the trials, print the table, and return 0 when all is well."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--short", action="store_true", help="some runs of each, in under half a minute")
    parser.add_argument("words", nargs="*", metavar="WORD", help="only the trials with such a word in their name")
    chosen = parser.parse_args(arguments)
    print(f"{'':36}" + "".join(f"{column:>11}" for column in _COLUMNS))
    well = True
    for trial in TRIALS:
        if not chosen.words or any(word in trial.name for word in chosen.words):
            well &= _made(trial, short=chosen.short)
    print("all is well" if well else "NOT WELL")
    return 0 if well else 1


def _made(trial: Trial, *, short: bool) -> bool:
    """Make one trial and print its line; say whether all is well with it."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=FAST if trial.fast else None) as folder:
        came_to = trial.make(Path(folder), short)
    line = f"{trial.name:36}" + "".join(f"{getattr(came_to, column):>11,}" for column in _COLUMNS)
    well = (came_to.faults > 0) == trial.mutant and came_to.runs > 0
    states = f"  different ones of {came_to.states:,} states" if came_to.states else ""
    caught = ("  caught" if well else "  NOT CAUGHT") if trial.mutant else ""
    print(f"{line}  {time.monotonic() - began:5.1f} s{states}{caught}", flush=True)
    for problem in () if trial.mutant else came_to.problems:
        print(f"    {problem}")
    return well


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
