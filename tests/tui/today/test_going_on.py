"""Going on with a meeting that was left, on a disk that fails."""

import asyncio
from datetime import timedelta
from typing import cast

import pytest
from textual.app import RenderResult

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.partners.add_partner import AddPartnerDialog
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today import going_on
from peercoach_tui.tui.today.page import TodayPage
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FULL, FakeNotebook
from tests.tui.conftest import Opened
from tests.tui.waiting import burst, painted, press, said, until

A_BREAK = timedelta(minutes=5)
"""Is kept when the meeting is gone on with."""


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


async def test_what_is_typed_ahead_is_for_the_session(open_app: Opened, disk: FakeNotebook, clock: Clock) -> None:
    clock.now += A_BREAK
    async with open_app() as pilot:
        await press(pilot, "g")
        disk.holding = True
        typed = asyncio.create_task(burst(pilot, "enter", "n", *"fern"))
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen) and bool(disk.held))
        app = pilot.app
        assert isinstance(app, KeyOrder)
        await until(pilot, lambda: not app._under_way)
        disk.holding = False
        disk.release()
        await typed
        assert isinstance(pilot.app.screen, SessionScreen) and pilot.app.screen.query_one(LineEditor).line == "fern"


async def test_keys_come_back_where_going_on_can_t_be_kept(open_app: Opened, disk: FakeNotebook, clock: Clock) -> None:
    clock.now += A_BREAK
    async with open_app() as pilot:
        await press(pilot, "g")
        disk.holding = True
        typed = asyncio.create_task(burst(pilot, "enter", "p"))
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen) and bool(disk.held))
        disk.holding = False
        disk.refuse()
        await typed
        await until(pilot, lambda: isinstance(pilot.app.screen, AddPartnerDialog))


@pytest.mark.parametrize(("seconds", "is_drawn"), [(60.0, False), (0.0, True)])
async def test_today_is_not_drawn_for_the_moment_before_the_session(
    open_app: Opened, disk: FakeNotebook, clock: Clock, monkeypatch: pytest.MonkeyPatch, seconds: float, is_drawn: bool
) -> None:
    monkeypatch.setattr(going_on, "IN_BETWEEN", seconds)
    drawn: list[TodayPage] = []
    render = TodayPage.render

    def counted(page: TodayPage) -> RenderResult:
        drawn.append(page)
        return render(page)

    monkeypatch.setattr(TodayPage, "render", counted)
    clock.now += A_BREAK
    async with open_app() as pilot:
        await press(pilot, "g")
        drawn.clear()
        disk.holding = True
        pressed = asyncio.create_task(burst(pilot, "enter"))
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen) and bool(disk.held))
        if is_drawn:
            await until(pilot, lambda: bool(drawn))
        else:
            for _ in range(5):
                await pilot.pause()
        disk.holding = False
        disk.release()
        await pressed
        await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen))
        await painted(pilot)
        assert bool(drawn) is is_drawn


async def test_today_is_not_shown_below_the_session_but_once_it_is_seen_again(
    open_app: Opened, disk: FakeNotebook, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.now += A_BREAK
    async with open_app() as pilot:
        await press(pilot, "g")
        shown, show = [], TodayScreen.show_sent

        def showing(screen: TodayScreen) -> None:
            shown.append(pilot.app.screen)
            show(screen)

        monkeypatch.setattr(TodayScreen, "show_sent", showing)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen) and pilot.app.screen.is_whole)
        assert not any(isinstance(screen, SessionScreen) for screen in shown)
        shown.clear()
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen) and shown
