"""The workspace as the screens use it: with the keys that the coach chose."""

from dataclasses import dataclass

from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.workspace import Workspace


@dataclass
class Desk(Workspace):
    """A workspace whose sentences name the keys that the coach chose."""

    def with_keys(self, sentence: str) -> str:
        """Return a sentence with the keys that the coach chose in the place of "{note:n}"."""
        return with_keys(sentence, self.keymap)
