"""The looks of the follow-ups at four sizes, and at one of them in the light theme.

`pytest tests/tui/follow_ups --snapshot-update` takes them anew; look at each before you keep it.
"""

from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Pictures, each_look, with_year
from tests.tui.waiting import press, type_in


@each_look
async def test_the_follow_ups(
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
        await press(pilot, "3", "down")
        await pictures.take("list")
        await press(pilot, "enter")
        await pictures.take("outcomes")
        await press(pilot, "escape", "n")
        await type_in(pilot, "send it by fri")
        await pictures.take("new")
        await press(pilot, "escape", "slash")
        await press(pilot, "escape")
        clock.pass_(60 * 24 * 3600)
        await press(pilot, "1", "3", "home")
        await pictures.take("after a break")
        assert pictures.differ == []
