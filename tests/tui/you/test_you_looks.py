"""The looks of You at four sizes, and at one of them in the light theme.

`pytest tests/tui/you --snapshot-update` takes them anew; look at each before you keep it.
"""

from syrupy.assertion import SnapshotAssertion

from peercoach_tui.tui.you.screen import YouScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.waiting import press, until


@each_look
async def test_you(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        await press(pilot, "6")
        page = pilot.app.screen
        assert isinstance(page, YouScreen)
        await until(pilot, lambda: page.words)
        pictures = Pictures(pilot, snapshot)
        await pictures.take("page")
        await press(pilot, "pagedown")
        await pictures.take("below")
        await press(pilot, "left")
        await pictures.take("three months")
        assert pictures.differ == []
