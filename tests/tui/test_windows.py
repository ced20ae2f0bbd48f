"""Two windows on one folder, on their screens: a meeting goes on, or is closed, in the other one."""

import os
import random
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from peercoach_tui.acts import Acts
from peercoach_tui.disk import Disk
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.base.taken_over_dialog import TakenOverDialog
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened, open_notebook
from tests.tui.test_partners import add
from tests.tui.waiting import painted, press, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")


class Other:
    """The meeting as another window took it over."""

    def __init__(self, root: Path, workspace: Workspace, clock: Clock) -> None:
        self.notebook = open_notebook(root / "data", clock)
        (id,) = self.notebook.ids()
        acts = Acts(self.notebook, id, now=clock, new_id=workspace.new_id)
        self.meeting = Meeting(acts, workspace.content, acts.sessions[-1])
        self.meeting.clock.resume()
        self.notebook.follow().result()

    def keep_all(self) -> None:
        """Keep each line that was half typed as a note."""
        for piece in self.meeting.draft.waiting:
            self.meeting.draft.open(piece.id)
            kept = self.meeting.writing.write(WrittenNote(text=piece.text))
            assert kept is not None
            kept.result()
        stored = self.meeting.draft.store()
        assert stored is not None
        stored.result()

    def mend(self, *wordings: str) -> None:
        """Keep the line that was half typed as a note, once it was typed on, each wording of it on disk."""
        (piece,) = self.meeting.draft.waiting
        self.meeting.draft.open(piece.id)
        for wording in wordings:
            self.meeting.draft.type(wording)
            stored = self.meeting.draft.store()
            assert stored is not None
            stored.result()
        kept = self.meeting.writing.write(WrittenNote(text=wordings[-1]))
        assert kept is not None
        kept.result()
        self.meeting.draft.look()

    def end(self) -> None:
        kept = self.meeting.closing.end()
        assert kept is not None
        kept.result()
        self.notebook.follow().result()


async def in_line(pilot: Pilot[None], text: str) -> None:
    """Begin a meeting, and type a line half that is on disk."""
    await press(pilot, "enter", "enter", "n")
    assert isinstance(pilot.app.screen, SessionScreen)
    await type_in(pilot, text)
    pilot.app.screen.store_draft()
    await settled(pilot)


HalfTyped = Callable[[], AbstractAsyncContextManager[tuple[Pilot[None], Other]]]


