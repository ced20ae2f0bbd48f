"""The looks of the whole group's meetings, and of their row on Today."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.waiting import press, type_in


@each_look
async def test_gatherings(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await pictures.take("today")
        await press(pilot, "down", "down", "down")
        await pictures.take("today on the group")
        await press(pilot, "enter")
        await pictures.take("gatherings")
        await press(pilot, "down", "down")
        await pictures.take("gone by")
        await press(pilot, "n")
        await type_in(pilot, "Spring meeting thu 15 apr 17:30 hall")
        await pictures.take("a new one")
        await press(pilot, "escape", "up", "up", "e")
        await pictures.take("details")
        assert pictures.differ == []


@pytest.mark.parametrize("size", [(80, 24)])
async def test_no_gatherings(open_app: Opened, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await press(pilot, "w")
        await pictures.take("no gatherings")
        assert pictures.differ == []
