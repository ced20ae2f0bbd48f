"""A session under way, for the pages that stand before it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.waiting import press, settled, shown, until


class Sitting:
    """A session with Ana, in the first stage of your turn."""

    def __init__(self, pilot: Pilot[None], screen: SessionScreen, clock: Clock) -> None:
        self.pilot, self.screen, self.clock = pilot, screen, clock

    @property
    def meeting(self) -> Meeting:
        return self.screen.meeting

    @property
    def text(self) -> str:
        return shown(self.pilot.app)

    @property
    def question(self) -> str:
        """Return the text of the question of the meeting."""
        assert self.meeting.questions.shown is not None
        return self.meeting.questions.shown.text

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def pass_(self, seconds: int) -> None:
        """Let time go by, with the program awake."""
        for _ in range(seconds):
            self.clock.pass_(1)
            self.screen.tick()
        await settled(self.pilot)


SatDown = Callable[..., AbstractAsyncContextManager[Sitting]]


@pytest.fixture
def sat_down(workspace: Workspace, open_app: Opened, clock: Clock) -> SatDown:
    @asynccontextmanager
    async def sit_down(size: tuple[int, int] = (80, 24), *, typed_up: bool = False) -> AsyncIterator[Sitting]:
        workspace.load()
        partner = Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now)
        keep(workspace.notebook, partner)
        session = Session(
            id=workspace.new_id(clock.now),
            partner=partner.id,
            began=clock.now,
            zone=workspace.zone,
            first=Side.ME,
            minutes=60,
            form=Form.SWAP,
            typed_up=typed_up,
        )
        meeting, kept = workspace.begin(partner.id, session)
        kept.result()
        async with open_app(size) as pilot:
            screen = SessionScreen(workspace, meeting)
            await pilot.app.push_screen(screen)
            await until(pilot, lambda: pilot.app.screen is screen)
            await press(pilot, "right_square_bracket")
            yield Sitting(pilot, screen, clock)

    return sit_down
