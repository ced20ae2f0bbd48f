"""The commands that are there on every screen."""

import os
from dataclasses import replace

from textual.app import App
from textual.binding import Binding

QUIT = Binding("ctrl+q", "quit", "quit", show=False, id="quit", tooltip="Leave the program; everything is kept", priority=True)
SUSPEND = Binding(
    "ctrl+z",
    "suspend",
    "put aside",
    show=False,
    id="suspend",
    tooltip="Go back to the shell for a while; fg there brings this back",
    priority=True,
)
KEYS = Binding(
    "question_mark", "app.keys", "keys", key_display="?", id="keys", tooltip="Show all keys of this screen on one card"
)
HIDE = Binding(
    "H,ctrl+n",
    "app.hide_names",
    "hide names",
    show=False,
    id="hide-names",
    tooltip="Hide every name that is printed, or show them again",
)
"""The letter is text in a line, and where words are typed without one; the other key is none anywhere."""
HIDE_BESIDE_WORDS = replace(HIDE, key="ctrl+n", key_display="ctrl+n", show=True)
"""The same on a page on which letters are text."""
LEAVE = Binding("q", "app.quit", "leave", show=False, id="leave", tooltip="Leave the program; everything is kept")
"""In each place."""
OWN_QUESTIONS = Binding(
    "",
    "app.own_questions",
    "own questions",
    id="own-questions",
    tooltip="See all decks and their cards, switch them off or on, and write questions of your own",
)
"""Found by its name alone, in each place."""
UNDO = ("take-back", "redo")
"""The ids of the commands that take back and do again, in each place."""
EVERYWHERE = (QUIT, SUSPEND)
"""What can be done whatever has the focus."""

PALETTE = "command_palette"
"""The action of Textual's own command that finds the others by name. It has no id, so no other key can be chosen for it."""
PALETTE_KEY = App.COMMAND_PALETTE_BINDING


def has_shell() -> bool:
    """Say whether a shell can bring the program back when it is put aside: one that leads the terminal, and gave it a job."""
    return hasattr(os, "getsid") and os.getsid(0) != os.getpgrp()
