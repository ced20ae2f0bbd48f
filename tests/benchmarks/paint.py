"""From the start of the process to the first paint and to all of the screen, and from a key to a session, against a bare
Textual app."""

import statistics
from collections.abc import Sequence

from tests.benchmarks.prepared import demo, go_on, notebook, peercoach
from tests.benchmarks.process import Timed, python

RUNS = 11
ROWS = (
    "Today, first paint",
    "Today, complete",
    "demo, complete",
    "session, first paint",
    "session, complete",
    "session, from the key",
)


def bare() -> float:
    """Return the seconds to the first paint of the floor."""
    program = Timed(python("bare", "app"))
    try:
        return program.until(b"floor")
    finally:
        program.end()


def today(folder: str) -> tuple[float, float]:
    """Return the seconds to the first paint and to all of Today."""
    program = peercoach(folder)
    try:
        return program.until(b"Today"), program.until(b"A first question")
    finally:
        program.end()


def made_up() -> float:
    """Return the seconds to all of Today in the demo."""
    program = demo()
    try:
        return program.until(b"A first question")
    finally:
        program.end()


def session(folder: str) -> tuple[float, float, float]:
    """Return the seconds to the first paint and to all of a session that is gone on with at once; and from the key to it."""
    program = peercoach(folder)
    try:
        return program.until(b"Today"), *go_on(program)
    finally:
        program.end()


def median_of(name: str, ratios: Sequence[float]) -> str:
    """Return the line of one ratio."""
    return f"  {name:<28} {statistics.median(ratios):.2f}  (min {min(ratios):.2f}, max {max(ratios):.2f})"


def main() -> None:
    """Print the ratios."""
    runs = []
    with notebook() as closed, notebook(unfinished=True) as left:
        for run in range(RUNS + 1):
            floor = bare()
            times = (*today(closed), made_up(), *session(left))
            if run:
                runs.append((floor, *(seconds / floor for seconds in times)))
    floors, *columns = zip(*runs, strict=True)
    print(f"bare Textual app: {statistics.median(floors) * 1000:.0f} ms to its first paint (median of {RUNS})")
    for name, ratios in zip(ROWS, columns, strict=True):
        print(median_of(name, ratios))


if __name__ == "__main__":
    main()
