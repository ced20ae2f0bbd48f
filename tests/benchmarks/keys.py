"""From a key to its paint: the capture line in a session against a bare Input."""

import statistics
import time

from tests.benchmarks.prepared import in_session
from tests.benchmarks.process import Timed, python

KEYS = b"abcdefghijklmnopqrstuvwxyz" * 6
ROUNDS = 3


def latencies(program: Timed) -> list[float]:
    """Return the seconds from each key to the paint that shows it."""
    taken = []
    for key in KEYS:
        program.quiet(0.01)
        since = len(program.output)
        began = time.perf_counter()
        program.send(bytes([key]))
        program.until(bytes([key]), since)
        taken.append(time.perf_counter() - began)
    return taken


def main() -> None:
    """Print the ratio."""
    ratios, floors = [], []
    for _ in range(ROUNDS):
        bare = Timed(python("bare", "input"))
        bare.until(b"floor")
        bare.quiet()
        floor = statistics.median(latencies(bare))
        bare.end()
        with in_session() as session:
            session.quiet(0.5)
            session.send(b"n")
            session.quiet(0.5)
            ours = statistics.median(latencies(session))
        ratios.append(ours / floor)
        floors.append(floor)
    print(
        f"bare Input: {statistics.median(floors) * 1000:.2f} ms from key to paint (median of {len(KEYS)} keys, {ROUNDS} rounds)"
    )
    print(f"  {'capture line':<28} {statistics.median(ratios):.2f}  (min {min(ratios):.2f}, max {max(ratios):.2f})")


if __name__ == "__main__":
    main()
