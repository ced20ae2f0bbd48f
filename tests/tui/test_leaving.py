"""Leaving the program: it asks while something that was typed is not on disk, and never else."""

import asyncio
from typing import cast

import pytest
from textual.content import Content
from textual.pilot import Pilot

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.meeting.check_in_draft import CheckInDraft
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.base.dialog import ANSWER_FIRST
from peercoach_tui.tui.base.leave_dialog import IN_ITS_LINE, LeaveDialog
from peercoach_tui.tui.goals.check_in import CheckInDialog, Offered
from peercoach_tui.tui.lines.asking import LEFT
from peercoach_tui.tui.quitting import TRIED
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.tui.conftest import Opened
from tests.tui.waiting import burst, painted, press, read, said, settled, shown, until

ASKS = "Leave? Not all you typed is on disk."


@pytest.fixture
def disk() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def workspace(disk: FakeNotebook, clock: Clock, new_id: IdMaker) -> Workspace:
    return Workspace(
        open_notebook=lambda: cast(Notebook, disk), settings=Settings(), now=clock, zone="Europe/Berlin", new_id=new_id
    )


async def in_meeting(pilot: Pilot[None]) -> None:
    await press(pilot, "enter", "enter")
    assert isinstance(pilot.app.screen, SessionScreen)


def draft(disk: FakeNotebook) -> str:
    live = disk.live("ana")
    return live.draft if live else ""


async def test_a_draft_on_disk_is_no_question(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        await press(pilot, "n", *"half")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app._exit)
        assert draft(disk) == "half"


async def test_a_draft_that_cannot_be_kept_is_asked_about_and_stays(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        disk.full = True
        await press(pilot, "n", *"half", "ctrl+q")
        text = " ".join(shown(pilot.app).split())
        assert ASKS in text and "“half”" in text and "The disk is full. Make some room." in text
        assert "enter tries again · x leaves without it · esc stays" in text
        await press(pilot, "ctrl+q", "escape")
        assert isinstance(pilot.app.screen, SessionScreen) and not pilot.app._exit
        assert pilot.app.screen.query_one(CaptureLine).editor.line == "half"
        await press(pilot, "ctrl+q", "enter")
        assert isinstance(pilot.app.screen, LeaveDialog)
        disk.full = False
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app._exit)
        assert draft(disk) == "half"


