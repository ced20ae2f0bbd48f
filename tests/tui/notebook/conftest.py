"""The notebook on its screen, with some meetings in it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort, SessionEnded, StageEntered
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.search.index import entry_of
from peercoach_tui.tui.notebook.screen import NotebookScreen
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, settled, until

OpenNotebook = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def open_notebook_place(open_app: Opened) -> OpenNotebook:
    """Open the app at its notebook, and wait until all is found."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        async with open_app(size) as pilot:
            pilot.app.switch_mode("notebook")
            await until(pilot, lambda: isinstance(pilot.app.screen, NotebookScreen) and pilot.app.screen.is_mounted)
            await all_found(pilot)
            yield pilot

    return opened


async def all_found(pilot: Pilot[None]) -> None:
    """Wait until all is found that the line asks for."""
    await settled(pilot)
    await until(pilot, lambda: place(pilot).list.found.is_whole and place(pilot).workspace.index.renewed() is not None)
    await until(pilot, lambda: not any(worker.group == "find" and not worker.is_finished for worker in pilot.app.workers))
    await painted(pilot)


def place(pilot: Pilot[None]) -> NotebookScreen:
    (screen,) = [each for each in pilot.app.screen_stack if isinstance(each, NotebookScreen)]
    return screen


def texts(pilot: Pilot[None]) -> list[str]:
    """Return the texts that were found, in their order."""
    return [entry_of(hit).text for hit in place(pilot).list.found.hits]


def chosen(pilot: Pilot[None]) -> str:
    hit = place(pilot).list.chosen
    return entry_of(hit).text if hit else ""


def meet(workspace: Workspace, *lines: str, name: str = "Ana Ruiz", days: int = 7) -> Session:
    """Keep a partner, and a meeting so many days ago with a note each minute; one that begins with a quote is their own words."""
    began = workspace.now() - timedelta(days=days)
    partner = Partner(id=workspace.new_id(began), name=name, added=began - timedelta(days=1))
    session = Session(
        id=workspace.new_id(began), partner=partner.id, began=began, zone=workspace.zone, first=Side.ME, place="coffee"
    )
    notes = [
        NoteKept(
            id=workspace.new_id(began + timedelta(minutes=minute)),
            at=began + timedelta(minutes=minute),
            session=session.id,
            text=line.strip('"'),
            sort=NoteSort.WORDS if line.startswith('"') else NoteSort.PLAIN,
        )
        for minute, line in enumerate(lines, start=5)
    ]
    stage = StageEntered(
        id=workspace.new_id(began), at=began + timedelta(minutes=4), session=session.id, stage="explore", coach=Side.ME
    )
    end = began + timedelta(minutes=60)
    keep(workspace.notebook, partner, session, stage, *notes, SessionEnded(id=workspace.new_id(end), at=end, session=session.id))
    return session


@pytest.fixture
def met(workspace: Workspace) -> tuple[Session, Session]:
    """Two meetings: with Ben in May, and with Ana a week ago; a follow-up of Ana's and a point between them."""
    ben = meet(workspace, "Oslo sounds far away", '"I would go to Oslo at once"', name="Ben Okafor", days=200)
    ana = meet(workspace, "the café again", "yes before she knows why", '"I said yes in the Straße"')
    made = FollowUp(
        id=workspace.new_id(ana.began),
        owner=Side.THEM,
        what="say yes tomorrow",
        made=ana.began + timedelta(minutes=30),
        changed=ana.began + timedelta(minutes=30),
        session=ana.id,
    )
    at = workspace.now() - timedelta(days=2)
    point = PointKept(id=workspace.new_id(at), at=at, point=workspace.new_id(at), text="the trip to Oslo")
    keep(workspace.notebook, made, point, partner=ana.partner)
    return ben, ana
