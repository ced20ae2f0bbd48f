import pytest

from peercoach_tui.domain.ids import IdMaker
from tests.cli.plain.script import Room
from tests.conftest import Clock
from tests.fakes import FakeNotebook


@pytest.fixture
def room(clock: Clock, new_id: IdMaker) -> Room:
    """It is 10:30 in Berlin on Tue 24 Nov 2026."""
    return Room(FakeNotebook(), clock, new_id)
