"""What the tests of screens share."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.message import Message
from textual.pilot import Pilot

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.desk import Desk
from tests.conftest import Clock
from tests.tui.waiting import Hand, painted, press, settled, until

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, new_id: IdMaker) -> Iterator[Desk]:
    """A desk with an empty notebook, at 10:30 in Berlin on Tue 24 Nov 2026."""
    notebook = Notebook.open(tmp_path / "data", now=clock)
    yield Desk(open_notebook=lambda: notebook, settings=Settings(), now=clock, zone="Europe/Berlin", new_id=new_id)
    notebook.close()


@pytest.fixture(params=["one by one", "in one read"])
def hand(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press the keys of a test both ways."""
    monkeypatch.setattr(Hand, "in_one_read", request.param == "in one read")


@pytest.fixture
def open_app(desk: Desk) -> Opened:
    """Open the app on the desk at a size, and wait until the notebook is read; leave what it then asks, unless `greeted`."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24), *, greeted: bool = False) -> AsyncIterator[Pilot[None]]:
        app = PeercoachApp(desk)
        app.animation_level = "none"
        seen: set[type[Message]] = set()
        async with app.run_test(size=size, notifications=True, message_hook=lambda message: seen.add(type(message))) as pilot:
            await until(pilot, lambda: PeercoachApp.Loaded in seen)
            await settled(pilot)
            if not greeted:
                await press(pilot, "escape")
            await painted(pilot)
            yield pilot

    return opened
