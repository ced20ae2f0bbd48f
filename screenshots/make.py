"""Make the pictures of the README from the real program, on the demo's year: `python screenshots/make.py [FOLDER]`."""

import asyncio
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from textual.pilot import Pilot

from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.desk import Desk

SIZE = (100, 30)
THEMES = ("crema", "paper")


class Clock:
    """The clock of the pictures: it moves when told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds."""
    async with asyncio.timeout(20):
        while not holds():
            await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait until all is kept and shown."""
    await pilot.press(*keys)
    await until(pilot, lambda: not any(worker.group == "settle" and not worker.is_finished for worker in pilot.app.workers))


async def take(theme: str, into: Path) -> None:
    """Take all the pictures in one look."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        notebook = Notebook.open(Path(folder), now=clock)
        desk = Desk(
            notebook=notebook,
            settings=Settings(theme=theme),
            now=clock,
            zone="Europe/Berlin",
            new_id=IdMaker(random.Random(3).getrandbits),
        )
        desk.prepare = partial(_make_up, desk)
        app = PeercoachApp(desk)
        app.animation_level = "none"
        async with app.run_test(size=SIZE) as pilot:
            await until(pilot, lambda: desk.loaded)
            await meet(pilot, desk, clock, lambda name: shoot(app, into / f"{name}-{theme}.svg"))
        notebook.close()


def _make_up(desk: Desk) -> None:
    keep_year(desk.notebook, desk.content, now=desk.now(), zone=desk.zone, new_id=desk.new_id)


def shoot(app: PeercoachApp, file: Path) -> None:
    """Write what the screen shows as a picture."""
    file.write_text(app.export_screenshot(title="peercoach"), encoding="utf-8")


async def meet(pilot: Pilot[None], desk: Desk, clock: Clock, picture: Callable[[str], None]) -> None:
    """Walk a short meeting with Ana, and take a picture at each turn."""
    await press(pilot)
    picture("today")
    await press(pilot, "enter")
    await press(pilot, "enter")
    clock.pass_(4)
    await press(pilot, "right_square_bracket", "1", "2", "right_square_bracket")
    clock.pass_(3)
    await note(pilot, "two managers, no agreement")
    await press(pilot, "right_square_bracket", "u")
    clock.pass_(3)
    await note(pilot, '"yes before I know why')
    await press(pilot, "s")
    clock.pass_(1.2)
    await press(pilot, "space", "down", "down", "down", "down", "down", "down", "down")
    await note(pilot, "! ask Dana for the scope by fri")
    await press(pilot)
    picture("session-listening")
    await press(pilot, "n", *"! tell both managers in one mail by 4 dec")
    picture("session-writing")
    await press(pilot, "enter", "c")
    picture("close")


async def note(pilot: Pilot[None], text: str) -> None:
    """Note a line."""
    await press(pilot, "n", *text)
    await press(pilot, "enter")


def main(into: Path) -> None:
    """Take the pictures in each look."""
    into.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        asyncio.run(take(theme, into))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
