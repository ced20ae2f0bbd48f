"""One line that is asked for at the lower edge, with its draft."""

from pathlib import Path, PurePath
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


class LineDialog(Dialog[str | None]):
    """Asks for a line under a title; gives the text to be kept, None when the line is left.

    `stands` is what it is now, which is no draft. What is typed stands in `draft` at any time; what came back or was left there
    stands in the line. `more` is said behind what the keys do.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = [Path(__file__).with_name("line_dialog.tcss")]
    TAKES_EVERY_KEY: ClassVar[bool] = True

    def __init__(self, title: str, draft: Draft, with_keys: WithKeys, *, stands: str = "", more: str = "") -> None:
        super().__init__()
        self._asks, self._draft, self._stands = title, draft, stands
        self._keys = " · ".join(filter(None, (with_keys(HINT), more)))
        piece = draft.next
        self._typed = draft.open(piece.id if piece else "") or stands

    def compose(self) -> ComposeResult:
        """Compose what is asked for, the line, and what the keys do."""
        with Vertical(id="asked"):
            yield Static(one_line(self._asks), id="what", markup=False)
            with Horizontal(id="line"):
                yield Static("▸", id="sign")
                yield LineEditor(self._typed)
            yield Static(self._keys, id="hint", markup=False)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Take what stands there."""
        self._draft.type(event.line)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand the line over to be kept."""
        self._draft.type(event.line)
        self.dismiss(event.line)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave it as it is; what is new in the line is its draft."""
        if event.line == self._stands:
            self._draft.drop()
        else:
            self._draft.type(event.line)
            self._draft.put_down()
        self.dismiss(None)
