"""What all tests share: a clock that stands still until it is moved, and no settings of the person who runs them."""

import gc
import os
import random
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from peercoach_tui.domain.ids import IdMaker

# A machine that is busy with other tests makes examples slowly; that is no fault of theirs.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", settings.get_profile("ours"), derandomize=True, max_examples=50)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ours"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has little time ask for less."""
    parser.addoption("--short", action="store_true", help="press keys one of the two ways in each test, and kill less")


YOUNG = 20_000
"""So many new objects are looked through at once: seven hundred, as by itself, took a twentieth of each test of a screen."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep what is collected out of the collector's reach: it stays to the end, and would be looked through again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(YOUNG)
        gc.enable()


LONGEST = 100
"""Letters of a value that can be part of a test's name."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a test by its argument where the value is long: names go from process to process, and into the environment."""
    return argname if isinstance(val, str | bytes) and len(val) > LONGEST else None


_TESTS = count(1)


class Clock:
    """A clock that is moved by hand. `now` is UTC."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, seconds: float) -> None:
        """Move the clock on."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_id() -> IdMaker:
    return IdMaker(random.Random(7).getrandbits)


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> None:
    """Shut the settings and notes of the person who runs the tests out; where no folder is asked for, none is made."""
    asks = "tmp_path" in request.fixturenames
    folder: Path = request.getfixturevalue("tmp_path") if asks else tmp_path_factory.getbasetemp() / f"test-{next(_TESTS)}"
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(folder / "home"))
    for name in ("PEERCOACH_DATA", "NO_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
