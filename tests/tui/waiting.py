"""Waiting for the thing itself, and reading the screen as a person would."""

import asyncio
from collections.abc import Callable

from textual import events
from textual.app import App
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot

from peercoach_tui.tui.base.key_order import KeyOrder

PATIENCE = 10.0
"""Seconds after which a test gives up waiting."""


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds; fail when it never does."""
    async with asyncio.timeout(PATIENCE):
        while True:
            await pilot.pause(0)
            if holds():
                return


async def settled(pilot: Pilot[None]) -> None:
    """Let the app go on until every key has done what it does and every act is kept and shown."""
    await until(pilot, lambda: _is_settled(pilot.app))
    await pilot.pause(0)


def _is_settled(app: App[None]) -> bool:
    assert isinstance(app, KeyOrder)
    return app._exit or (app.keys_done and not any(worker.group == "settle" and not worker.is_finished for worker in app.workers))


async def painted(pilot: Pilot[None]) -> None:
    """Let the app go on until what it shows stands still."""
    before = ""
    while before != (before := shown(pilot.app)):
        await pilot.pause()


class Hand:
    """How keys are pressed: one by one, each when all that the one before did is kept and shown, or all `in_one_read`."""

    in_one_read = False


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, by name or as characters, the way the hand does; go on when all that they did is kept and shown."""
    for key in keys:
        _send(pilot, key)
        if not Hand.in_one_read:
            await pilot.pause(0)
            await settled(pilot)
    await pilot.pause(0)
    await settled(pilot)
    await painted(pilot)


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press keys in one read; go on when each has done what it does, whether the disk has answered or not."""
    for key in keys:
        _send(pilot, key)
    app = pilot.app
    assert isinstance(app, KeyOrder)
    await until(pilot, lambda: app.keys_done)
    await painted(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text in one go, one key a character."""
    for character in text:
        _send(pilot, character)
    await pilot.pause(0)
    await settled(pilot)
    await painted(pilot)


def _send(pilot: Pilot[None], key: str) -> None:
    """Send a key by its name ("enter") or by its character."""
    single = len(key) == 1
    event = events.Key(_character_to_key(key) if single else key, key if single else key_to_character(key))
    event.set_sender(pilot.app)
    pilot.app.post_message(event)


def shown(app: App[None]) -> str:
    """Return what the screen shows, line by line."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width] for strip in strips[:height])


def said(app: App[None]) -> list[str]:
    """Return what stands at the edge of the screen."""
    return [notification.message for notification in app._notifications]
