"""The program on a system that lacks what only Unix has: all of it is imported, and its commands and the app run."""

import sys
from io import StringIO
from pathlib import Path

import pytest

from peercoach_tui.cli import screen
from peercoach_tui.cli.command import Misused
from tests.cli.people import Home
from tests.cli.running import python, run

WITHOUT = '''
import asyncio, asyncio.subprocess, concurrent.futures, importlib, os, pkgutil, signal, subprocess, sys, tempfile, types
import textual.app, textual.drivers.headless_driver

lacks = {"fcntl", "termios", "tty", "pty", "resource", "pwd", "grp", "readline", "syslog", "posix_ipc"}
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in lacks:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Missing())
for name in lacks & sys.modules.keys():
    del sys.modules[name]
has = {"SIGABRT", "SIGFPE", "SIGILL", "SIGINT", "SIGSEGV", "SIGTERM", "SIGBREAK"}
for name in [each for each in dir(signal) if each.startswith("SIG") and each[3].isalpha() and each not in has]:
    delattr(signal, name)
for name in """fork forkpty getsid getpgrp getuid geteuid openpty uname sysconf statvfs chown killpg fchmod WNOHANG
        O_NONBLOCK O_NOCTTY O_DIRECTORY O_NOFOLLOW O_CLOEXEC""".split():
    delattr(os, name)

import peercoach_tui
names = [module.name for module in pkgutil.walk_packages(peercoach_tui.__path__, "peercoach_tui.")]
for name in names:
    importlib.import_module(name)
assert len(names) > 400

taken = {}
def locking(handle, how, count):
    if taken.setdefault(os.fstat(handle).st_ino, handle) != handle and how == 2:
        raise PermissionError(13, "Permission denied")
sys.modules["msvcrt"] = types.SimpleNamespace(LK_NBLCK=2, locking=locking)
from peercoach_tui.disk import Disk
Disk.system = "win32"
'''

COMMANDS = """
import io
from peercoach_tui.cli import main
sys.stdin = io.TextIOWrapper(io.BytesIO(b"the talk with Henrik"))
assert main(["bring", "ben"]) == 0
assert main(["brief", "ben"]) == 0 and main(["where"]) == 0 and main(["due"]) in (0, 3)
sys.stdin = types.SimpleNamespace(fileno=lambda: os.open(os.devnull, os.O_RDONLY))
assert main(["meet", "zo", "--plain"]) == 0
"""

APP = """
from peercoach_tui.cli.workspaces import found_places, writing
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.workspace import Workspace
from tests.tui.waiting import settled, until
async def opened():
    workspace = writing(found_places(None), Workspace)
    app = PeercoachApp(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Go on with Zoë" in "".join(strip.text for strip in app.screen._compositor.render_strips()))
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("q")
        await settled(pilot)
    assert app._exit
    assert not workspace.close() and not app.broke and not app.return_code
asyncio.run(opened())
"""


class Tty(StringIO):
    def isatty(self) -> bool:
        return True


def test_all_is_imported_and_every_way_to_run_it_runs(two: Home) -> None:
    for part in (COMMANDS, APP):
        ran = python(two.path, WITHOUT + part, **two.variables, TEXTUAL_DRIVER="textual.drivers.headless_driver:HeadlessDriver")
        assert (ran.returncode, ran.stderr) == (0, b""), ran.stderr.decode()
    told = run(two.path, "brief", "ben", **two.variables)
    assert b"the talk with Henrik" in told.stdout
    # The lock is a file beside, that anybody may read.
    assert [*Path(two.data).rglob(".*.jsonl.lock")]


def test_windows_names_no_terminal_and_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.setattr(sys, "stdin", Tty())
    monkeypatch.setattr(sys, "stdout", Tty())
    with pytest.raises(Misused, match="TERM=dumb"):
        screen.needs_terminal()
    monkeypatch.setattr(sys, "platform", "win32")
    screen.needs_terminal()
