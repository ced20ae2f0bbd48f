"""Today on 100,000 moments in 20 partners: how long the event loop stands still while it opens, against the first paint of a bare
Textual app, and a key there against one with the demo's year."""

import re
import statistics
import time

from tests.benchmarks.paint import bare, median_of
from tests.benchmarks.prepared import large_notebook, notebook, peercoach
from tests.benchmarks.process import Timed, python

RUNS = 7
KEYS = 40
MARK = b"begin with"


def longest_stop(folder: str) -> float:
    """Return the seconds of the longest stop of the event loop while Today opens."""
    program = Timed(python("beating", folder))
    try:
        program.until(b"A first question")
        program.quiet(0.5)
        program.send(b"q")
        program.until(b" ms;")
        found = re.search(rb"longest=([\d.]+) ms;", program.output)
        assert found is not None
        return float(found[1]) / 1000
    finally:
        program.end()


def key(folder: str) -> float:
    """Return the median seconds from a key that chooses another person to the paint that shows it."""
    program = peercoach(folder)
    try:
        program.until(b"A first question")
        program.quiet(1.0)
        taken = []
        for number in range(KEYS):
            program.quiet(0.02)
            since = len(program.output)
            began = time.perf_counter()
            program.send(b"jk"[number % 2 : number % 2 + 1])
            program.until(MARK, since)
            taken.append(time.perf_counter() - began)
        return statistics.median(taken)
    finally:
        program.end()


def main() -> None:
    """Print the ratios."""
    with large_notebook() as large, notebook() as year:
        stops, keys = [], []
        for _ in range(RUNS):
            stops.append(longest_stop(large) / bare())
            keys.append(key(large) / key(year))
    print(median_of("loop's longest stop, 100,000", stops))
    print(median_of("key there, to the year's", keys))


if __name__ == "__main__":
    main()
