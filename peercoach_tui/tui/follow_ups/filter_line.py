"""The line in which is typed which follow-ups are wanted; the list below it follows each letter."""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.tui.base.key_words import Keyed
from peercoach_tui.tui.lines.edge_dialog import EDGE_STYLE, EdgeDialog
from peercoach_tui.tui.lines.edge_editor import EdgeEditor
from peercoach_tui.tui.widgets.line import LineEditor

KEYS = "{editor-keep:enter} to the list · {editor-leave:esc} shows all"
HINT = "mine, theirs, late, soon, a person, a word"


class FilterLine(EdgeDialog[str]):
    """Tells `typed` at each letter what is wanted; gives it at the end, "" for all."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [EDGE_STYLE, Path(__file__).with_name("filter_line.tcss")]
    TAKES_EVERY_KEY: ClassVar[bool] = True

    def __init__(self, text: str, typed: Callable[[str], None], keyed: Keyed) -> None:
        super().__init__()
        self._text, self._typed, self._keyed = text, typed, keyed

    def compose(self) -> ComposeResult:
        """Compose the line, and what the keys do."""
        with Vertical(classes="edge"):
            yield from self.compose_line(EdgeEditor(self._text, placeholder=HINT), "/")
            yield Static(self._keyed(KEYS), id="keys", markup=False)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Show what is wanted."""
        self._typed(event.line)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Go to the list."""
        self.dismiss(event.line)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Show all again."""
        self.dismiss("")

    def on_edge_editor_beyond(self, event: EdgeEditor.Beyond) -> None:
        """Go down into the list."""
        if event.by > 0:
            self.dismiss(self.query_one(EdgeEditor).line)
