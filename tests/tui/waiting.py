"""Waiting for the thing itself, and reading the screen as a person would."""

import asyncio
from collections.abc import Callable
from typing import Any
from weakref import WeakSet

from rich.console import RenderableType
from textual import _time, events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input, TextArea

from peercoach_tui.tui.base import unread
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.base.typed_words import TypedWords
from peercoach_tui.tui.base.unread import UnreadQuestion
from peercoach_tui.tui.widgets.cue import Cue

PATIENCE = 30.0
"""Seconds after which a test gives up waiting."""
MOMENT = 0.002
"""Seconds between two looks."""
SHOWN = ("settle", "figures", "find")
"""The groups of the workers that make what is shown; another only gets something ready."""


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds; fail when it never does."""
    async with asyncio.timeout(PATIENCE):
        await _at_rest(pilot.app)
        while not holds():
            # A moment for the threads: what is waited for may be made in one.
            await asyncio.sleep(MOMENT)
            await _at_rest(pilot.app)


async def settled(pilot: Pilot[None]) -> None:
    """Let the app go on until every key has done what it does and every act is kept and shown."""
    await until(pilot, lambda: _is_settled(pilot.app))


def _is_settled(app: App[None]) -> bool:
    assert isinstance(app, KeyOrder)
    return app._exit or (app.keys_done and not any(worker.group in SHOWN and not worker.is_finished for worker in app.workers))


async def painted(pilot: Pilot[None]) -> None:
    """Let the app go on until all that is to be shown is, and draw that; one that has ended shows nothing any more."""
    app = pilot.app
    async with asyncio.timeout(PATIENCE):
        await _at_rest(app, drawn=True)
        while isinstance(app, KeyOrder) and not (app._exit or app.keys_done):
            await asyncio.sleep(MOMENT)
            await _at_rest(app, drawn=True)
    if app._exit:
        return
    if app.screen._compositor in TO_DRAW:
        TO_DRAW.discard(app.screen._compositor)
        _strips(app)


_AT_REST: list[App[None]] = []
"""Of which apps it is waited for that they rest, once for each that waits."""


async def _at_rest(app: App[None], *, drawn: bool = False) -> None:
    """Let the app go on until each of its tasks waits for something, and, where that is wanted, all that changed is drawn."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    _AT_REST.append(app)
    try:
        moment = 0.0
        while not app._exit:
            await asyncio.sleep(moment)
            moment = 0.0
            # What is still to be handled may change what is to be drawn. Whoever else waits here is always about to go on.
            if len(ready) < len(_AT_REST) and app.screen_stack:
                app.screen._on_timer_update()
                if len(ready) < len(_AT_REST):
                    if _is_drawn(app) or not drawn:
                        return
                    moment = MOMENT
    finally:
        _AT_REST.remove(app)


def _is_drawn(app: App[None]) -> bool:
    """Say whether nothing is left to be laid out or drawn of the screen above all."""
    screen = app.screen
    waits = (
        app.animator._animations,
        app.animator._scheduled,
        screen._layout_required,
        screen._repaint_required,
        screen._recompose_required,
        screen._dirty_widgets,
        screen._callbacks,
    )
    return not any(waits)


TO_DRAW: WeakSet[Compositor] = WeakSet()
"""The screens of which something changed since they were drawn."""
draw_each_frame = Compositor.render_update


def draw_what_is_looked_at(
    compositor: Compositor, full: bool = False, screen_stack: list[Screen[Any]] | None = None, simplify: bool = False
) -> RenderableType | None:
    """Take the place of `Compositor.render_update`: without a terminal nobody sees the frames between two looks."""
    if full:
        return draw_each_frame(compositor, full, screen_stack, simplify)
    visible_screen_stack.set(screen_stack or [])
    if compositor._dirty_regions:
        TO_DRAW.add(compositor)
        compositor._dirty_regions.clear()
    return None