@pytest.fixture
def half_typed(open_app: Opened, workspace: Workspace, tmp_path: Path, clock: Clock) -> HalfTyped:
    """Return what opens a meeting in which "half a" is typed and on disk, which another window then took over."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[tuple[Pilot[None], Other]]:
        add(workspace)
        async with open_app() as pilot:
            await in_line(pilot, "half a")
            clock.pass_(90)
            other = Other(tmp_path, workspace, clock)
            yield pilot, other
            other.notebook.close()

    return opened


async def wake(pilot: Pilot[None]) -> str:
    """Look about after a sleep, until the meeting is left; return what is said."""
    app = pilot.app
    assert isinstance(app, PeercoachApp)
    app.look_about()
    following = app._following
    assert following is not None
    await until(pilot, following.done)
    app.look_about()
    await until(pilot, lambda: isinstance(app.screen, TakenOverDialog))
    await settled(pilot)
    await painted(pilot)
    return " ".join(shown(app).split())


async def test_a_line_that_became_a_note_where_the_meeting_goes_on_is_no_draft_here(half_typed: HalfTyped) -> None:
    async with half_typed() as (pilot, other):
        other.keep_all()
        words = await wake(pilot)
        assert "The meeting with Ana goes on in another window since 10:31." in words
        assert "What you typed" not in words
        await press(pilot, "escape")
        other.notebook.follow().result()
        other.meeting.clock.tick()
        assert other.meeting.draft.text == ""
        assert [note.kept.text for note in other.meeting.account.notes] == ["half a"]


async def test_a_line_that_was_typed_on_in_both_windows_is_two_drafts(half_typed: HalfTyped) -> None:
    async with half_typed() as (pilot, other):
        await type_in(pilot, " thought")
        assert "What you typed is kept as its draft." in await wake(pilot)
        other.notebook.follow().result()
        other.meeting.clock.tick()
        assert other.meeting.draft.text == "half a thought", "here it was not touched since"
        other.meeting.draft.open(other.meeting.draft.waiting[0].id)
        other.meeting.draft.type("half a thought more")
        other.meeting.clock.tick()
        assert other.meeting.draft.text == "half a thought more"


async def test_a_meeting_that_was_closed_in_another_window_is_left_and_its_line_waits(
    half_typed: HalfTyped, tmp_path: Path
) -> None:
    async with half_typed() as (pilot, other):
        other.keep_all()
        other.end()
        await type_in(pilot, " thought")
        words = await wake(pilot)
        assert "The meeting with Ana was closed in another window. What you typed waits with your words." in words
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "Ana, 10:31: your words wait, one half typed" in shown(pilot.app)
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, AloneScreen) and "half a thought" in shown(pilot.app)
        meeting = pilot.app.screen.meeting
        await press(pilot, "n")
        assert [note.kept.text for note in meeting.account.notes] == ["half a", "half a thought"]
        await press(pilot, "escape")
        assert "your words wait" not in shown(pilot.app)
        assert not [*(tmp_path / "data" / "partners").glob("*/live-*")]


async def test_what_is_said_of_a_meeting_elsewhere_is_what_holds_now(half_typed: HalfTyped) -> None:
    async with half_typed() as (pilot, other):
        assert "The meeting with Ana goes on in another window since 10:31." in await wake(pilot)
        other.end()
        await wake(pilot)
        words = " ".join(shown(pilot.app).split())
        assert "The meeting with Ana was closed in another window." in words and "goes on" not in words


async def test_a_meeting_with_someone_who_was_forgotten_in_another_window_is_left(half_typed: HalfTyped) -> None:
    async with half_typed() as (pilot, other):
        (id,) = other.notebook.ids()
        other.notebook.forget(id).result()
        words = await wake(pilot)
        assert "Whom you meet here was forgotten in another window" in words and "What you typed can't be kept." in words
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen) and "Someone" not in shown(pilot.app)
        await press(pilot, "q")
        assert "Not all you typed is on disk" in shown(pilot.app) and "half a" in shown(pilot.app)


@pytest.mark.parametrize("wordings", [("half an", "half a"), ("half an", "half an hour")])
@pytest.mark.parametrize("ends", [True, False])
async def test_a_line_that_was_mended_and_kept_in_another_window_is_no_draft_here(
    wordings: tuple[str, ...], ends: bool, half_typed: HalfTyped
) -> None:
    async with half_typed() as (pilot, other):
        other.mend(*wordings)
        if ends:
            other.end()
        assert "What you typed" not in await wake(pilot)
        await press(pilot, "escape")
        assert "half typed" not in shown(pilot.app)


async def test_what_a_killed_window_of_this_machine_left_is_gone_on_with_at_once(
    open_app: Opened, workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    class Killed(Disk):
        def process_began(self, number: int) -> str:
            return "before the laptop was started again" if number == os.getpid() else ""

    ana = add(workspace)
    bits = random.Random(9).getrandbits
    first = Notebook.open(tmp_path / "data", state=tmp_path / "state", now=clock, random_bits=bits, disk=Killed())
    first.load()
    acts = Acts(first, ana.id, now=clock, new_id=workspace.new_id)
    id = workspace.new_id(clock.now)
    session = Session(id=id, partner=ana.id, began=clock.now, zone=workspace.zone, first=Side.ME)
    meeting, kept = Meeting.begin(acts, workspace.content, session)
    kept.result()
    meeting.draft.type("half a thou")
    stored = meeting.draft.store()
    assert stored is not None
    stored.result()
    first.close()
    clock.pass_(2)
    async with open_app(greeted=True) as pilot:
        assert "Go on with Ana, left at 10:30?" in shown(pilot.app) and "It runs" not in shown(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, SessionScreen) and "half a thou" in shown(pilot.app)
