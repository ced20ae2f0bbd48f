"""A mistake of the program's own is one sentence and 1, from any thread: no traceback, and no value, which may be a note."""

from pathlib import Path

import pytest

from tests.cli.running import python, sentence

PROGRAM = """
import sys, threading, logging
import peercoach_tui.cli.places as module

def fault(*_):
    secret = {{}}
    secret["my note"]

def ending(*_):
    {body}
    return module.Path("/")

module.places = ending
from peercoach_tui.cli import main
sys.exit(main(["where"]))
"""


class Body:
    MAIN = "fault()"
    THREAD = "t = threading.Thread(target=fault); t.start(); t.join()"
    TASK = "\n    ".join(
        (
            "import asyncio, gc",
            "async def go():",
            "    async def bad(): fault()",
            "    asyncio.get_running_loop().create_task(bad())",
            "    await asyncio.sleep(0); await asyncio.sleep(0)",
            "asyncio.run(go()); gc.collect()",
        )
    )
    CLEANING_UP = "class Bad:\n        __del__ = fault\n    Bad()"


def ended(home: Path, body: str) -> tuple[int, str]:
    ran = python(home, PROGRAM.format(body=body).replace('module.Path("/")', "module.Places(*[module.Path('/')] * 3)"))
    return ran.returncode, sentence(ran)


@pytest.mark.parametrize("body", [Body.MAIN, Body.THREAD, Body.TASK, Body.CLEANING_UP])
def test_a_fault_is_one_sentence(tmp_path: Path, body: str) -> None:
    code, said = ended(tmp_path, body)
    assert code == 1
    assert "stopped: KeyError" in said and "my note" not in said


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        ("OSError('Signal 28 ignored due to race condition')", 0),
        ("BlockingIOError(11, 'Resource temporarily unavailable')", 0),
        ("OSError(5, 'Input/output error')", 1),
    ],
)
def test_a_signal_that_comes_too_late_or_among_too_many_is_no_fault(tmp_path: Path, problem: str, code: int) -> None:
    unraised = f"types.SimpleNamespace(exc_type=OSError, exc_value={problem}, exc_traceback=None, object=None)"
    ran = python(
        tmp_path,
        PROGRAM.format(body=f"import types; sys.unraisablehook({unraised})").replace(
            'module.Path("/")', "module.Places(*[module.Path('/')] * 3)"
        ),
    )
    assert ran.returncode == code and (b"stopped: OSError" in ran.stderr) == bool(code)


def test_a_fault_in_the_package_says_where(tmp_path: Path) -> None:
    code, said = ended(tmp_path, "import peercoach_tui.domain.zones as zones; zones.offset_name('my note')")
    assert code == 1
    assert "AttributeError (at zones.py, line " in said and "my note" not in said


def test_who_stops_it_sees_nothing(tmp_path: Path) -> None:
    ran = python(tmp_path, PROGRAM.format(body="import os, signal; os.kill(os.getpid(), signal.SIGINT)"))
    assert ran.returncode in (-2, 130) and ran.stderr == b""


def test_a_log_is_not_shown(tmp_path: Path) -> None:
    ran = python(
        tmp_path,
        PROGRAM.format(body="logging.getLogger('x').error('my note')").replace(
            'module.Path("/")', "module.Places(*[module.Path('/')] * 3)"
        ),
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
