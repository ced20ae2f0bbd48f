"""Words that are typed at a page on which single letters are keys."""

from typing import ClassVar

from textual import events, on
from textual.binding import Binding

from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.key_words import named
from peercoach_tui.tui.base.naming_keys import NamingKeys
from peercoach_tui.tui.base.text_fields import takes_text
from peercoach_tui.tui.base.words_run import IN_ONE_GO

WERE_NO_KEYS = "No line is open here: what you typed did nothing."
IN_WORDS = {"enter", "backspace", "tab"}
"""What is typed in words besides signs."""


class TypedWords(NamingKeys):
    """A screen on which a letter that is no key begins words: no key acts in them, until the hand rests."""

    HEEDS_WORDS: ClassVar[bool] = False
    """Whether such a letter opens a line instead, and stands in it."""
    _word_at: float | None = None
    """When the last sign of the words was typed, None while none are."""

    @on(events.Key)
    def heed_words(self, event: events.Key) -> None:
        """Let a key act, unless it is of words."""
        if self.HEEDS_WORDS or not (event.is_printable or event.key in IN_WORDS):
            return
        assert isinstance(self.app, KeyOrder)
        before, (sign, at) = self._word_at, self.app.pressed
        self._word_at = None
        acts, goes_on = event.key in self.active_bindings, before is not None and at - before < IN_ONE_GO
        begins = sign.isalpha() and not acts and event.key not in self._declared
        if not (goes_on or begins) or takes_text(self.focused):
            return
        self._word_at = at
        if goes_on:
            event.stop()
            if acts:
                self.say(WERE_NO_KEYS)

    @property
    def _declared(self) -> set[str]:
        """Return every key of the page, as the coach chose them, also for what can't be done now."""
        nodes = (self.focused or self).ancestors_with_self
        declared = (each for node in nodes for cls in type(node).__mro__ for each in cls.__dict__.get("BINDINGS", ()))
        bindings = (each for each in declared if isinstance(each, Binding))
        keys = (self.workspace.keymap.get(each.id or "", each.key) for each in bindings)
        return {named(key.strip()) for each in keys for key in each.split(",")}
