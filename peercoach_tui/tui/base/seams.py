"""What the screens use of Textual that it doesn't offer to the public, each with its reason. There is no other such place."""

import sys

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.css.stylesheet import Stylesheet

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


class ParsedOnce(Stylesheet):
    """The styles of all rooms: what is new is parsed, and everything only for other colours.

    Textual's own parses every style anew, twice, when a screen comes that brings one. What it parsed it keeps in `_parse_cache`,
    which holds 64: with more styles than that it would find none of them there again.
    """

    MOST = 1024
    """So many styles are remembered."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._parse_cache.grow(self.MOST)
        self._known = variables

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take these colours; what was parsed with the same ones stays."""
        if variables != self._known:
            self._known = variables
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse what is new. Raises what `parse` raises, and then nothing is changed."""
        self.parse()
