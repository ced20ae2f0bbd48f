"""The partner's goal in the margin, and mine under what I bring while I am coached."""

import pytest

from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace
from tests.tui.goals.wanted import wanted
from tests.tui.session.conftest import SatDown
from tests.tui.session.test_page import words
from tests.tui.session.test_seat import line


async def test_their_goal_stands_in_the_margin_below_what_they_bring(sat_down: SatDown, workspace: Workspace) -> None:
    async with sat_down((120, 36)) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await at.press("space")
        assert "lead the review" not in at.text
        await line(at, "B", "the opening day")
        rows = at.text.splitlines()
        places = [
            next(place for place, row in enumerate(rows) if text in row) for text in ("opening day", "Ana's goal", "lead the")
        ]
        assert places == sorted(places)
        assert words(at.text) <= 95


async def test_a_narrow_page_has_no_margin_for_it(sat_down: SatDown, workspace: Workspace) -> None:
    async with sat_down((80, 24)) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await line(at, "B", "the opening day")
        assert "opening day" in at.text and "lead the review" not in at.text


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_my_goal_stands_below_what_i_bring_without_a_figure(
    sat_down: SatDown, workspace: Workspace, size: tuple[int, int]
) -> None:
    async with sat_down(size) as at:
        coach = workspace.acts(COACH)
        for title in ("an older one", "feedback in the week"):
            goal = wanted(coach, title, 1)
        GoalActs(coach).check_in(goal, workspace.today, 6, "")
        await at.press("w")
        assert "towards your goal   feedback in the week" in at.text
        assert "an older one" not in at.text and "of 10" not in at.text
        GoalActs(coach).close(goal, "")
        await line(at, "n", "one story")
        assert "towards your goal   an older one" in at.text
