"""What of the coach's own settings and decks can't be used, and why."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog, NamingDialog
from peercoach_tui.tui.base.key_groups import MOVING

HEADING = "All else is used. Mend these, then open peercoach again."


class WarningsDialog(BoxDialog[None], NamingDialog[None]):
    """Shows one sentence after the other until it is put away; `hint` says the key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,v", "put_away", "back", id="warnings-back", tooltip="Go back"),
        Binding("down,j", "scroll(1)", "down", show=False, id="down", group=MOVING, tooltip="Go down by one"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="up", group=MOVING, tooltip="Go up by one"),
    ]

    def __init__(self, sentences: Callable[[], tuple[str, ...]], hint: str) -> None:
        super().__init__()
        self._sentences, self._hint = sentences, hint

    def compose(self) -> ComposeResult:
        """Compose the sentences, and the key that puts them away."""
        with Box():
            yield Static(HEADING, classes="large", markup=False)
            with VerticalScroll(can_focus=False):
                for sentence in self._sentences():
                    yield Static(one_line(sentence), markup=False)
            yield Static(self._hint, classes="quiet", markup=False)

    def action_put_away(self) -> None:
        """Go back to the screen."""
        self.dismiss()

    def on_click(self) -> None:
        """Go back to the screen at a click."""
        self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False, force=True)
