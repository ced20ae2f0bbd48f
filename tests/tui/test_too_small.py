"""A terminal below the smallest size: the page is covered, and whoever had the focus has it."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.tui.base.discard_dialog import DiscardDialog
from peercoach_tui.tui.base.leaving import SMALLEST
from peercoach_tui.tui.base.places import PLACES
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.close.answers import AnswersScreen
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import with_year
from tests.tui.waiting import burst, painted, press, settled, shown, type_in, until

COLUMNS, ROWS = SMALLEST
IN_A_MEETING = ("p", *"Ana", "enter", "enter", "enter")


async def resize(pilot: Pilot[None], columns: int, rows: int) -> None:
    """Make the window so large; go on once that is shown, also where the machine is busy."""
    await pilot.resize_terminal(columns, rows)
    await painted(pilot)


@pytest.mark.parametrize("size", [(COLUMNS - 1, ROWS), (COLUMNS, ROWS - 1), (30, 8)])
async def test_the_page_is_covered_and_the_line_is_open(open_app: Opened, size: tuple[int, int]) -> None:
    async with open_app() as pilot:
        await press(pilot, *IN_A_MEETING, "n", *"half")
        focused = pilot.app.focused
        await resize(pilot, *size)
        words = " ".join(shown(pilot.app).split())
        assert words == f"peercoach needs {COLUMNS} × {ROWS} characters. Make the window a little larger. ctrl+q leaves."
        assert pilot.app.focused is focused
        await type_in(pilot, " more")
        await resize(pilot, COLUMNS, ROWS)
        assert "half more" in shown(pilot.app) and "peercoach needs" not in shown(pilot.app)
        await press(pilot, "enter")
        assert not pilot.app.screen.query_one(CaptureLine).is_open


async def test_enter_and_escape_do_what_they_do(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, *IN_A_MEETING, "n", *"one")
        await resize(pilot, 20, 5)
        await press(pilot, "enter")
        await resize(pilot, 80, 24)
        assert "one" in shown(pilot.app)
        await press(pilot, "n", *"two")
        await resize(pilot, 20, 5)
        await press(pilot, "escape")
        await resize(pilot, 80, 24)
        assert "a draft · n opens it" in shown(pilot.app)


@pytest.mark.parametrize("size", [(COLUMNS, ROWS - 2), (COLUMNS - 1, ROWS)])
async def test_no_key_acts_unseen_where_no_line_is_open(open_app: Opened, workspace: Workspace, size: tuple[int, int]) -> None:
    async with open_app() as pilot:
        await press(pilot, *IN_A_MEETING)
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen)
        before = screen.meeting.account.moments
        await resize(pilot, *size)
        await press(pilot, *"usaznfcXqwL", "enter", "escape", "right_square_bracket", "space", "ctrl+p", "question_mark")
        await resize(pilot, 80, 24)
        assert [pilot.app.screen] == [screen] and screen.meeting.account.moments == before and not screen.is_writing
        await press(pilot, "u")
        assert len(screen.meeting.account.moments) == len(before) + 1


async def test_a_dialog_is_covered_and_answers_nothing_unseen(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, *IN_A_MEETING, "n", *"one", "enter", "X")
        asked = pilot.app.screen
        assert isinstance(asked, DiscardDialog)
        for size in ((30, 6), (COLUMNS, ROWS - 1), (COLUMNS - 1, ROWS)):
            await resize(pilot, *size)
            words = " ".join(shown(pilot.app).split())
            assert words == f"peercoach needs {COLUMNS} × {ROWS} characters. Make the window a little larger. ctrl+q leaves."
            await press(pilot, "x", "escape", "enter")
            assert pilot.app.screen is asked
        await resize(pilot, COLUMNS, ROWS)
        assert "Discard this meeting" in shown(pilot.app) and "peercoach needs" not in shown(pilot.app)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, SessionScreen)


async def test_the_large_page_is_covered_from_edge_to_edge(open_app: Opened) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, *IN_A_MEETING, "L")
        await resize(pilot, COLUMNS - 1, ROWS - 1)
        words = " ".join(shown(pilot.app).split())
        assert words == f"peercoach needs {COLUMNS} × {ROWS} characters. Make the window a little larger. ctrl+q leaves."


async def test_the_partners_answers_are_covered(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(answers=AnswersAsked.EACH, keys={"quit": "f10"})
    async with open_app() as pilot:
        await press(pilot, *IN_A_MEETING, "c", "pagedown", "pagedown", "enter")
        await resize(pilot, 30, 6)
        assert "f10 leaves" in shown(pilot.app) and "felt heard" not in shown(pilot.app)
        await press(pilot, "8", "enter", "enter")
        await resize(pilot, 80, 24)
        screen = pilot.app.screen
        assert isinstance(screen, AnswersScreen) and screen.place == 0 and screen.meeting.account.answers == {}


async def test_a_place_stays_where_it_is_and_the_key_of_leaving_leaves(open_app: Opened) -> None:
    async with open_app() as pilot:
        await resize(pilot, COLUMNS, ROWS - 2)
        await press(pilot, "2", "p", "q")
        assert isinstance(pilot.app.screen, TodayScreen)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app._exit)


async def test_all_keys_of_a_burst_that_come_unseen_do_nothing(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, *IN_A_MEETING, "n", *"one")
        await resize(pilot, COLUMNS, ROWS - 2)
        await burst(pilot, *" two", "enter", "c", "n", "X")
        await settled(pilot)
        await resize(pilot, 80, 24)
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen) and not screen.is_writing
        assert [note.kept.text for note in screen.meeting.account.notes] == ["one two"]


async def test_the_editor_of_the_close_and_a_field_keep_the_focus(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "p", *"Ana", "enter", "enter", "up", *"yest")
        assert isinstance(pilot.app.screen, BeginScreen)
        await resize(pilot, 20, 5)
        await type_in(pilot, "erday 9:00")
        assert pilot.app.screen.query_one("#when", Field).value == "yesterday 9:00"
        await resize(pilot, 80, 24)
        await press(pilot, "enter", "c", "f", *"call")
        await resize(pilot, 20, 5)
        await type_in(pilot, " Ben")
        assert pilot.app.screen.query_one(LineField).line == "call Ben"


@pytest.mark.parametrize("place", [place.name for place in PLACES])
async def test_no_window_is_too_narrow_for_a_place_to_stay_open(
    open_app: Opened, workspace: Workspace, clock: Clock, place: str
) -> None:
    with_year(workspace, clock)
    async with open_app() as pilot:
        await press(pilot, next(f"{each.number}" for each in PLACES if each.name == place), "w" if place == "today" else "up")
        for rows in (36, 8, 1):
            for columns in (12, 10, 8, 5, 3, 1):
                await resize(pilot, columns, rows)
        await resize(pilot, 80, 24)
        assert "peercoach needs" not in shown(pilot.app) and pilot.app.is_running


async def test_a_page_that_is_too_long_for_a_moment_makes_no_window_narrower(open_app: Opened) -> None:
    async with open_app((80, 24)) as pilot:
        screen = pilot.app.screen
        await screen.mount(Static("x\n" * 50))
        await painted(pilot)
        assert screen.scrollable_content_region.size == (80, 24) and screen.has_class("-normal")
