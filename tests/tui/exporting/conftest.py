"""What the tests of writing files share."""

from pathlib import Path

import pytest

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.looks import with_year


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a folder of documents."""
    home = tmp_path / "home"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def year(workspace: Workspace, clock: Clock) -> None:
    with_year(workspace, clock)
