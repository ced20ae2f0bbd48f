"""The made-up year, kept once."""

import pytest

from peercoach_tui.content.loader import Materials, load
from tests.demo.years import Year, kept_year


@pytest.fixture(scope="session")
def content() -> Materials:
    return load()


@pytest.fixture(scope="session")
def year() -> Year:
    return kept_year()
