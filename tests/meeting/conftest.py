import pytest

from peercoach_tui.content.loader import Materials, load
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table


@pytest.fixture(scope="session")
def content() -> Materials:
    return load()


@pytest.fixture
def notebook() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def table(notebook: FakeNotebook, content: Materials, clock: Clock, new_id: IdMaker) -> Table:
    return Table(notebook, content, clock, new_id)


@pytest.fixture
def meeting(table: Table) -> Meeting:
    return table.begin()
