"""The demo's year at every size, in the dark theme and at one size in the light one; and comparing what is shown."""

from typing import NamedTuple

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from peercoach_tui.demo.year import keep_year
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
    workspace.prepare = lambda: keep_year(
        workspace.notebook, workspace.content, now=clock.now, zone=workspace.zone, new_id=workspace.new_id
    )


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
