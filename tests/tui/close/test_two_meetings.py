"""Two meetings with one partner in one window, each left with a half-typed line, however fast the keys come."""

import pytest

from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.kept import partners
from tests.tui.conftest import Opened
from tests.tui.waiting import burst, press, settled, shown

ADDED = ("p", *"Ana", "enter")
BEGUN = ("enter", "enter")
ENDED = ("c", "end", "enter")


def drafts(workspace: Workspace) -> list[str]:
    """Return what is half typed on disk, of the newest meeting first."""
    (partner,) = partners(workspace.notebook)
    return [live.draft for live in sorted(workspace.notebook.lives(partner.id), key=lambda live: live.session, reverse=True)]


async def test_keys_in_one_burst_leave_a_half_typed_line_in_each(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        first = (*BEGUN, "n", *"half one", "escape", *ENDED)
        second = (*BEGUN, "n", *"half two", "escape", *ENDED)
        await burst(pilot, *ADDED, *first, *second)
        await settled(pilot)
        assert isinstance(pilot.app.screen, TodayScreen)
        assert drafts(workspace) == ["half two", "half one"]
        assert "your words wait and 1 more, 2 half typed" in shown(pilot.app)
        for words in ("half two", "half one"):
            await burst(pilot, "g")
            await settled(pilot)
            assert isinstance(pilot.app.screen, AloneScreen) and words in shown(pilot.app)
            await burst(pilot, "n", "pagedown", "pagedown", "pagedown", "enter", "enter")
            await settled(pilot)
        assert isinstance(pilot.app.screen, TodayScreen) and drafts(workspace) == []


@pytest.mark.usefixtures("hand")
async def test_a_line_is_open_in_the_second_when_the_first_has_ended(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, *ADDED, *BEGUN, "n", *"half one", "escape", *ENDED, *BEGUN, "n", *"half")
        assert isinstance(pilot.app.screen, SessionScreen) and pilot.app.screen.is_writing
        await press(pilot, *" two", "escape", "q")
        assert isinstance(pilot.app.screen, TodayScreen) and drafts(workspace) == ["half two", "half one"]
