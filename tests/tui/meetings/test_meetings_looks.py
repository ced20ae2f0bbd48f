"""The looks of the page of the last meetings at four sizes, and at one of them in the light theme.

`pytest tests/tui/meetings --snapshot-update` takes them anew; look at each before you keep it.
"""

from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.waiting import press


@each_look
async def test_the_last_meetings(
    open_app: Opened,
    workspace: Workspace,
    clock: Clock,
    snapshot: SnapshotAssertion,
    size: tuple[int, int],
    theme: str,
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        pictures = Pictures(pilot, snapshot)
        await press(pilot, "o")
        await pictures.take("meetings")
        while not pilot.app.screen.query_one("MeetingsPage").chosen:  # type: ignore[attr-defined]
            await press(pilot, "pagedown")
        await pictures.take("chosen")
        await press(pilot, "enter")
        await pictures.take("outcomes")
        await press(pilot, "3")
        await pictures.take("dropped")
        assert pictures.differ == []
