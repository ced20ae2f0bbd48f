"""A meeting with Ana Ruiz under way, on its screen."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import Keepable, keep
from tests.tui.conftest import Opened
from tests.tui.waiting import press, shown, type_in, until


class Seated:
    """A meeting on its screen, with what every test of one needs."""

    def __init__(self, pilot: Pilot[None], workspace: Workspace, meeting: Meeting) -> None:
        self.pilot, self.workspace, self.meeting = pilot, workspace, meeting

    @property
    def account(self) -> Account:
        return self.meeting.account

    @property
    def text(self) -> str:
        return shown(self.pilot.app)

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def type(self, text: str) -> None:
        await type_in(self.pilot, text)


def begun(workspace: Workspace, clock: Clock, *values: Keepable, **fields: object) -> Meeting:
    """Begin a meeting with Ana, with whom these values are kept already; `fields` are those of its session."""
    workspace.load()
    partner = Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now)
    keep(workspace.notebook, partner, *values)
    session = Session(id=workspace.new_id(clock.now), partner=partner.id, began=clock.now, zone=workspace.zone, first=Side.ME)
    meeting, kept = workspace.table.begin(partner.id, session.but(**fields))
    kept.result()
    return meeting


@asynccontextmanager
async def seated(
    open_app: Opened,
    workspace: Workspace,
    meeting: Meeting,
    size: tuple[int, int],
    at: Callable[[Workspace, Meeting], BaseScreen] = SessionScreen,
) -> AsyncIterator[Pilot[None]]:
    """Open the app at a size, and sit down to a meeting, on its own screen or at another one of it."""
    async with open_app(size) as pilot:
        screen = at(workspace, meeting)
        await pilot.app.push_screen(screen)
        await until(pilot, lambda: screen.is_mounted and pilot.app.screen is not pilot.app.screen_stack[0])
        yield pilot
