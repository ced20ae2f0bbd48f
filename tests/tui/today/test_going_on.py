"""Going on with a meeting that was left, on a disk that fails."""

from datetime import timedelta
from typing import cast

import pytest

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FULL, FakeNotebook
from tests.tui.conftest import Opened
from tests.tui.waiting import press, said


@pytest.fixture
def disk() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def workspace(disk: FakeNotebook, clock: Clock, new_id: IdMaker) -> Workspace:
    """A workspace with a meeting that was left half a minute ago."""
    made = Workspace(open_notebook=lambda: cast(Notebook, disk), settings=Settings(), now=clock, zone="UTC", new_id=new_id)
    session = Session(id=new_id(clock.now), partner="ana", began=clock.now, zone="UTC", first=Side.ME)
    meeting, kept = made.table.begin("ana", session)
    kept.result()
    meeting.leave()
    clock.now += timedelta(seconds=30)
    return made


async def test_that_it_is_here_now_can_t_be_kept_is_said_at_once(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        disk.full = True
        await press(pilot, "g", "enter")
        assert isinstance(pilot.app.screen, SessionScreen) and said(pilot.app) == [FULL]


async def test_nothing_is_said_where_all_is_kept(open_app: Opened, disk: FakeNotebook) -> None:
    async with open_app() as pilot:
        await press(pilot, "g", "enter")
        assert isinstance(pilot.app.screen, SessionScreen) and said(pilot.app) == []
