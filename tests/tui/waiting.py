"""Waiting for the thing itself, and reading the screen as a person would."""

import asyncio
from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot

PATIENCE = 10.0
"""Seconds after which a test gives up waiting."""


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds; fail when it never does."""
    async with asyncio.timeout(PATIENCE):
        while True:
            await pilot.pause()
            if holds():
                return


async def settled(pilot: Pilot[None]) -> None:
    """Let the app go on until every act is kept and shown."""
    await until(pilot, lambda: not any(worker.group == "settle" and not worker.is_finished for worker in pilot.app.workers))
    await pilot.pause()


async def painted(pilot: Pilot[None]) -> None:
    """Let the app go on until what it shows stands still."""
    before = ""
    while before != (before := shown(pilot.app)):
        await pilot.pause(0.05)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys like a coach in a hurry, then wait until all is kept."""
    await pilot.press(*keys)
    await settled(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, one key a character."""
    await pilot.press(*text)


def shown(app: App[None]) -> str:
    """Return what the screen shows, line by line."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width] for strip in strips[:height])
