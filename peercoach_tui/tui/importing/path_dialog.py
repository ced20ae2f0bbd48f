"""Which file is to be taken in?"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.field import Field

WHAT = (
    "A table as CSV, an export of peercoach, a journal of jrnl, or a page of Markdown; notes/*.md for all those of a folder. "
    "You see first what is in it."
)
HINT = "Type its path and press enter, or {import-path-no:esc} to leave it."


class PathDialog(BoxDialog[str]):
    """Asks for the path of a file; "" for none."""

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave it", id="import-path-no", tooltip="Take nothing in"),
    ]

    def __init__(self, with_keys: WithKeys, began: str = "") -> None:
        super().__init__()
        self._with_keys, self._began = with_keys, began

    def compose(self) -> ComposeResult:
        """Compose what can be taken in, and the field."""
        with Box():
            yield Static("Take in which file?", classes="large")
            yield Static(WHAT, classes="sentence quiet", markup=False)
            yield Field(self._began)
            yield Static(self._with_keys(HINT), classes="quiet", markup=False)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Hand the path over."""
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        """Take nothing in."""
        self.dismiss("")
