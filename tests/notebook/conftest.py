from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.schema import Schema
from tests.conftest import Clock

Open = Callable[..., Notebook]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def open_notebook(root: Path, clock: Clock) -> Iterator[Open]:
    """What opens the notebook and reads it; all that were opened are closed in the end."""
    opened: list[Notebook] = []

    def open_it(disk: Disk | None = None, schema: Schema | None = None) -> Notebook:
        notebook = Notebook.open(root, now=clock, disk=disk, schema=schema)
        opened.append(notebook)
        notebook.load()
        return notebook

    yield open_it
    for notebook in opened:
        notebook.close()
