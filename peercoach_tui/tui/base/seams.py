"""What the screens use of Textual that it doesn't offer to the public, each with its reason. There is no other such place."""

import sys

from rich.text import Text
from textual.app import App

from peercoach_tui.faults import stopped


class PlainEnd(App[None]):
    """An app that a mistake of the program's own ends with one sentence.

    `App._fatal_error` prints a traceback with the values of variables, and with them notes. Nothing public takes its place:
    what a message handler, a worker or a timer raises goes there without passing anything that an app can override.
    """

    def _fatal_error(self) -> None:
        kind, _, traceback = sys.exc_info()
        self.panic(Text(f"peercoach {stopped(kind, traceback)}", end=""))
