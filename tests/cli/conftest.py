from pathlib import Path

import pytest

from tests.cli.people import ANA, BEN, Home, meeting


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which nothing is kept yet."""
    made = Home(tmp_path / "home")
    made.path.mkdir()
    return made


@pytest.fixture
def two(home: Home) -> Home:
    """A home with Zoë Ruiz, who was met once, and Ben Okafor."""
    home.add(ANA, "Zoë Ruiz")
    home.keep(ANA, *meeting(ANA, "first"))
    home.add(BEN, "Ben Okafor")
    return home
