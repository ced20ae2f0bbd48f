"""A choice that goes on by itself, once something became of what was chosen."""

from typing import ClassVar

from textual import events, on

from peercoach_tui.tui.base.key_order import KeyOrder, Pressed
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.typed_words import IN_ONE_GO, RESTS


class LeadingOn(BaseScreen, part=True):
    """A place in which an act takes what was chosen away, and the next is chosen in its stead.

    Nobody has seen that one yet. The key that acted is held down, or was pressed once more to make sure: it does nothing for
    `RESTS`, which is longer than a keyboard waits before it repeats, nor as long as it repeats. Another key that comes in one go
    with the one that acted is about what was chosen before, and does nothing either; nor does any that comes in one go with it.
    """

    ACT_ON_CHOSEN: ClassVar[frozenset[str]] = frozenset()
    """The ids of the bindings that do something with what is chosen."""
    _led_on: Pressed | None = None
    """The key that led on; None once the next was seen."""
    _unseen_at: float | None = None
    """When a key was pressed last that did nothing since."""

    def lead_on(self) -> None:
        """Another is chosen now than when the key under way was pressed."""
        assert isinstance(self.app, KeyOrder)
        self._led_on, self._unseen_at = self.app.pressed, None

    @on(events.Key)
    def heed_unseen(self, event: events.Key) -> None:
        """Let a key act, unless it is about what was chosen before."""
        assert isinstance(self.app, KeyOrder)
        if self._led_on is None:
            return
        if self._is_unseen(event, self.app.pressed, self._led_on):
            self._unseen_at = self.app.pressed.at
            event.stop()
        else:
            self._led_on = None

    def _is_unseen(self, event: events.Key, pressed: Pressed, led_on: Pressed) -> bool:
        if not (event.is_printable or event.key == "enter"):
            return False
        in_one_go = pressed.at - (led_on.at if self._unseen_at is None else self._unseen_at) < IN_ONE_GO
        if pressed.sign == led_on.sign:
            return in_one_go or pressed.at - led_on.at < RESTS
        active = self.active_bindings.get(event.key)
        acts = active is not None and active.binding.id in self.ACT_ON_CHOSEN
        return in_one_go and (self._unseen_at is not None or acts)
