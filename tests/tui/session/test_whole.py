"""What of a session is mounted behind its first paint: keys wait for it, and clicks go nowhere until it is there."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from textual import events
from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.widget import AwaitMount, Widget

from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.session.aside import Aside
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.seated import begun
from tests.tui.waiting import burst, painted, settled, shown, until


async def sat_down(pilot: Pilot[None], workspace: Workspace, meeting: Meeting, words: str = "next stage") -> SessionScreen:
    """Open a session, and go on once it is painted with those words."""
    screen = SessionScreen(workspace, meeting)
    await pilot.app.push_screen(screen)
    await until(pilot, lambda: screen.is_mounted and words in shown(pilot.app))
    return screen


Complete = Callable[[SessionScreen], object]


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch) -> Complete:
    """Let a session stay as it is at its first paint; return what completes it."""

    async def later(screen: SessionScreen) -> None:
        pass

    completing = SessionScreen.complete
    monkeypatch.setattr(SessionScreen, "complete", later)
    return lambda screen: screen.call_later(completing, screen)


async def test_keys_wait_for_the_line(open_app: Opened, workspace: Workspace, clock: Clock, complete: Complete) -> None:
    meeting = begun(workspace, clock)
    async with open_app() as pilot:
        screen = await sat_down(pilot, workspace, meeting)
        assert not screen.is_whole
        for key in "nsaw":
            pilot.app.post_message(events.Key(key, key))
        await pilot.pause()
        complete(screen)
        await until(pilot, lambda: screen.is_whole)
        await burst(pilot, *" it", "enter")
        await settled(pilot)
        assert [note.kept.text for note in meeting.account.notes] == ["saw it"]


async def test_a_click_that_comes_too_early_goes_nowhere(
    open_app: Opened, workspace: Workspace, clock: Clock, complete: Complete
) -> None:
    meeting = begun(workspace, clock)
    async with open_app((120, 36)) as pilot:
        screen = await sat_down(pilot, workspace, meeting)
        at = screen.query_one(Aside).content_region
        assert "What does Ana bring?" in shown(pilot.app).splitlines()[at.y][at.x :]
        for kind in (events.MouseDown, events.MouseUp):
            pilot.app.post_message(kind(None, at.x, at.y, 0, 0, 1, False, False, False))
        await painted(pilot)
        assert not screen.is_writing
        complete(screen)
        await until(pilot, lambda: screen.is_whole)
        await pilot.click(offset=at.offset)
        await until(pilot, lambda: screen.is_writing)


async def test_what_it_opens_on_is_there_at_the_first_paint(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = begun(workspace, clock)
    meeting.talk.enter_turn(Side.THEM)
    monkeypatch.setattr(SessionScreen, "on_screen_resume", SessionScreen.show_sent)
    async with open_app() as pilot:
        screen = await sat_down(pilot, workspace, meeting, "You bring")
        assert screen.is_whole


async def test_a_line_that_comes_back_while_it_opens_waits(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = begun(workspace, clock)
    compose = SessionScreen.compose_page

    def composed(screen: SessionScreen) -> ComposeResult:
        yield from compose(screen)
        meeting.draft.type("half a line")
        meeting.draft.refuse()

    monkeypatch.setattr(SessionScreen, "compose_page", composed)
    async with open_app() as pilot:
        screen = await sat_down(pilot, workspace, meeting)
        await until(pilot, lambda: screen.is_whole)
        assert not screen.is_writing
        await burst(pilot, "n")
        assert screen.is_writing and "half a line" in shown(pilot.app)


async def test_the_program_ends_while_it_is_completed(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    mount_all = SessionScreen.mount_all

    def ending(screen: SessionScreen, widgets: Iterable[Widget], **place: Any) -> AwaitMount:
        mounting = mount_all(screen, widgets, **place)
        if place:
            screen.app.exit()
        return mounting

    monkeypatch.setattr(SessionScreen, "mount_all", ending)
    async with open_app() as pilot:
        await pilot.app.push_screen(SessionScreen(workspace, begun(workspace, clock)))
        await until(pilot, lambda: pilot.app._exit)
    assert pilot.app.return_code == 0
