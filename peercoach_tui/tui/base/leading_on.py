"""A choice that goes on by itself, once something became of what was chosen."""

from typing import ClassVar

from textual import events, on

from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.typed_words import IN_ONE_GO


class LeadingOn(BaseScreen, part=True):
    """A place in which an act takes what was chosen away, and the next is chosen in its stead.

    Nobody has seen that one yet: a key that comes in one go with the one that acted, such as an Enter to make sure, or an `x`
    that is held down, is about what was chosen before and does nothing. Nor does any that comes in one go with such a one.
    """

    ACT_ON_CHOSEN: ClassVar[frozenset[str]] = frozenset()
    """The ids of the bindings that do something with what is chosen."""
    _led_on_at: float | None = None
    """When the key was pressed that led on, or the last that did nothing since; None once the next was seen."""
    _did_nothing = False

    def lead_on(self) -> None:
        """Another is chosen now than when the key under way was pressed."""
        assert isinstance(self.app, KeyOrder)
        self._led_on_at, self._did_nothing = self.app.pressed[1], False

    @on(events.Key)
    def heed_unseen(self, event: events.Key) -> None:
        """Let a key act, unless it is about what was chosen before."""
        assert isinstance(self.app, KeyOrder)
        before, at = self._led_on_at, self.app.pressed[1]
        self._led_on_at = None
        if before is None or at - before >= IN_ONE_GO or not (event.is_printable or event.key == "enter"):
            return
        active = self.active_bindings.get(event.key)
        if self._did_nothing or (active is not None and active.binding.id in self.ACT_ON_CHOSEN):
            self._led_on_at, self._did_nothing = at, True
            event.stop()