async def test_one_can_leave_without_it(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        disk.full = True
        await press(pilot, "n", *"half", "ctrl+q")
        read(pilot)
        await pilot.press("x")
        await until(pilot, lambda: pilot.app._exit)


async def test_what_was_left_in_a_meeting_is_asked_about_on_today(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        disk.full = True
        await press(pilot, "n", *"half", "escape", "q")
        assert isinstance(pilot.app.screen, TodayScreen)
        await press(pilot, "q")
        assert ASKS in shown(pilot.app) and "“half”" in shown(pilot.app)
        disk.full = False
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app._exit)
        assert draft(disk) == "half"


async def test_a_name_that_could_not_be_kept_is_asked_about(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.full = True
        await press(pilot, "p", *"Ben", "enter", "q")
        assert ASKS in shown(pilot.app) and "“Ben”" in shown(pilot.app)


async def test_a_name_that_is_half_typed_is_asked_about_and_waits_where_it_was_left(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "p", *"Ben Oka", "ctrl+q")
        assert ASKS in shown(pilot.app) and "“Ben Oka”" in shown(pilot.app) and "Enter in its line keeps it." in shown(pilot.app)
        await press(pilot, "escape", "escape")
        assert "Left as a draft until you quit" in shown(pilot.app)
        await press(pilot, "p")
        assert [field.value for field in pilot.app.screen.query(Field)] == ["Ben Oka"]
        await press(pilot, *["backspace"] * 7, "escape", "p")
        assert [field.value for field in pilot.app.screen.query(Field)] == [""]
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app._exit)


async def test_a_new_name_that_could_not_be_kept_is_asked_about(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.full = True
        await press(pilot, "2", "e", "enter", "end", *" Lopez", "enter", "escape", "1", "q")
        assert ASKS in shown(pilot.app) and "“Ana Ruiz Lopez”" in shown(pilot.app)


async def test_what_could_not_be_brought_up_is_asked_about(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.full = True
        await press(pilot, "b", *"half", "enter", "q")
        assert ASKS in shown(pilot.app) and "“half”" in shown(pilot.app) and "It was not kept." in shown(pilot.app)
        assert "tries again" not in shown(pilot.app)
        await press(pilot, "escape", "b")
        assert "half" in shown(pilot.app)


@pytest.mark.parametrize("keys", [("b",), ("a",), ("3", "n"), ("4", "n")])
async def test_a_line_that_was_left_on_purpose_waits_and_is_no_question(open_app: Opened, keys: tuple[str, ...]) -> None:
    async with open_app() as pilot:
        await press(pilot, *keys, *"half", "escape")
        assert said(pilot.app) == [LEFT.format(key=keys[-1])]
        await press(pilot, keys[-1])
        assert "▸ half" in shown(pilot.app)
        await press(pilot, "escape")
        await pilot.press("q")
        await until(pilot, lambda: pilot.app._exit)


async def test_nothing_is_said_of_a_line_in_which_nothing_was_typed(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "b", "escape", "a", "escape")
        assert said(pilot.app) == []


@pytest.mark.parametrize(
    "keys", [("b",), ("a",), ("p",), ("2", "e", "enter"), ("3", "n"), ("4", "n"), ("4", "m", "n"), ("w", "n")]
)
async def test_of_each_line_that_is_kept_nowhere_it_is_asked_while_it_is_open(open_app: Opened, keys: tuple[str, ...]) -> None:
    async with open_app() as pilot:
        await press(pilot, *keys, *"half", "ctrl+q")
        assert ASKS in shown(pilot.app) and "half”" in shown(pilot.app) and IN_ITS_LINE in shown(pilot.app)


async def test_of_an_open_line_it_is_asked_and_no_other_key_answers(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "b", *"half", "ctrl+q")
        assert "“half”" in shown(pilot.app) and IN_ITS_LINE in shown(pilot.app) and "tries again" not in shown(pilot.app)
        box = shown(pilot.app).splitlines().index(next(row for row in shown(pilot.app).splitlines() if ASKS in row))
        await press(pilot, "q", "enter", "q")
        assert isinstance(pilot.app.screen, LeaveDialog) and not pilot.app._exit and said(pilot.app) == [ANSWER_FIRST]
        assert ASKS in shown(pilot.app).splitlines()[box]
        await press(pilot, "escape")
        assert "▸ half" in shown(pilot.app)


async def test_it_says_that_it_was_tried_again(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        disk.full = True
        await press(pilot, "n", *"half", "ctrl+q")
        assert TRIED not in shown(pilot.app)
        await press(pilot, "enter")
        assert "Tried again. The disk is full." in " ".join(shown(pilot.app).split())


async def test_what_was_brought_up_in_time_is_not(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "b", *"half", "enter", "q")
        assert not pilot.app._exit and ASKS not in shown(pilot.app)
        disk.holding = False
        disk.release()
        await until(pilot, lambda: pilot.app._exit)


async def test_what_could_not_begin_is_asked_about(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "enter", "enter", "n", *"half")
        disk.holding = False
        disk.refuse()
        await settled(pilot)
        await press(pilot, "escape", "q")
        assert ASKS in shown(pilot.app) and "“half”" in shown(pilot.app)


async def test_a_slow_disk_is_waited_for(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        disk.holding = True
        await burst(pilot, "n", *"half", "ctrl+q")
        assert not pilot.app._exit and ASKS not in shown(pilot.app)
        disk.holding = False
        disk.release()
        await until(pilot, lambda: pilot.app._exit)


async def test_left_as_a_draft_is_said_when_it_is(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_meeting(pilot)
        disk.full = True
        await press(pilot, "n", *"half", "escape")
        assert "left as a draft" not in shown(pilot.app)
        disk.full = False
        await press(pilot, "n", "escape")
        assert "left as a draft" in shown(pilot.app)


async def test_a_screen_that_is_closed_while_it_opens_is_not_mounted(open_app: Opened) -> None:
    async with open_app() as pilot:
        offered = Offered(folder="coach", goal="g", title="listen")
        pilot.app.push_screen(CheckInDialog([offered], lambda each: "You", Content, *CheckInDraft().drafts))
        await asyncio.sleep(0)
        await pilot.app._close_all()
        assert pilot.app._exception is None


@pytest.mark.parametrize("size", [(80, 24), (40, 14)])
async def test_it_says_of_what_each_line_is_and_how_many_others_there_are(open_app: Opened, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        left = [("by when: call Jo", "fr"), ("a check-in · listen", "6 of 10"), ("a goal of yours", "lead"), ("", "x" * 90)]
        await pilot.app.push_screen(LeaveDialog(left, "", Content("enter tries again · x leaves without it · esc stays")))
        await painted(pilot)
        words = " ".join(shown(pilot.app).split())
        assert "“fr” by when: call Jo “6 of 10” a check-in · listen and 2 other lines" in words and "esc stays" in words
