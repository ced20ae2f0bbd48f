"""Today on notebooks that have grown: with 10,000 moments in 5 partners against the demo's year, and with 100,000 in 20 its first
paint against a bare Textual app's and all of it against an empty notebook's. By the clock, and in processor time."""

import statistics
from collections.abc import Callable
from typing import NamedTuple

from tests.benchmarks.prepared import empty_notebook, large_notebook, notebook, peercoach
from tests.benchmarks.process import Timed, python

RUNS = 5
WHOLE, ASKS = b"A first question", b"Who do you meet?"


class Cost(NamedTuple):
    """What it took to come so far: seconds by the clock, and of the processor."""

    clock: float
    processor: float


def cost(program: Timed, marker: bytes) -> Cost:
    """Return what it takes a program to paint the marker, and end it."""
    try:
        clock = program.until(marker)
    except BaseException:
        program.end()
        raise
    return Cost(clock, program.end())


def compared(name: str, ours: Callable[[], Cost], floor: Callable[[], Cost]) -> str:
    """Return the line of one ratio, from pairs that are measured in turns."""
    pairs = [(ours(), floor()) for _ in range(RUNS)]
    clock = [one.clock / two.clock for one, two in pairs]
    processor = statistics.median(one.processor / two.processor for one, two in pairs)
    took = statistics.median(one.clock for one, _ in pairs)
    return (
        f"  {name:<44} {statistics.median(clock):.2f}  (min {min(clock):.2f}, max {max(clock):.2f}); "
        f"processor {processor:.2f}; {took * 1000:.0f} ms"
    )


def main() -> None:
    """Print the ratios."""
    with notebook() as year, large_notebook(40, 5) as grown:
        cost(peercoach(year), WHOLE)
        print(
            compared(
                "10,000 moments, complete, to the year's",
                lambda: cost(peercoach(grown), WHOLE),
                lambda: cost(peercoach(year), WHOLE),
            )
        )
    with large_notebook() as large, empty_notebook() as empty:
        print(
            compared(
                "100,000 moments, first paint, to bare",
                lambda: cost(peercoach(large), b"Today"),
                lambda: cost(Timed(python("bare", "app")), b"floor"),
            )
        )
        print(
            compared(
                "100,000 moments, complete, to an empty one's",
                lambda: cost(peercoach(large), WHOLE),
                lambda: cost(peercoach(empty), ASKS),
            )
        )


if __name__ == "__main__":
    main()
