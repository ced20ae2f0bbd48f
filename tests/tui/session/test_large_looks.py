"""The looks of the pages that stand before a session, at four sizes, and at one of them in the light theme.

`pytest tests/tui/session/test_large_looks.py --snapshot-update` takes them anew; look at each before you keep it.
"""

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.workspace import Workspace
from tests.tui.session.conftest import SatDown
from tests.tui.waiting import painted

SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
LOOKS = [*((size, "crema") for size in SIZES), ((80, 24), "paper")]


@pytest.mark.parametrize(("size", "theme"), LOOKS, ids=[f"{columns}x{rows}-{theme}" for (columns, rows), theme in LOOKS])
async def test_the_pages_before_a_session(
    sat_down: SatDown, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    workspace.settings = workspace.settings.but(theme=theme)
    pictures = snapshot.use_extension(SVGImageExtension)
    differ = []
    async with sat_down(size) as at:
        for name, keys in (("large", "L"), ("three", "L down"), ("picked", "enter"), ("blank", "escape b")):
            await at.press(*keys.split())
            await painted(at.pilot)
            if pictures(name=name) != at.pilot.app.export_screenshot(title="peercoach"):
                differ.append(name)
    assert differ == []
