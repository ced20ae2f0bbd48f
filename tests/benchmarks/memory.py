"""The memory in use (RSS) once Today is complete: with the demo's year against a bare Textual app, and how much each moment adds
between 1,000 and 100,000 of them."""

import statistics

from tests.benchmarks.paint import median_of
from tests.benchmarks.prepared import large_notebook, notebook, peercoach
from tests.benchmarks.process import Timed, python

RUNS = 5
SMALL, LARGE = 1_000, 100_000
SETTLED = 1.0
"""Seconds without a paint after which it is measured: what the next keys need is imported by then."""


def resident(program: Timed, marker: bytes) -> int:
    """Return the bytes that a program has in use after it painted the marker, and end it."""
    try:
        program.until(marker)
        program.quiet(SETTLED)
        return program.resident_bytes()
    finally:
        program.end()


def today(folder: str) -> int:
    """Return the bytes in use with Today complete."""
    return resident(peercoach(folder), b"A first question")


def main() -> None:
    """Print the ratio, and the bytes for each moment."""
    with notebook() as year:
        print(
            median_of(
                "Today's memory, to bare",
                [today(year) / resident(Timed(python("bare", "app")), b"floor") for _ in range(RUNS)],
            )
        )
    with large_notebook() as large, large_notebook(1) as small:
        each = [(today(large) - today(small)) / (LARGE - SMALL) for _ in range(RUNS)]
    print(f"  {'memory for each moment':<28} {statistics.median(each):.0f} bytes  (min {min(each):.0f}, max {max(each):.0f})")


if __name__ == "__main__":
    main()
