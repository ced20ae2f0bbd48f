"""Whose a line is can be turned: while it is open it says with which key, and whose that makes it."""

from collections.abc import Sequence

import pytest
from textual.pilot import Pilot

from peercoach_tui.tui.lines.whose import makes_it
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.test_today import add
from tests.tui.waiting import press, shown

pytestmark = pytest.mark.usefixtures("hand")

LINES = {
    "a new follow-up": (("3", "n"), ["Ana's", "yours", "Ana's"]),
    "a new goal": (("4", "n"), ["Ana's", "Ben's", "yours", "Ana's"]),
    "in a meeting": (("enter", "enter", "f"), ["yours", "Ana's", "yours"]),
    "in its close": (("enter", "enter", "c", "f"), ["yours", "Ana's", "yours"]),
}


def test_it_is_yours_or_that_of_a_name() -> None:
    assert (makes_it(""), makes_it("Ana")) == ("makes it yours", "makes it Ana's")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
@pytest.mark.parametrize("typed", ["", "x"])
@pytest.mark.parametrize("line", LINES)
async def test_the_line_says_whose_the_key_makes_it(
    open_app: Opened, workspace: Workspace, line: str, typed: str, size: tuple[int, int]
) -> None:
    add(workspace)
    add(workspace, "Ben Okafor")
    keys, turned = LINES[line]
    async with open_app(size) as pilot:
        await press(pilot, *keys, *typed)
        assert await says(pilot, len(turned)) == turned


async def says(pilot: Pilot[None], times: int) -> Sequence[str]:
    said = []
    for _ in range(times):
        said += [row.split("tab makes it ")[1].split()[0] for row in shown(pilot.app).splitlines() if "tab makes it " in row]
        await press(pilot, "tab")
    return said


async def test_a_hidden_name_stays_hidden(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(hide_names=True)
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "3", "n")
        assert "tab makes it Partner 1's" in shown(pilot.app)


async def test_the_key_is_the_one_that_was_chosen(open_app: Opened, workspace: Workspace) -> None:
    chosen = {"asked-owner": "f2", "line-owner": "f3", "follow-up-owner": "f4"}
    workspace.settings = workspace.settings.but(keys=chosen)
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "3", "n")
        assert "f2 makes it Ana's" in shown(pilot.app)
        await press(pilot, "escape", "1", "enter", "enter", "f")
        assert "f3 makes it yours" in shown(pilot.app)
        await press(pilot, "escape", "c", "f")
        assert "f4 makes it yours" in shown(pilot.app)


async def test_where_there_is_nobody_else_no_key_turns_it(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "4", "n")
        assert "a goal of yours" in shown(pilot.app) and "makes it" not in shown(pilot.app)
