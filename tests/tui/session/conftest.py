"""A session under way, for the pages that stand before it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot

from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.seated import Seated, begun, seated
from tests.tui.waiting import press, settled


class Sitting(Seated):
    """A session with Ana, in the first stage of your turn."""

    def __init__(self, pilot: Pilot[None], workspace: Workspace, meeting: Meeting, clock: Clock) -> None:
        super().__init__(pilot, workspace, meeting)
        self.clock = clock
        assert isinstance(pilot.app.screen, SessionScreen)
        self.screen = pilot.app.screen

    @property
    def question(self) -> str:
        """Return the text of the question of the meeting."""
        assert self.meeting.questions.shown is not None
        return self.meeting.questions.shown.text

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
        meeting = begun(workspace, clock, typed_up=typed_up)
        async with seated(open_app, workspace, meeting, size) as pilot:
            await press(pilot, "right_square_bracket")
            yield Sitting(pilot, workspace, meeting, clock)

    return sit_down
