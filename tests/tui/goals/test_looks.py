"""The looks of Goals and of the career map."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Step, each_look, take_all, with_year

STEPS = (
    Step("goals", ("4", "down", "down")),
    Step("goals history", ("right", "down")),
    Step("goals check in", ("left", "enter", "7")),
    Step("goals follow-up", ("escape", "f"), "ask Dana by fri"),
    Step("goals details", ("escape", "e")),
    Step("goals topic", ("down", "enter"), "weather"),
    Step("career map", ("escape", "escape", "m")),
    Step("career map empty", ("tab",)),
)


@each_look
async def test_goals(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        await take_all(pilot, snapshot, *STEPS)


@pytest.mark.parametrize("size", [(80, 24)])
async def test_no_goals(open_app: Opened, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await take_all(pilot, snapshot, Step("no goals", ("4",)))
