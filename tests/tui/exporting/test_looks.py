"""How it looks where files are written."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.exchange.registry import formats
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.exporting import screen as exporting
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.looks import Step, each_look, take_all
from tests.tui.waiting import settled


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four formats alone, so that the pictures stay when there is one more."""
    known = {each.word: each for each in formats()}
    monkeypatch.setattr(exporting, "formats", lambda: iter([known[word] for word in ("csv", "hours", "jsonl", "markdown")]))


@pytest.mark.usefixtures("four")
@each_look
async def test_looks(
    open_app: Opened, workspace: Workspace, size: tuple[int, int], theme: str, snapshot: SnapshotAssertion
) -> None:
    workspace.settings = workspace.settings.but(theme=theme)
    async with open_app(size) as pilot:
        assert isinstance(pilot.app, PeercoachApp)
        pilot.app.open_export(None)
        await settled(pilot)
        await take_all(pilot, snapshot, Step("opened"), Step("chosen", ("right", "right", "right", "down")))
