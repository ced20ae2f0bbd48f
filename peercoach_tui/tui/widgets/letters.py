"""What a key writes where Textual would take it for no text."""

import unicodedata

from textual import events

CONTROL = "Cc"


def letter_of(event: events.Key) -> str:
    """Return the character of a key that is text although Python doesn't call it printable, "" for any other key.

    Such are the spaces of other alphabets, the joiners within words and emoji, and the soft hyphen.
    """
    character = event.character or ""
    is_text = len(character) == 1 and not character.isprintable() and unicodedata.category(character) != CONTROL
    return character if is_text else ""
