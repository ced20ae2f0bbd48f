"""Keys in the order in which they were typed, however fast."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.dom import DOMNode
from textual.message_pump import MessagePump

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.layouts import BY_PLACE, by_place
from peercoach_tui.tui.base.seams import HeldScreen, PlainEnd, bound_here
from peercoach_tui.tui.base.text_fields import takes_text

if TYPE_CHECKING:
    from peercoach_tui.as_sent import Kept

PATIENCE = 0.5
"""Seconds after which a key that was never seen to arrive holds up the next one no longer."""
LAST_PATIENCE = 3.0
"""Seconds after which a program that was told to end waits no longer for what was typed to arrive."""
TYPED_AHEAD = 1.0
"""Seconds for which keys wait at the most for an act on which another screen opens."""
A_MOMENT = 0.01
"""Seconds between two looks at a screen that is not composed yet, or at keys that are not done."""


class Pressed(NamedTuple):
    """A key: the sign that was typed with it, on whatever layout, "" for none; when, in seconds; and its number."""

    sign: str = ""
    at: float = 0.0
    number: int = 0


class KeyOrder(PlainEnd):
    """An app that hands a key on only when the one before has done what it does.

    Textual sends a key to the widget that has the focus when the key comes in. Of keys that come in one go, as from a fast
    hand over a slow line, the second would go there as well, although the first moves the focus: the `w` of "n" and then
    "word" would swap the roles.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._under_way = 0
        self._serial = 0
        self._holds = 0
        self.pressed = Pressed()
        """The key that is under way, or was last."""

    @property
    def keys_done(self) -> bool:
        """Say whether every key that came in has done what it does."""
        return not self._under_way and not self._waiting

    def hold_keys(self) -> None:
        """Let the keys that come in wait from now on, until all who hold them let them go."""
        self._holds += 1

    async def release_keys(self) -> None:
        """Let go of the keys; hand on what was held, where nobody else holds them; nothing where nobody did."""
        self._holds = max(self._holds - 1, 0)
        await self._hand_on()

    def hold_keys_until(self, kept: "Kept", *, undrawn: float = 0.0) -> None:
        """Let what is typed ahead wait until an act is on disk or can't be kept: it is meant for the screen that opens then.

        For `undrawn` seconds at the most the page below isn't drawn meanwhile. Called behind what opens that screen.
        """

        async def release() -> None:
            on_disk = asyncio.wrap_future(kept)
            if undrawn:
                with self.batch_update():
                    await asyncio.wait({on_disk}, timeout=undrawn)
            with suppress(PeercoachError, TimeoutError):
                await asyncio.wait_for(on_disk, TYPED_AHEAD)
            await self.release_keys()

        self.hold_keys()
        self.run_worker(release(), group="settle")

    def once_arrived(self, act: Callable[[], object]) -> None:
        """Call it once every key has done what it does and the screen knows of it, or after `LAST_PATIENCE`; perhaps twice."""
        self.set_timer(LAST_PATIENCE, act)
        self._let_arrive(act)

    def _let_arrive(self, act: Callable[[], object]) -> None:
        if not self.screen_stack:
            act()
        elif self.keys_done:
            # What came in goes up, and what is posted of it goes up once more.
            self._follow(self._way(), lambda: self._follow(self._way(), act))
        else:
            self.set_timer(A_MOMENT, partial(self._let_arrive, act))

    async def on_event(self, event: events.Event) -> None:
        """Hand a key or a paste on, or let it wait for the one before, or for the screen to be there.

        What is typed or clicked while the program ends, or comes up from a screen that is closed, goes nowhere, and so does what
        is clicked on a screen that isn't whole yet: it was aimed at the one before.
        """
        if not self.screen_stack and isinstance(event, events.InputEvent | events.Paste):
            return
        if isinstance(event, events.MouseEvent) and not self._is_whole:
            return
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._under_way:
            if not self._waiting:
                self.set_timer(PATIENCE, partial(self._arrived, self._under_way))
            self._waiting.append(event)
        else:
            self._waiting.append(event)
            await self._hand_on()

    async def _hand_on(self) -> None:
        """Hand the first key on that waits, unless one is under way or all are held.

        A screen that isn't whole yet can't take it, and where all screens are closed nothing can any more.
        """
        if self._under_way or self._holds or not self._waiting or not self.screen_stack:
            return
        if not self._is_whole:
            self.set_timer(A_MOMENT, self._hand_on)
            return
        self._serial = self._under_way = self._serial + 1
        event = self._as_meant(self._waiting.popleft())
        if not self.is_unseen(event):
            await super().on_event(event)
        # The key goes up to the app, which runs its action; what that posts goes up once more.
        self._follow(self._way(), partial(self._follow_again, self._under_way))
        if self._waiting:
            self.set_timer(PATIENCE, partial(self._arrived, self._under_way))

    @property
    def _is_whole(self) -> bool:
        """Say whether the screen on top can take what is typed and clicked."""
        top = self.screen_stack[-1]
        return top.is_whole if isinstance(top, HeldScreen) else top.is_mounted

    def is_unseen(self, event: events.Key | events.Paste) -> bool:
        """Say whether a key would do something that nobody sees: it does nothing then."""
        return False

    def _as_meant(self, event: events.Key | events.Paste) -> events.Key | events.Paste:
        """Return a key that is no text here, and that nothing is bound to, as the one in its place on a Latin layout that is."""
        if isinstance(event, events.Key):
            self.pressed = Pressed(event.character or "", event.time, self._serial)
        if not isinstance(event, events.Key) or event.character not in BY_PLACE:
            return event
        placed = by_place(event)
        is_text = takes_text(self.focused) or event.key in self.screen.active_bindings
        return placed if not is_text and bound_here(self.screen, placed.key) else event

    def _follow_again(self, serial: int) -> None:
        self._follow(self._way(), partial(self._arrived, serial))

    def _way(self) -> Iterator[MessagePump]:
        """Return what a message passes on its way up from where the keys go; nothing once all screens are closed."""
        if not self.screen_stack:
            return iter(())
        target: DOMNode = self.focused or self.screen
        return iter([*target.ancestors_with_self])

    def _follow(self, way: Iterator[MessagePump], then: Callable[[], object]) -> None:
        """Pass behind all messages that wait on the way, then call `then` in the app."""
        for pump in way:
            if pump is not self and pump.call_later(self._follow, way, then):
                return
        self.call_later(then)

    async def _arrived(self, serial: int) -> None:
        """Hand the next key on, if the one before was this."""
        if serial == self._under_way:
            self._under_way = 0
            await self._hand_on()
