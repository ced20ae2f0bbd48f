"""How a screen keeps things: it sends them, shows them at once, and says when they can't be kept."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from textual.reactive import var

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.saying import SAID_SECONDS, Of, SayingApp
from peercoach_tui.tui.base.typed_words import TypedWords
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.as_sent import Kept

SAID = timedelta(seconds=SAID_SECONDS)
"""How long a sentence stands at the foot of the screen."""

SLOW = 0.25
"""Seconds after which an act that is still on its way to disk is marked."""


class Settling(TypedWords[None]):
    """A screen that shows an act when it is sent, and settles it when its future is."""

    is_slow: var[bool] = var(False, init=False)
    """Whether one has to wait for what was sent."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._on_their_way: set[Kept] = set()

    def show_sent(self) -> None:
        """Show what was sent until now; called at each act, when it is settled, and when the screen comes back into view.

        What another page covers by then need not: it is called again once that is put away.
        """

    def settle(
        self, kept: "Kept | None", *, then: Callable[[], None] | None = None, failed: Callable[[], None] | None = None
    ) -> None:
        """Show an act that was sent. Once it is on disk call `then`; if it can't be kept, say so and call `failed`."""
        if kept is None:
            return
        self._on_their_way.add(kept)
        self.show_sent()
        if not kept.done():
            self.set_timer(SLOW, self._mark_slow)
        # The app waits, not the screen: what can't be kept is said although the screen was left meanwhile.
        self.app.run_worker(self._settle(kept, then, failed), group="settle")

    async def _settle(self, kept: "Kept", then: Callable[[], None] | None, failed: Callable[[], None] | None) -> None:
        try:
            await asyncio.wrap_future(kept)
        except PeercoachError as problem:
            self.say(str(problem), Of.PROBLEM)
            then = failed
        self._on_their_way.discard(kept)
        if self.is_slow and not self._on_their_way:
            self.is_slow = False
        # A screen that was left meanwhile has nothing more to show; the one above it, or seen in its place, may have.
        if self.is_here:
            if then is not None:
                then()
            if self.is_in_sight:
                self.show_sent()
        self.show_on_top()

    def show_on_top(self) -> None:
        """Show what was sent on the screen that stands above this one, or in its place."""
        top = self.app.screen_stack[-1] if self.app.is_running else self
        # One that is not composed yet shows all as soon as it is.
        if top is not self and isinstance(top, Settling) and top.is_mounted:
            top.show_sent()

    def _mark_slow(self) -> None:
        """Show what is not on disk yet, once one has to wait for it."""
        if self._on_their_way and self.is_here:
            self.is_slow = True
            self.show_sent()

    @property
    def is_here(self) -> bool:
        """Say whether this screen is one of those that are open."""
        return self.is_attached and self.display

    @property
    def is_in_sight(self) -> bool:
        """Say whether nothing covers this screen: a dialog lets what is below it be seen, a page doesn't."""
        stack = self.app.screen_stack
        return self in stack and all(above.is_modal for above in stack[stack.index(self) + 1 :])

    def heed(self, kept: "Kept | None", *, then: Callable[[], None] | None = None) -> None:
        """Wait for what is shown nowhere: call `then` once it is on disk, or say why it can't be kept."""
        if kept is not None:
            self.app.run_worker(self._heed(kept, then), group="settle")

    async def _heed(self, kept: "Kept", then: Callable[[], None] | None) -> None:
        try:
            await asyncio.wrap_future(kept)
        except PeercoachError as problem:
            self.say(str(problem), Of.PROBLEM)
            return
        if then is not None and self.is_here:
            then()

    def say(self, sentence: str, of: Of = Of.WORD) -> None:
        """Say at the foot of the screen what could not be done, or what was; the sentence of the same sort before it goes.

        Of what was done on a page that another lies on by now nothing is said: its keys do something else there.
        """
        if self.show_message(sentence):
            return
        assert isinstance(self.app, SayingApp)
        if of is not Of.WORD or self.app.page in (self, None):
            self.app.say(sentence, of)

    def show_message(self, sentence: str) -> bool:
        """Say a sentence in a place of its own and return True; a screen without one returns False."""
        return False
