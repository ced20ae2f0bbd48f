"""The looks of what each brings, and of the page while the partner coaches you.

`pytest tests/tui/session/test_seat_looks.py --snapshot-update` takes them anew; look at each before you keep it.
"""

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.tui.session.conftest import SatDown
from tests.tui.waiting import painted, type_in

SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
LOOKS = [*((size, "crema") for size in SIZES), ((80, 24), "paper")]
NOTES = ("one story is enough, even a failed one", "! I'll ask Dana for the slides by fri", '" who in the room needs it most?')


@pytest.mark.parametrize(("size", "theme"), LOOKS, ids=[f"{columns}x{rows}-{theme}" for (columns, rows), theme in LOOKS])
async def test_being_coached(
    sat_down: SatDown, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    workspace.settings = workspace.settings.but(theme=theme)
    pictures = snapshot.use_extension(SVGImageExtension)
    differ = []
    async with sat_down(size) as at:

        async def picture(name: str) -> None:
            at.screen.query_one(Cue).text = ""
            await painted(at.pilot)
            if pictures(name=name) != at.pilot.app.export_screenshot(title="peercoach"):
                differ.append(name)

        async def line(key: str, text: str) -> None:
            await at.press(key)
            await type_in(at.pilot, text)
            await at.press("enter")

        await at.press("left_square_bracket")
        await picture("arrive")
        await line("B", "the review with both managers on Friday")
        await at.press("B")
        await picture("asking")
        await type_in(at.pilot, "my talk on feedback: ten minutes, one story, no slides")
        await at.press("enter")
        await line("C", "what is said at this table stays at it")
        await picture("arrived")
        await at.press("right_square_bracket", "m")
        await line("n", "> the other manager")
        await at.pass_(3)
        await picture("bringing")
        await at.press("w")
        await at.pass_(60)
        await picture("coached")
        for note in NOTES:
            await line("n", note)
            await at.pass_(30)
        await picture("remembering")
    assert differ == []
