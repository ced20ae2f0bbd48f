"""What the screens use of Textual that it doesn't offer to the public, each with its reason. There is no other such place."""

import sys

from rich.console import RenderableType
from rich.text import Text
from textual.app import App

from peercoach_tui.faults import stopped


class PlainEnd(App[None]):
    """An app that a mistake of the program's own ends with one sentence.

    `App._fatal_error` prints a traceback with the values of variables, and with them notes. Nothing public takes its place:
    what a message handler, a worker or a timer raises goes there without passing anything that an app can override.
    """

    broke = False
    """Whether it ended so."""

    def _fatal_error(self) -> None:
        self.panic()

    def panic(self, *renderables: RenderableType) -> None:
        """End with the sentence, whatever else there was to be shown: the driver hands a traceback over."""
        self.broke = True
        kind, _, traceback = sys.exc_info()
        super().panic(Text(f"peercoach {stopped(kind, traceback)}", end=""))