class Hand:
    """How keys are pressed: one by one, each when all that the one before did is kept and shown, or all `in_one_read`."""

    in_one_read = False


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, by name or as characters, the way the hand does; go on when all that they did is kept and shown.

    The letters of a word in an open line come in one go, as `type_in` types them.
    """
    for place, key in enumerate(keys, start=1):
        if place == 1:
            let_rest(pilot)
        elif not Hand.in_one_read:
            read(pilot)
        in_a_word = _is_in_a_word(pilot.app, keys[place - 1 : place + 1])
        _send(pilot, key)
        if place < len(keys) and not (Hand.in_one_read or in_a_word):
            await settled(pilot)
    await settled(pilot)
    await painted(pilot)


def read(pilot: Pilot[None]) -> None:
    """Let so much time go by that a question that came can have been read, unless words are typed at it."""
    screen = pilot.app.screen_stack[-1] if pilot.app.screen_stack else None
    if isinstance(screen, LeadingOn):
        screen._led_on = None
    asked = getattr(screen, "unread", None)
    if isinstance(asked, UnreadQuestion) and asked.lasts and not (isinstance(screen, TypedWords) and screen._signs.go_nowhere):
        timer = asked._timer
        assert timer is not None and timer._interval == unread.READING_SECONDS and timer._callback is not None
        timer._callback()


def let_rest(pilot: Pilot[None]) -> None:
    """Let the hand rest so long that what is typed next goes on with no words, and a question can have been read."""
    screen = pilot.app.screen_stack[-1] if pilot.app.screen_stack else None
    if isinstance(screen, TypedWords):
        screen._signs = screen._signs.but(at=float("-inf"), go_nowhere=False)
    read(pilot)


def _is_in_a_word(app: App[None], keys: tuple[str, ...]) -> bool:
    """Say whether a key and the next are letters, typed into a line."""
    letters = len(keys) == 2 and all(len(key) == 1 and key.isalpha() for key in keys)
    return letters and isinstance(app.focused, Input | TextArea)


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press keys in one read; go on when each has done what it does, whether the disk has answered or not."""
    for key in keys:
        _send(pilot, key)
    app = pilot.app
    assert isinstance(app, KeyOrder)
    await until(pilot, lambda: app.keys_done)
    await painted(pilot)


REPEATS = 0.033
"""Seconds between two repeats of a key that is held down."""


async def hold(pilot: Pilot[None], key: str, *, delay: float, seconds: float = 2.0) -> None:
    """Hold a key down for so long; it repeats after `delay` seconds."""
    times = [0.0, *(delay + place * REPEATS for place in range(round((seconds - delay) / REPEATS)))]
    await press_at(pilot, *((key, at) for at in times))


async def press_at(pilot: Pilot[None], *keys: tuple[str, float]) -> None:
    """Press keys, each so many seconds after the test began to, none waited for; go on when all that they did is shown."""
    began = _time.get_time()
    for key, at in keys:
        _send(pilot, key, began + at)
    await settled(pilot)
    await painted(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text in one go, one key a character."""
    for character in text:
        _send(pilot, character)
    await settled(pilot)
    await painted(pilot)


def _send(pilot: Pilot[None], key: str, at: float | None = None) -> None:
    """Send a key by its name ("enter") or by its character, as if it had been pressed at that instant of the clock."""
    single = len(key) == 1
    event = events.Key(_character_to_key(key) if single else key, key if single else key_to_character(key))
    event.time = event.time if at is None else at
    event.set_sender(pilot.app)
    pilot.app.post_message(event)


def shown(app: App[None]) -> str:
    """Return what the screen shows, line by line."""
    width, height = app.size
    return "\n".join(strip.text[:width] for strip in _strips(app)[:height])


def _strips(app: App[None]) -> list[Strip]:
    """Draw the screen above those that it lets through."""
    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips()


def said(app: App[None]) -> list[str]:
    """Return what is said at the foot of the screen, or in a place of its own there."""
    in_place = [cue.message for cue in app.screen.query(Cue) if cue.message]
    assert isinstance(app, SayingApp)
    return [*app.said, *in_place]
