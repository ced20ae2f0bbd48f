"""What the tests of the index share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import open_notebook


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock, new_id: IdMaker) -> Iterator[Workspace]:
    """A workspace with an empty notebook, at 10:30 in Berlin on Tue 24 Nov 2026."""
    notebook = open_notebook(tmp_path / "data", clock)
    yield Workspace(open_notebook=lambda: notebook, settings=Settings(), now=clock, zone="Europe/Berlin", new_id=new_id)
    notebook.close()
