"""A real process is killed while it keeps notes: every note that it said was kept is found, and the file can always be read."""

import random
import subprocess
import sys
from pathlib import Path

from peercoach_tui.domain.moments import NoteKept
from tests.conftest import Clock
from tests.notebook.conftest import Open
from tests.notebook.making import temporary_files

KILLS = 20
HOME = Path(__file__).parents[2]


def started(root: Path, seed: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.notebook.keeper", str(root), str(seed)]
    return subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, text=True)


def kept_until_killed(root: Path, seed: int, chance: random.Random) -> set[str]:
    """Let a process keep notes for up to 50 ms after its first, kill it, and return what it said was kept."""
    with started(root, seed) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        said = process.stdout.readline()
        try:
            process.wait(timeout=chance.random() * 0.05)
        except subprocess.TimeoutExpired:
            process.kill()
        said += process.stdout.read()
    assert process.returncode == -9
    return {id for line in said.splitlines(keepends=True) if line.endswith("\n") for id in line.split()}


def test_every_note_that_was_acknowledged_is_found(root: Path, open_notebook: Open) -> None:
    chance = random.Random(11)
    promised: set[str] = set()
    for kill in range(KILLS):
        promised |= kept_until_killed(root, kill, chance)
        notebook = open_notebook()
        assert (notebook.unreadable, notebook.read_only) == ((), False)
        moments = notebook.moments("first")
        assert promised <= {moment.id for moment in moments}
        (follow_up,) = notebook.follow_ups("ana")
        assert follow_up.what == max(moments, key=lambda moment: moment.id).id
        assert all(isinstance(moment, NoteKept) for moment in moments)
        assert temporary_files(root) == []
        notebook.close()
    assert len(promised) > 2 * KILLS


def test_two_processes_take_turns(root: Path, open_notebook: Open, clock: Clock) -> None:
    with started(root, 1) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        process.stdout.readline()
        with started(root, 2) as second:
            assert second.stdout is not None
            assert second.stdout.readline() == "read only\n"
            second.kill()
        notebook = open_notebook()
        assert notebook.read_only
        assert len(notebook.moments("first")) > 0
        process.kill()
    notebook.close()
    assert not open_notebook().read_only
