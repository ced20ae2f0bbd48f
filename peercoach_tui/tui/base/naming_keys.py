"""A screen that says which keys do what, in the keys that the coach chose."""

from textual.content import Content

from peercoach_tui.tui.base.key_words import drawn_keys, with_keys, without_keys
from peercoach_tui.tui.base.settling import Settling


class NamingKeys(Settling):
    """Its sentences hold places for keys, such as "{note:n}"."""

    def show_hints(self) -> None:
        """Show all that is made by `hint`: something opened above."""

    def hint(self, sentence: str) -> str:
        """Return a sentence with its keys; while something lies above, what of it names none."""
        return self.with_keys(sentence) if self.is_active else without_keys(sentence)

    def keyed(self, sentence: str) -> Content:
        """Return a sentence drawn, its keys standing out."""
        return drawn_keys(sentence, self.workspace.keymap)

    def with_keys(self, sentence: str) -> str:
        """Return a sentence with its keys."""
        return with_keys(sentence, self.workspace.keymap)
