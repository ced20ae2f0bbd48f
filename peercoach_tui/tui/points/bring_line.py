"""One line: what to bring up with someone."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.line import LineEditor

HINT = "{editor-keep:enter} keeps · {editor-leave:esc} leaves a draft"


class BringLine(Dialog[str | None]):
    """Asks what to bring up with the one of that first name; gives the text to be kept, None when the line is left.

    What is typed stands in `draft` at any time; what came back or was left there stands in the line.
    """

    CSS_PATH = "bring_line.tcss"
    TAKES_EVERY_KEY: ClassVar[bool] = True

    def __init__(self, name: str, draft: Draft, with_keys: WithKeys) -> None:
        super().__init__()
        self._whom, self._draft, self._with_keys = name, draft, with_keys
        piece = draft.next
        self._typed = draft.open(piece.id if piece else "")

    def compose(self) -> ComposeResult:
        """Compose whom it is for, the line, and what the keys do."""
        with Vertical(id="bring"):
            yield Static(f"bring up with {one_line(self._whom)}", id="whom", markup=False)
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
        """Leave the line as a draft."""
        self._draft.type(event.line)
        self._draft.put_down()
        self.dismiss(None)
