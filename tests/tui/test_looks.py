"""The looks of every screen, at four sizes, and at one of them in the light theme, on the demo's year; the clock stands still.

`pytest tests/tui/test_looks.py --snapshot-update` takes them anew; look at each before you keep it.
"""

from collections.abc import Callable

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from peercoach_tui.tui.base import key_card
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import with_year
from tests.tui.waiting import painted, press, settled, type_in

SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
LOOKS = [*((size, "crema") for size in SIZES), ((80, 24), "paper")]
each_look = pytest.mark.parametrize(
    ("size", "theme"), LOOKS, ids=[f"{columns}x{rows}-{theme}" for (columns, rows), theme in LOOKS]
)


class Album:
    """Compares what the screen shows with the picture of that name."""

    def __init__(self, pilot: Pilot[None], snapshot: SnapshotAssertion) -> None:
        self._pilot, self._snapshot = pilot, snapshot
        self.differ: list[str] = []

    async def press(self, *keys: str) -> None:
        await press(self._pilot, *keys)

    async def pass_(self, clock: Clock, minutes: int) -> None:
        """Let minutes pass at the table, with the program awake."""
        screen = self._pilot.app.screen
        assert isinstance(screen, SessionScreen)
        for _ in range(minutes):
            clock.pass_(60)
            screen.tick()
        await settled(self._pilot)

    async def picture(self, name: str) -> None:
        await painted(self._pilot)
        if self._snapshot(name=name) != self._pilot.app.export_screenshot(title="peercoach"):
            self.differ.append(name)


@pytest.fixture(autouse=True)
def shell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a shell be there that brings the program back, which the key card names, from wherever the tests are run."""
    monkeypatch.setattr(key_card, "has_shell", lambda: True)


@pytest.fixture
def pictures(snapshot: SnapshotAssertion) -> Callable[[Pilot[None]], Album]:
    return lambda pilot: Album(pilot, snapshot.use_extension(SVGImageExtension))


@each_look
async def test_a_meeting(
    open_app: Opened,
    workspace: Workspace,
    clock: Clock,
    pictures: Callable[[Pilot[None]], Album],
    size: tuple[int, int],
    theme: str,
) -> None:
    workspace.remark = "demo · nothing is kept"
    with_year(workspace, clock, theme)
    async with open_app(size, greeted=True) as pilot:
        album = pictures(pilot)
        await album.picture("today")
        await album.press("enter")
        await album.picture("begin")
        await album.press("right")
        await album.press("enter")
        await album.pass_(clock, 4)
        await album.press("right_square_bracket")
        await album.picture("look back")
        await album.press("1", "0", "right_square_bracket", "u", "right_square_bracket")
        await album.pass_(clock, 3)
        await album.press("n")
        await type_in(pilot, '"yes before I know why')
        await album.press("enter")
        await album.pass_(clock, 1)
        await album.press("s", "space", "down", "enter")
        pilot.app.screen.query_one(Cue).text = ""
        await album.picture("session listening")
        await album.press("l")
        await album.picture("session whole list")
        await album.press("v")
        await album.picture("session all kept")
        await album.press("v", "n")
        await type_in(pilot, "! tell both managers in one mail by 4 dec")
        await album.picture("session writing")
        await album.press("enter", "question_mark")
        await album.picture("keys")
        await album.press("escape")
        await album.pass_(clock, 24)
        pilot.app.screen.query_one(Cue).text = ""
        await album.picture("session turn over")
        await album.press("b")
        await album.picture("blank")
        await album.press("b", "q")
        await album.picture("left")
        await album.press("g")
        await album.picture("go on")
        await album.press("enter", "c")
        await album.picture("close")
        await album.press("end", *["pagedown"] * 4)
        await album.picture("card")
        await album.press("enter", "2", "enter", "down")
        await album.picture("partners")
        assert album.differ == []


@each_look
async def test_the_first_run(
    open_app: Opened, workspace: Workspace, pictures: Callable[[Pilot[None]], Album], size: tuple[int, int], theme: str
) -> None:
    workspace.settings = workspace.settings.but(theme=theme)
    async with open_app(size, greeted=True) as pilot:
        album = pictures(pilot)
        await album.picture("welcome")
        await album.press("escape")
        await album.picture("nobody yet")
        await album.press("2")
        await album.picture("no partners")
        assert album.differ == []
