"""Who meets in the tests of this room."""

import pytest

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.met import Pair


@pytest.fixture
def pair(workspace: Workspace, clock: Clock) -> Pair:
    return Pair(workspace, clock)
