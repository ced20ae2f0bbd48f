"""The looks of Goals and of the career map."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.waiting import press, type_in


@each_look
async def test_goals(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await press(pilot, "4", "down", "down")
        await pictures.take("goals")
        await press(pilot, "right", "down")
        await pictures.take("goals history")
        await press(pilot, "left", "enter", "7")
        await pictures.take("goals check in")
        await press(pilot, "escape", "f")
        await type_in(pilot, "ask Dana by fri")
        await pictures.take("goals follow-up")
        await press(pilot, "escape", "m")
        await pictures.take("career map")
        await press(pilot, "tab")
        await pictures.take("career map empty")
        assert pictures.differ == []


@pytest.mark.parametrize("size", [(80, 24)])
async def test_no_goals(open_app: Opened, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await press(pilot, "4")
        await pictures.take("no goals")
        assert pictures.differ == []
