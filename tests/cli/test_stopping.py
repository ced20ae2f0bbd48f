"""Stopping at once, or between two steps."""

import signal
from pathlib import Path

import pytest

from peercoach_tui.cli.command import EndedBySignal
from peercoach_tui.cli.stopping import STOPPING, stoppable
from tests.cli.running import Ran, closed_pipe, python, run, sentence

SIGNALS = pytest.mark.parametrize("told", STOPPING)


@SIGNALS
def test_a_signal_is_noted_and_breaks_off_at_the_next_step(told: signal.Signals) -> None:
    before = signal.getsignal(told)
    with stoppable("stopped: nothing is there.") as stop:
        stop.in_steps("stopped, and nothing is shown.")
        stop.check()
        signal.raise_signal(told)
        with pytest.raises(EndedBySignal, match="nothing is shown") as problem:
            stop.check()
    assert problem.value.told == told and signal.getsignal(told) is before


@SIGNALS
def test_where_nothing_is_kept_yet_a_signal_breaks_off_at_once(told: signal.Signals) -> None:
    after = False
    with pytest.raises(EndedBySignal, match="nothing was taken in"), stoppable("stopped: nothing was taken in."):
        signal.raise_signal(told)
        after = True
    assert not after


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(STOPPING[-1], signal.SIG_IGN)
    try:
        with stoppable("stopped."):
            signal.raise_signal(STOPPING[-1])
            assert signal.getsignal(STOPPING[-1]) is signal.SIG_IGN
    finally:
        signal.signal(STOPPING[-1], before)


def test_what_comes_behind_the_last_step_ends_nothing() -> None:
    with stoppable("stopped.") as stop:
        stop.in_steps("stopped, and nothing is shown.")
        stop.check()
        signal.raise_signal(signal.SIGINT)


TABLE = "date,person,note\n2026-01-02,Zoe Alder,x\n"
TOLD = """
import os, sys
from peercoach_tui.importing import batches
from peercoach_tui.workspace import Workspace
done, load = batches.take_{what}, Workspace.load
def tell(when):
    if when == "{when}": os.kill(os.getpid(), {told})
def take(*arguments, **named):
    tell("before")
    batch = done(*arguments, **named)
    tell("behind")
    return batch
def loaded(workspace):
    tell("loading")
    load(workspace)
batches.take_{what}, Workspace.load = take, loaded
from peercoach_tui.cli import main
sys.exit(main({words}))
"""
"""Runs a command that gets a signal when it loads, before it takes something in or back, or behind that."""


@pytest.fixture
def table(tmp_path: Path) -> str:
    to = tmp_path / "log.csv"
    to.write_text(TABLE)
    return str(to)


def met(home: Path) -> bool:
    return b"Zoe" in run(home, "log").stdout


@SIGNALS
def test_an_import_that_is_ended_says_which_way_it_went(tmp_path: Path, table: str, told: signal.Signals) -> None:
    def ended(when: str) -> Ran:
        return python(tmp_path, TOLD.format(what="in", when=when, told=int(told), words=["import", table, "--yes"]))

    ran = ended("loading")
    assert ran.returncode == 128 + told and sentence(ran) == "peercoach: stopped: nothing was taken in.\n"
    ran = ended("before")
    in_part = "peercoach: stopped, so nothing of it is shown. Import it again to go on.\n"
    assert ran.returncode == 128 + told and sentence(ran) == in_part and not met(tmp_path)
    ran = ended("behind")
    assert ran.returncode == 0 and b"Taken in: 1 meeting and 1 note" in ran.stdout and met(tmp_path)


@SIGNALS
def test_taking_back_that_is_ended_says_which_way_it_went(tmp_path: Path, table: str, told: signal.Signals) -> None:
    def ended(when: str) -> Ran:
        return python(tmp_path, TOLD.format(what="back", when=when, told=int(told), words=["import", "--undo"]))

    assert run(tmp_path, "import", table, "--yes").returncode == 0
    ran = ended("loading")
    assert ran.returncode == 128 + told and sentence(ran) == "peercoach: stopped: nothing was taken back.\n" and met(tmp_path)
    ran = ended("before")
    assert ran.returncode == 0 and b"Taken back: 1 meeting" in ran.stdout and not met(tmp_path)


def test_where_nobody_reads_the_output_it_is_said_beside_it(tmp_path: Path, table: str) -> None:
    def unread(*words: str) -> Ran:
        with closed_pipe() as out:
            return run(tmp_path, *words, out=out)

    ran = unread("import", table, "--yes")
    closed = "peercoach: the output was closed before the look at it: nothing was taken in.\n"
    assert ran.returncode == 141 and sentence(ran) == closed and not met(tmp_path)
    assert run(tmp_path, "import", table, "--yes").returncode == 0
    ran = unread("import", "--undo")
    assert ran.returncode == 141 and sentence(ran).startswith("peercoach: Taken back: 1 meeting") and not met(tmp_path)
    assert (unread("log").returncode, unread("log").stderr) == (141, b"")
