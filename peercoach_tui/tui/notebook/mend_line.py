"""One line: the words of a note, to be mended."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.line import LineEditor

HINT = "{editor-keep:enter} keeps · {editor-leave:esc} leaves a draft · the earlier wording can still be read"


class MendLine(Dialog[str | None]):
    """Asks for other words of a note; gives them, None when the line is left.

    What is typed stands in `draft` at any time; what was left or came back stands in the line again.
    """

    CSS_PATH = "mend_line.tcss"
    TAKES_EVERY_KEY: ClassVar[bool] = True

    def __init__(self, words: str, draft: Draft, with_keys: WithKeys) -> None:
        super().__init__()
        self._words, self._draft, self._with_keys = words, draft, with_keys
        piece = draft.next
        self._typed = draft.open(piece.id if piece else "") or words

    def compose(self) -> ComposeResult:
        """Compose what it is, the line, and what the keys do."""
        with Vertical(id="mend"):
            yield Static("mend the note", id="what", markup=False)
            with Horizontal(id="line"):
                yield Static("▸", id="sign")
                yield LineEditor(self._typed)
            yield Static(self._with_keys(HINT), id="hint", markup=False)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Take what stands there."""
        self._draft.type(event.line)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand the line over to be kept."""
        self._draft.type(event.line)
        self.dismiss(event.line)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the note as it is; what is new in the line is its draft."""
        if event.line == self._words:
            self._draft.drop()
        else:
            self._draft.type(event.line)
            self._draft.put_down()
        self.dismiss(None)
