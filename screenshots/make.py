"""Make the pictures of the README from the real program, on the demo's year: `python screenshots/make.py [FOLDER]`."""

import asyncio
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from textual.events import Key
from textual.pilot import Pilot

from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace

SIZE = (100, 30)
THEMES = ("crema", "paper")
PLACES = {"2": "partners", "3": "follow-ups", "4": "goals", "5": "notebook", "6": "you"}
"""The places besides Today by their keys; they are taken in the first theme alone."""


class Clock:
    """The clock of the pictures: it moves when told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds and what it shows stands still."""
    async with asyncio.timeout(20):
        while not holds():
            await pilot.pause()
    before = ""
    while before != (before := pilot.app.export_screenshot()):
        await pilot.pause(0.05)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait until all is kept and shown."""
    await pilot.press(*keys)
    await settled(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text in one go."""
    for character in text:
        pilot.app.post_message(Key("space" if character == " " else character, character))
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """Let the app go on until every key has done what it does, and all is kept and shown."""
    app = pilot.app
    assert isinstance(app, PeercoachApp)
    await pilot.pause()
    await until(pilot, lambda: app.keys_done and not any(each.group == "settle" and not each.is_finished for each in app.workers))


async def take(theme: str, into: Path) -> None:
    """Take all the pictures in one look."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        notebook = Notebook.open(
            Path(folder, "notes"), state=Path(folder, "state"), now=clock, random_bits=random.Random(4).getrandbits
        )
        workspace = Workspace(
            open_notebook=lambda: notebook,
            settings=Settings(theme=theme),
            now=clock,
            zone="Europe/Berlin",
            new_id=IdMaker(random.Random(3).getrandbits),
        )
        workspace.prepare = partial(_make_up, workspace)
        app = PeercoachApp(workspace)
        app.animation_level = "none"
        async with app.run_test(size=SIZE) as pilot:
            await until(pilot, lambda: workspace.loaded)
            await press(pilot, "escape")
            if theme == THEMES[0]:
                await visit(pilot, lambda name: shoot(app, into / f"{name}-{theme}.svg"))
            await meet(pilot, workspace, clock, lambda name: shoot(app, into / f"{name}-{theme}.svg"))
        notebook.close()


def _make_up(workspace: Workspace) -> None:
    keep_year(workspace.notebook, workspace.content, now=workspace.now(), zone=workspace.zone, new_id=workspace.new_id)


def shoot(app: PeercoachApp, file: Path) -> None:
    """Write what the screen shows as a picture."""
    file.write_text(app.export_screenshot(title="peercoach"), encoding="utf-8")


async def visit(pilot: Pilot[None], picture: Callable[[str], None]) -> None:
    """Go through the places, and take a picture of each; come back to Today."""
    for key, name in PLACES.items():
        await press(pilot, key)
        picture(name)
    await press(pilot, "1")


async def meet(pilot: Pilot[None], workspace: Workspace, clock: Clock, picture: Callable[[str], None]) -> None:
    """Walk a short meeting with Ana, and take a picture at each turn."""
    picture("today")
    await press(pilot, "enter")
    await press(pilot, "left", "enter")
    await pass_(pilot, clock, 4)
    await press(pilot, "right_square_bracket", "1", "2", "right_square_bracket")
    await pass_(pilot, clock, 3)
    await note(pilot, "two managers, no agreement")
    await press(pilot, "right_square_bracket", "u")
    await pass_(pilot, clock, 3)
    await note(pilot, '"yes before I know why')
    await press(pilot, "s")
    await pass_(pilot, clock, 1)
    await press(pilot, "space", "down", "down", "down", "down", "down", "down", "down")
    await note(pilot, "! ask Dana for the scope by fri")
    pilot.app.screen.query_one(Cue).text = ""
    await press(pilot)
    picture("session-listening")
    await press(pilot, "n")
    await type_in(pilot, "! tell both managers in one mail by 4 dec")
    picture("session-writing")
    await press(pilot, "enter", "c")
    picture("close")


async def pass_(pilot: Pilot[None], clock: Clock, minutes: int) -> None:
    """Let minutes pass at the table."""
    screen = pilot.app.screen
    assert isinstance(screen, SessionScreen)
    for _ in range(minutes):
        clock.pass_(60)
        screen.tick()
    await press(pilot)


async def note(pilot: Pilot[None], text: str) -> None:
    """Note a line."""
    await press(pilot, "n")
    await type_in(pilot, text)
    await press(pilot, "enter")


def main(into: Path) -> None:
    """Take the pictures in each look."""
    into.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        asyncio.run(take(theme, into))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
