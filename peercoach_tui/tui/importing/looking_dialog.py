"""Something is looked at in a thread: nothing is asked, and no key does anything but the one that leaves."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import ProgressBar, Static

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_words import WithKeys

HINT = "{import-look-no:esc} stops"
SOON = 1.0
"""Seconds after which it is shown that it is looked at still."""

T = TypeVar("T")


class LookingDialog(BoxDialog["T | PeercoachError"], Generic[T]):
    """Dismissed with what `look` returns or raises; with None where it was left before. Seen only once it takes its time."""

    CSS = """
    LookingDialog { background: $background 0%; }
    LookingDialog .dialog { display: none; }
    LookingDialog.-takes-time { background: $background 70%; }
    LookingDialog.-takes-time .dialog { display: block; }
    LookingDialog ProgressBar { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "stop", id="import-look-no", tooltip="Stop looking, and take nothing in"),
    ]

    def __init__(self, words: str, look: Callable[[], T], with_keys: WithKeys) -> None:
        """`words` say what is looked at."""
        super().__init__()
        self._words, self._look, self._with_keys = words, look, with_keys

    def compose(self) -> ComposeResult:
        """Compose what is looked at, and that it goes on."""
        with Box():
            yield Static(self._words, classes="large", markup=False)
            yield ProgressBar(total=None, show_eta=False, show_percentage=False)
            yield Static(self._with_keys(HINT), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Begin to look."""
        self.set_timer(SOON, lambda: self.add_class("-takes-time"))
        self.run_worker(self._looked(), group="settle")

    async def _looked(self) -> None:
        found: T | PeercoachError
        try:
            found = await asyncio.to_thread(self._look)
        except PeercoachError as problem:
            found = problem
        self.once_on_top(lambda: self.dismiss(found))

    def action_leave(self) -> None:
        """Let it be."""
        self.dismiss(None)
