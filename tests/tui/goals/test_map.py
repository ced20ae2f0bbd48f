"""The career map: a line at each Enter, and what a step becomes."""

from datetime import date

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.career.career_map import CareerMap, Part
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.goals.map_screen import MapScreen
from peercoach_tui.tui.goals.screen import GoalsScreen
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.goals.wanted import put_on_map
from tests.tui.test_partners import add
from tests.tui.waiting import press, shown

pytestmark = pytest.mark.usefixtures("hand")


@pytest.fixture
def ana(workspace: Workspace) -> Partner:
    return add(workspace)


def career_map(workspace: Workspace, folder: str) -> CareerMap:
    """Return a map as it is on disk."""
    return fold_of(workspace.notebook, folder).maps.of(Side.ME if folder == COACH else Side.THEM)


def lines(workspace: Workspace, folder: str) -> list[tuple[Part, str]]:
    return [(line.part, line.text) for line in career_map(workspace, folder).lines]


def steps(workspace: Workspace, folder: str, *texts: str) -> None:
    workspace.load()
    put_on_map(workspace.acts(folder), Part.STEP, *texts)


def screen(pilot: Pilot[None]) -> MapScreen:
    assert isinstance(pilot.app.screen, MapScreen)
    return pilot.app.screen


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 14)])
async def test_each_part_is_written_where_it_stands(open_app: Opened, workspace: Workspace, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await press(pilot, "4", "m")
        assert "Your career map" in shown(pilot.app) and "What do you do well" in shown(pilot.app)
        await press(pilot, "enter", "a", "enter", "right", "n", "b", "enter", "n", "c", "enter")
        await press(pilot, "right", "enter", "d", "enter", "right", "enter", "e", "enter", "end", "enter", "f", "enter")
        assert lines(workspace, COACH) == [
            (Part.HERE, "a"),
            (Part.ROLE, "b"),
            (Part.ROLE, "c"),
            (Part.SKILL, "d"),
            (Part.EXPOSURE, "e"),
            (Part.STEP, "f"),
        ]
        await press(pilot, "home", "e", "!", "enter", "down", "x")
        assert lines(workspace, COACH)[:2] == [(Part.HERE, "a!"), (Part.ROLE, "c")]
        await press(pilot, "z", "z")
        assert lines(workspace, COACH)[:2] == [(Part.HERE, "a"), (Part.ROLE, "b")]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, GoalsScreen)
        await press(pilot, "z")
        assert len(lines(workspace, COACH)) == 5


async def test_a_step_becomes_a_goal_with_one_key(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, ana.id, "one course", "one sentence")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "tab", "end", "up", "asterisk")
        (goal,) = fold_of(workspace.notebook, ana.id).goals.all
        assert (goal.title, goal.owner) == ("one course", Side.THEM)
        assert career_map(workspace, ana.id).lines[0].became == goal.id
        assert "★ one course" in shown(pilot.app) and "· one sentence" in shown(pilot.app)
        await press(pilot, "asterisk", "f")
        assert len(fold_of(workspace.notebook, ana.id).goals.all) == 1
        await press(pilot, "z")
        assert fold_of(workspace.notebook, ana.id).goals.all == () and "· one course" in shown(pilot.app)
        await press(pilot, "Z", "escape")
        assert "Ana" in shown(pilot.app) and "one course" in shown(pilot.app)


async def test_a_step_becomes_a_follow_up_of_whose_map_it_is(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, COACH, "tell Falk")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end", "f", *" by fri", "enter")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        assert (made.owner, made.what, made.due, made.goal) == (Side.ME, "tell Falk", date(2026, 11, 27), None)
        assert career_map(workspace, COACH).lines[0].became == made.id
        assert "→ tell Falk" in shown(pilot.app) and "by Fri" in shown(pilot.app)


async def test_it_says_when_it_was_last_looked_at_and_keeps_that_once_a_day(
    open_app: Opened, workspace: Workspace, ana: Partner
) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "tab")
        assert career_map(workspace, ana.id).looked_at is None
        await press(pilot, "enter", "a", "enter", "tab", "tab")
        assert career_map(workspace, ana.id).looked_at == date(2026, 11, 24)
        count = len(workspace.notebook.moments(ana.id))
        await press(pilot, "tab", "tab")
        assert len(workspace.notebook.moments(ana.id)) == count
        assert "Last looked at on Tue 24 Nov" in shown(pilot.app)
        await press(pilot, "z")
        assert lines(workspace, ana.id) == []


async def test_another_map_begins_at_its_top(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, COACH, "mine")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end", "tab")
        assert (screen(pilot).chosen.part, screen(pilot).chosen.id) == (Part.HERE, "")
        assert "Ana · career map" in shown(pilot.app)
