"""The looks of the notebook, on the demo's year."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.notebook.conftest import all_found
from tests.tui.waiting import press, type_in


@each_look
async def test_the_notebook(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await press(pilot, "5")
        await all_found(pilot)
        await pictures.take("everything")
        await press(pilot, "slash")
        await type_in(pilot, "yes with:ana")
        await all_found(pilot)
        await pictures.take("found")
        await press(pilot, "enter", "down", "enter")
        await pictures.take("opened")
        assert pictures.differ == []


@pytest.mark.parametrize("size", [(80, 24)])
async def test_what_asks(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    with_year(workspace, clock)
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await press(pilot, "5", "slash")
        await type_in(pilot, "yes keps")
        await all_found(pilot)
        await pictures.take("nearest")
        await press(pilot, "escape", "slash")
        await type_in(pilot, "kind:note")
        await all_found(pilot)
        await press(pilot, "enter", "e")
        await pictures.take("mending")
        await press(pilot, "escape")
        await pilot.app.run_action("erase", pilot.app.screen)
        await pictures.take("erasing")
        assert pictures.differ == []
