"""The demo's year at every size, in the dark theme and at one size in the light one; and comparing what is shown."""

import random
from datetime import datetime
from functools import cache
from typing import NamedTuple

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from peercoach_tui.content.loader import load
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.waiting import painted, press, type_in

SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
LOOKS = [*((size, "crema") for size in SIZES), ((80, 24), "paper")]
each_look = pytest.mark.parametrize(
    ("size", "theme"), LOOKS, ids=[f"{columns}x{rows}-{theme}" for (columns, rows), theme in LOOKS]
)


def with_year(workspace: Workspace, clock: Clock, theme: str = "crema") -> None:
    """Let the workspace have the demo's year when it is loaded."""
    workspace.settings = workspace.settings.but(theme=theme)

    def prepare() -> None:
        year = _played(clock.now, workspace.zone)
        for kept in [workspace.notebook.keep(id, *year.moments(id)) for id in (*year.ids(), COACH)]:
            kept.result()

    workspace.prepare = prepare


@cache
def _played(now: datetime, zone: str) -> Pages:
    """Return the demo's year, which all tests that open at that time share."""
    pages = Pages()
    keep_year(pages, load(), now=now, zone=zone, new_id=IdMaker(random.Random(7).getrandbits))
    return pages


class Pictures:
    """Compares what the screen shows with the picture of that name."""

    def __init__(self, pilot: Pilot[None], snapshot: SnapshotAssertion) -> None:
        self._pilot, self._snapshot = pilot, snapshot.use_extension(SVGImageExtension)
        self.differ: list[str] = []

    async def take(self, name: str) -> None:
        await painted(self._pilot)
        if self._snapshot(name=name) != self._pilot.app.export_screenshot(title="peercoach"):
            self.differ.append(name)


class Step(NamedTuple):
    """What is pressed and then typed before the picture of that name."""

    name: str
    keys: tuple[str, ...] = ()
    typed: str = ""


async def take_all(pilot: Pilot[None], snapshot: SnapshotAssertion, *steps: Step) -> None:
    """Go from picture to picture; all must be as they were."""
    pictures = Pictures(pilot, snapshot)
    for step in steps:
        await press(pilot, *step.keys)
        await type_in(pilot, step.typed)
        await pictures.take(step.name)
    assert pictures.differ == []
