"""`peercoach due` on the demo's year against `jrnl -n 3` on a journal of the same notes, each a process of its own, in turns."""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from peercoach_tui.domain.fold import Fold
from peercoach_tui.notebook.notebook import Notebook
from tests.benchmarks.installed import installed
from tests.benchmarks.prepared import notebook, now, places_in
from tests.benchmarks.process import surroundings

RUNS = 15
CONFIG = """
version: v4.6
editor: ''
encrypt: false
highlight: true
linewrap: 79
tagsymbols: '#@'
timeformat: '%F %r'
default_hour: 9
default_minute: 0
indent_character: '|'
template: false
colors: {{body: none, date: none, tags: none, title: none}}
journals: {{default: {{journal: '{journal}'}}}}
"""


def journal(data: Path) -> tuple[str, int]:
    """Return the notes of a notebook as a journal of jrnl's, the oldest first, and how many there are."""
    kept = Notebook.reading(data, now=now)
    kept.load()
    folds = (Fold(id, kept.moments(id)) for id in kept.ids())
    notes = sorted((note.at, note.kept.text) for fold in folds for account in fold.accounts for note in account.notes)
    kept.close()
    return "\n".join(f"[{at:%Y-%m-%d %I:%M:%S %p}] {text}\n" for at, text in notes), len(notes)


def cost(command: Sequence[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return the seconds that a command takes which prints something: by the clock, and of the processor."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    ran = subprocess.run(
        command, capture_output=True, env={**surroundings(), **environment}, stdin=subprocess.DEVNULL, check=False
    )
    taken, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert ran.stdout, ran
    return taken, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the ratio; where jrnl can't be installed, the milliseconds alone."""
    with notebook() as folder, TemporaryDirectory() as other:
        ours = [str(Path(sys.executable).parent / "peercoach"), "--data", f"{folder}/data", "due"], places_in(folder)
        command = installed("jrnl", "jrnl", Path(other, "venv"))
        if command is None:
            taken = statistics.median(cost(*ours)[0] for _ in range(RUNS))
            print(f"due: {taken * 1000:.0f} ms; jrnl can't be installed here, so there is nothing to compare it with")
            return
        text, count = journal(Path(folder, "data"))
        Path(other, "journal.txt").write_text(text, encoding="utf-8")
        Path(other, "jrnl.yaml").write_text(CONFIG.format(journal=f"{other}/journal.txt"), encoding="utf-8")
        theirs = [*command, "--config-file", f"{other}/jrnl.yaml", "-n", "3"], {"HOME": other}
        for each in (ours, theirs):
            cost(*each)
        pairs = [(cost(*ours), cost(*theirs)) for _ in range(RUNS)]
    ratios = [one / two for (one, _), (two, _) in pairs]
    processor = statistics.median(one / two for (_, one), (_, two) in pairs)
    mine, other_ones = (statistics.median(clock for clock, _ in column) * 1000 for column in zip(*pairs, strict=True))
    print(
        f"due: {mine:.0f} ms, jrnl -n 3 on the same {count} notes {other_ones:.0f} ms; "
        f"ratio {statistics.median(ratios):.2f} (min {min(ratios):.2f}, max {max(ratios):.2f}); processor {processor:.2f}"
    )
