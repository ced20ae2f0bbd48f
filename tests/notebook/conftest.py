from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Clock
from tests.notebook.making import Store


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """A data folder in which nothing is yet; all windows on it are closed in the end."""
    store = Store(tmp_path, clock)
    yield store
    store.close()
