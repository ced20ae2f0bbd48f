"""The looks of the whole group's meetings, and of their row on Today."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Step, each_look, take_all, with_year

STEPS = (
    Step("today"),
    Step("today on the group", ("down", "down", "down")),
    Step("gatherings", ("enter",)),
    Step("gone by", ("down", "down")),
    Step("a new one", ("n",), "Spring meeting thu 15 apr 17:30 hall"),
    Step("details", ("escape", "up", "up", "e")),
)


@each_look
async def test_gatherings(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        await take_all(pilot, snapshot, *STEPS)


@pytest.mark.parametrize("size", [(80, 24)])
async def test_no_gatherings(open_app: Opened, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await take_all(pilot, snapshot, Step("no gatherings", ("w",)))
