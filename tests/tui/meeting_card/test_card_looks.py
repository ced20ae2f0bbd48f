"""The looks of a meeting's card at four sizes, and at one of them in the light theme.

`pytest tests/tui/meeting_card --snapshot-update` takes them anew; look at each before you keep it.
"""

from syrupy.assertion import SnapshotAssertion

from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.waiting import press, until


@each_look
async def test_the_card(
    open_app: Opened,
    workspace: Workspace,
    clock: Clock,
    snapshot: SnapshotAssertion,
    size: tuple[int, int],
    theme: str,
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        told = workspace.people.due()[0].brief
        assert told is not None and told.last is not None
        await pilot.app.push_screen(screen := CardScreen(workspace, told.partner, told.last))
        await until(pilot, lambda: pilot.app.screen is screen)
        pictures = Pictures(pilot, snapshot)
        await pictures.take("card")
        await press(pilot, "pagedown")
        await pictures.take("below")
        assert pictures.differ == []
