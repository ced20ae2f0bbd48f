"""What the tests of screens share."""

import ast
import gc
import inspect
import logging
import random
import threading
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from textual._compositor import Compositor
from textual.message import Message
from textual.pilot import Pilot

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.settings import Settings
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui import following
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.base import key_order, saying, typed_words, unread
from peercoach_tui.tui.base.seams import _Ending
from peercoach_tui.tui.session import ticking
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets import cue
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.rig import work_out_once
from tests.tui.waiting import Hand, draw_what_is_looked_at, painted, press, settled, until

IN_ONE_READ = "in one read"
HANDS = ("one by one", IN_ONE_READ)
"""How keys are pressed."""
Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


def open_notebook(root: Path, clock: Clock) -> Notebook:
    """Return the notebook of a folder, with the state of this machine beside it."""
    notebook = Notebook.open(root, state=root.parent / "state", now=clock, random_bits=random.SystemRandom().getrandbits)
    notebook.load()
    return notebook


BY_THE_WALL = (
    *((key_order, "PATIENCE"), (key_order, "LAST_PATIENCE"), (following, "LOOK_SECONDS"), (ticking, "TICK")),
    *((unread, "READING_SECONDS"), (typed_words, "RESTS"), (saying, "SAID_SECONDS"), (cue, "CUE_SECONDS")),
)


@pytest.fixture(autouse=True)
def rig(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Draw what is looked at, work out once what stays the same, and let an app that has ended hear of nothing.

    Pictures are drawn by Textual alone.
    What goes by the clock on the wall waits: on a busy machine it would happen in the midst of a test.
    """
    for module, seconds in BY_THE_WALL:
        monkeypatch.setattr(module, seconds, 600.0)
    monkeypatch.setattr(Compositor, "render_update", draw_what_is_looked_at)
    if "looks" not in request.path.name:
        work_out_once(monkeypatch)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    # An app puts all that is there out of the collector's reach when it opens: those that ended before would stay to the end.
    monkeypatch.setattr(gc, "freeze", lambda: None)
    yield
    for handler in [each for each in logging.getLogger().handlers if isinstance(each, _Ending)]:
        logging.getLogger().removeHandler(handler)


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock, new_id: IdMaker) -> Iterator[Workspace]:
    """A workspace with an empty notebook, at 10:30 in Berlin on Tue 24 Nov 2026."""
    notebook = open_notebook(tmp_path / "data", clock)
    yield Workspace(open_notebook=lambda: notebook, settings=Settings(), now=clock, zone="Europe/Berlin", new_id=new_id)
    notebook.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, of tests that press keys both ways, those that press one at a time anyway: they are the same twice.

    In the short form each of the others is left out one of the two ways, every second this way.
    """
    one_at_a_time = {item for item in items if _hand(item) and not _presses_many(item)}
    left_out = {item for item in one_at_a_time if _hand(item) == IN_ONE_READ}
    if config.getoption("short"):
        left_out |= {item for item in items if _hand(item) == _spared(item) and item not in one_at_a_time}
    config.hook.pytest_deselected(items=[*left_out])
    items[:] = [item for item in items if item not in left_out]


def _hand(item: pytest.Item) -> str:
    """Return how the keys of a test are pressed, "" where that is said by the test itself."""
    return str(item.callspec.params.get("hand", "")) if isinstance(item, pytest.Function) and hasattr(item, "callspec") else ""


def _spared(item: pytest.Item) -> str:
    """Return the way of pressing that a test is spared in the short form: by its name, the same in every process."""
    name = item.nodeid.replace(_hand(item), "")
    return HANDS[zlib.crc32(name.encode()) % 2]


def _presses_many(item: pytest.Item) -> bool:
    """Say whether a test, or what it calls of its module, gives several keys to one `press`: the two hands differ in that."""
    assert isinstance(item, pytest.Function)
    return _calls_with_many(item.function)


@cache
def _calls_with_many(function: Callable[..., object]) -> bool:
    return any(map(_gives_many, _calls(function, set())))


def _calls(function: Callable[..., object], known: set[object]) -> Iterator[ast.Call]:
    """Yield the calls in a function, and in those of its module that it calls."""
    known.add(function)
    code = inspect.unwrap(function).__code__
    for node in ast.walk(_functions(Path(code.co_filename))[code.co_firstlineno]):
        if isinstance(node, ast.Call):
            yield node
            called = function.__globals__.get(node.func.id) if isinstance(node.func, ast.Name) else None
            if inspect.isfunction(called) and called.__module__ == function.__module__ and called not in known:
                yield from _calls(called, known)


@cache
def _functions(path: Path) -> dict[int, ast.AST]:
    """Return the functions of a file by their first line, which may be that of a decorator."""
    found = ast.walk(ast.parse(path.read_bytes()))
    functions = (node for node in found if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {min(each.lineno for each in (node, *node.decorator_list)): node for node in functions}


def _gives_many(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
    keys = call.args[1:] if isinstance(call.func, ast.Name) else call.args
    return name == "to_turn" or (name == "press" and (len(keys) > 1 or any(isinstance(key, ast.Starred) for key in keys)))


@pytest.fixture(params=HANDS)
def hand(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press the keys of a test both ways."""
    monkeypatch.setattr(Hand, "in_one_read", request.param == IN_ONE_READ)


def spoil(workspace: Workspace, partner: str) -> None:
    """Put something that is no file in the place of each file of a partner."""
    for path in (workspace.notebook.root / "partners" / partner).glob("*.jsonl"):
        path.unlink()
        path.mkdir()


def live_of(workspace: Workspace, meeting: Meeting) -> Live | None:
    """Return what this window last said of a meeting under way."""
    return next((live for live in workspace.notebook.lives(meeting.partner.id) if live.here), None)


@pytest.fixture
def open_app(workspace: Workspace) -> Opened:
    """Open the app on the workspace at a size, and wait until the notebook is read; it asks nothing then, unless `greeted`."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24), *, greeted: bool = False) -> AsyncIterator[Pilot[None]]:
        app = PeercoachApp(workspace)
        app.animation_level = "none"
        seen: set[type[Message]] = set()

        def hook(message: Message) -> None:
            seen.add(type(message))

        async with AsyncExitStack() as stack:
            with nullcontext() if greeted else patch.object(TodayScreen, "_greet"):
                pilot = await stack.enter_async_context(app.run_test(size=size, notifications=True, message_hook=hook))
                await until(pilot, lambda: PeercoachApp.Loaded in seen)
                await settled(pilot)
            today = app.screen
            # Escape would have left the question, or else the page of the two.
            asks = isinstance(today, TodayScreen) and (not today.alone or any(not each.alone for each in today.waiting[:1]))
            if not (greeted or asks):
                await press(pilot, "escape")
            await painted(pilot)
            yield pilot

    return opened
