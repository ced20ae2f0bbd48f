"""A close under way, for its pages."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.close.paging import PagedScreen
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.close.follow_ups import ARTICLE, SCOPE
from tests.tui.conftest import Opened
from tests.tui.seated import Seated, begun, seated
from tests.tui.waiting import until

NOTES = (
    WrittenNote(text="two managers"),
    WrittenNote(text="yes before I know why", sort=NoteSort.WORDS),
    WrittenNote(text="she wants to lead a team of her own by the end of next year", sort=NoteSort.GOAL),
)


class Table(Seated):
    """A close under way."""

    @property
    def words(self) -> str:
        """Return what the screen shows, with one space between its words."""
        return " ".join(self.text.split())

    @property
    def screen(self) -> PagedScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, PagedScreen), screen
        return screen

    @property
    def page(self) -> ClosePage:
        return self.screen.page

    @property
    def step(self) -> str:
        return self.page.title

    @property
    def is_writing(self) -> bool:
        return self.page.field is not None

    @property
    def line(self) -> str:
        """Return what stands in the open line."""
        assert self.page.field is not None
        return self.page.field.line


Sat = Callable[..., AbstractAsyncContextManager[Table]]


@pytest.fixture
def close(workspace: Workspace, open_app: Opened, clock: Clock) -> Sat:
    """Sit at a close; `after_session` with the session's own screen below it, to go back to."""

    @asynccontextmanager
    async def closing(
        size: tuple[int, int] = (80, 24),
        *,
        follow_ups: tuple[WrittenFollowUp, ...] = (SCOPE, ARTICLE),
        notes: tuple[WrittenNote, ...] = NOTES,
        gap: int = 0,
        draft: str = "",
        after_session: bool = False,
        **fields: object,
    ) -> AsyncIterator[Table]:
        meeting = begun(workspace, clock, **{"place": "coffee, 2nd floor", **fields})
        lines: tuple[WrittenNote | WrittenFollowUp, ...] = (*notes, *follow_ups)
        for line in lines:
            clock.pass_(60)
            written = meeting.writing.write(line)
            assert written is not None
            written.result()
            meeting.clock.tick()
        if gap:
            clock.pass_(gap)
            meeting.clock.tick()
        entered = meeting.talk.enter("close")
        assert entered is not None
        entered.result()
        if draft:
            meeting.draft.type(draft)
            meeting.draft.put_down()
        async with seated(open_app, workspace, meeting, size, SessionScreen if after_session else CloseScreen) as pilot:
            await until(pilot, lambda: isinstance(pilot.app.screen, CloseScreen) and pilot.app.screen.focused is not None)
            yield Table(pilot, workspace, meeting)

    return closing
