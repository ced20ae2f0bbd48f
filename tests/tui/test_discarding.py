"""A meeting begun by mistake is discarded, from within it or from Today, and can be brought back."""

import pytest

from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.tui.base.discard_dialog import DiscardDialog
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_today import add, left, top
from tests.tui.waiting import press, said, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")
GONE = "Discarded the meeting with Ana · z takes it back"


async def test_one_in_which_nothing_was_kept_goes_without_a_question(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "enter", "enter", "right_square_bracket", "right_square_bracket", "space", "X")
        assert top(pilot) is TodayScreen and said(pilot.app) == [GONE]
        assert "Unfinished" not in shown(pilot.app) and "not met yet" in shown(pilot.app)
        assert fold_of(workspace.notebook, ana.id).sessions == ()
        await until(pilot, lambda: workspace.notebook.lives(ana.id) == ())


async def test_it_is_brought_back_and_discarded_again(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "enter", "enter", "X")
        await press(pilot, "z")
        assert "Unfinished: Ana, left at 10:30" in shown(pilot.app) and len(fold_of(workspace.notebook, ana.id).sessions) == 1
        assert said(pilot.app) == ["The meeting with Ana is back. Z does it again."]
        await press(pilot, "Z")
        assert "Unfinished" not in shown(pilot.app) and fold_of(workspace.notebook, ana.id).sessions == ()
        assert said(pilot.app) == ["The meeting with Ana is discarded again."], "a newer one takes the place of the one before"
        await press(pilot, "z")
        assert "Unfinished: Ana, left at 10:30" in shown(pilot.app)
        assert said(pilot.app) == ["The meeting with Ana is back. Z does it again."]
        await press(pilot, "g", "enter")
        assert top(pilot) is SessionScreen
        await press(pilot, "q")
        assert top(pilot) is TodayScreen


async def test_where_something_was_kept_it_is_asked_once(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "enter", "enter", "n")
        await type_in(pilot, "scope")
        await press(pilot, "enter", "X")
        assert top(pilot) is DiscardDialog and "Discard this meeting with Ana?" in shown(pilot.app)
        assert pilot.app.screen.query_one(".dialog").region.y > 0, "it stands in the middle"
        await press(pilot, "escape")
        assert top(pilot) is SessionScreen and len(fold_of(workspace.notebook, ana.id).sessions) == 1
        await press(pilot, "X")
        await press(pilot, "x")
        assert top(pilot) is TodayScreen and fold_of(workspace.notebook, ana.id).sessions == ()
        await press(pilot, "z")
        await press(pilot, "g", "enter", "n")
        await type_in(pilot, "plan")
        await press(pilot, "enter", "q")
        assert workspace.every_warning == ()
        (account,) = fold_of(workspace.notebook, ana.id).accounts
        assert [note.kept.text for note in account.notes] == ["scope", "plan"]


async def test_what_stands_in_a_line_is_asked_about_and_comes_back_with_it(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "enter", "enter", "n")
        await type_in(pilot, "half a thou")
        await press(pilot, "escape", "X")
        assert top(pilot) is DiscardDialog
        await press(pilot, "x")
        await press(pilot, "z")
        await press(pilot, "g", "enter")
        assert top(pilot) is SessionScreen and "half a thou" in shown(pilot.app)


@pytest.mark.parametrize("kept", [False, True])
async def test_one_that_was_left_is_discarded_from_today(
    open_app: Opened, workspace: Workspace, clock: Clock, kept: bool
) -> None:
    ana = add(workspace)
    left(workspace, ana, clock, (lambda meeting: meeting.writing.write(WrittenNote(text="scope"))) if kept else None)
    async with open_app(greeted=True) as pilot:
        assert top(pilot) is GoOnDialog and "x discard" in shown(pilot.app)
        await press(pilot, "x")
        if kept:
            assert top(pilot) is DiscardDialog
            await press(pilot, "x")
        assert top(pilot) is TodayScreen and "Unfinished" not in shown(pilot.app)
        assert fold_of(workspace.notebook, ana.id).sessions == ()
        await until(pilot, lambda: workspace.notebook.lives(ana.id) == ())
        await press(pilot, "z")
        assert "Unfinished: Ana" in shown(pilot.app)


async def test_whether_to_go_on_is_asked_once_a_start(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    left(workspace, add(workspace), clock)
    async with open_app(greeted=True) as pilot:
        assert top(pilot) is GoOnDialog
        await press(pilot, "escape", "2", "1")
        assert top(pilot) is TodayScreen and "Unfinished: Ana" in shown(pilot.app)
