"""From the start of the process to the first paint, and to all of the screen, against a bare Textual app."""

import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.prepared import make
from tests.benchmarks.process import Timed, python

RUNS = 11


def seconds(command: list[str], *markers: bytes) -> list[float]:
    """Return the seconds until each marker was painted."""
    program = Timed(command)
    try:
        return [program.until(marker) for marker in markers]
    finally:
        program.end()


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as for_today, tempfile.TemporaryDirectory() as for_sessions:
        # Each with its own: a session that was killed would have Today ask whether to go on with it.
        make(Path(for_today))
        make(Path(for_sessions))
        today = [str(Path(sys.executable).parent / "peercoach"), "--data", for_today]
        session = python("prepared", for_sessions)
        floor = python("bare", "app")
        rows: dict[str, list[float]] = {}
        for run in range(RUNS + 1):
            (bare,) = seconds(floor, b"floor")
            first, complete = seconds(today, b"peercoach", b"A first question")
            shell, whole = seconds(session, b"and you", b"listening")
            if run:
                for name, value in zip(ROWS, (first, complete, shell, whole), strict=True):
                    rows.setdefault(name, []).append(value / bare)
                rows.setdefault("bare", []).append(bare)
    print(f"bare Textual app: {statistics.median(rows['bare']) * 1000:.0f} ms to its first paint (median of {RUNS})")
    for name in ROWS:
        print(f"  {name:<28} {statistics.median(rows[name]):.2f}  (min {min(rows[name]):.2f}, max {max(rows[name]):.2f})")


ROWS = ("Today, first paint", "Today, complete", "session, first paint", "session, complete")

if __name__ == "__main__":
    main()
