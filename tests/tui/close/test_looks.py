"""The looks of each page of a close, at four sizes, and at one of them in the light theme.

`pytest tests/tui/close/test_looks.py --snapshot-update` takes them anew; look at each before you keep it.
"""

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.workspace import Workspace
from tests.tui.close.conftest import Sat
from tests.tui.waiting import painted

SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
LOOKS = [*((size, "crema") for size in SIZES), ((80, 24), "paper")]
PAGES = (
    ("follow-ups", "6"),
    ("by when", "enter enter"),
    ("both ways", "enter"),
    ("turn", "pagedown"),
    ("answers", "enter 8 enter"),
    ("thanks", "enter enter"),
    ("next date", "enter"),
    ("goodbye", "enter"),
    ("words", "pagedown"),
    ("breaks", "pagedown"),
    ("listening", "pagedown j space"),
    ("learned", "enter"),
)


@pytest.mark.parametrize(("size", "theme"), LOOKS, ids=[f"{columns}x{rows}-{theme}" for (columns, rows), theme in LOOKS])
async def test_the_pages_of_a_close(
    close: Sat, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    workspace.settings = workspace.settings.but(theme=theme, answers=AnswersAsked.EACH)
    pictures = snapshot.use_extension(SVGImageExtension)
    differ = []
    async with close(size, gap=720) as at:
        at.meeting.talk.slip(SlipSort.STORY).result()
        for name, keys in PAGES:
            await at.press(*keys.split())
            await painted(at.pilot)
            if pictures(name=name) != at.pilot.app.export_screenshot(title="peercoach"):
                differ.append(name)
    assert differ == []
