"""Processor time while nothing happens: a session with its clock running against Digits that tick once a second."""

import statistics
import time

from tests.benchmarks.prepared import in_session
from tests.benchmarks.process import Timed, python

SETTLED = 3.0
"""Seconds after the first paint, when what the next keys need is imported."""
SECONDS = 20.0
ROUNDS = 3


def used(program: Timed) -> float:
    """Return the processor seconds that the program uses in `SECONDS`."""
    _read_on(program, SETTLED)
    before = program.cpu_seconds()
    _read_on(program, SECONDS)
    return program.cpu_seconds() - before


def _read_on(program: Timed, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        program.read(0.5)


def main() -> None:
    """Print the ratio."""
    ratios, floors = [], []
    for _ in range(ROUNDS):
        bare = Timed(python("bare", "digits"))
        bare.until(b"floor")
        floor = used(bare)
        bare.end()
        with in_session() as session:
            ours = used(session)
        ratios.append(ours / floor)
        floors.append(floor)
    print(f"bare 1 s Digits: {statistics.median(floors) / SECONDS * 1000:.1f} ms of processor time a second")
    print(f"  {'idle session':<28} {statistics.median(ratios):.2f}  (min {min(ratios):.2f}, max {max(ratios):.2f})")


if __name__ == "__main__":
    main()
