"""Sentences of the app as a dialogue says them: a command for a key, minutes in full, nothing that a voice stumbles on."""

import re

from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.words import count

KEY = re.compile(r"\{([\w-]+):[^}]*\}")
"""A key in a sentence: its binding, and the key."""
COMMANDS = {"take-back": "undo", "come-back": "back", "agreement": "agree"}
"""The commands that are not called as the binding is."""
MINUTES = re.compile(r"(\d+)′")


def with_commands(sentence: str) -> str:
    """Return a sentence with the command for each key, its first letter in upper case."""
    said = KEY.sub(lambda key: f"/{COMMANDS.get(key[1], key[1])}", sentence)
    return capital(said)


def spoken(words: str) -> str:
    """Return words that nobody typed as they are read aloud: "5 minutes left here, ends 11:00"."""
    return MINUTES.sub(lambda found: count(int(found[1]), "minute"), words).replace(" · ", ", ")


def sure_words(confidence: int | None) -> str:
    """Return "sure 8", "" for None."""
    return "" if confidence is None else f"sure {confidence}"
