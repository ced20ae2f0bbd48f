"""Words are taken out of every file: are they? And then, where they may still be."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.words import count
from peercoach_tui.tui.base.box import GIVES_WAY, Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.field import Field

WORD = "erase"
HINT = "Type erase and press enter, or {erase-no:esc} to leave it."
GOES = "All of it goes, in each of its wordings, from every file of the notebook and from the backups. Nothing brings it back."
BEYOND = "What you exported or copied yourself, and a device that never opens this notebook again, can't be reached."
GONE = "The words are gone from the notebook on this machine."


class EraseDialog(BoxDialog[bool]):
    """Asks whether to erase some words, which have to be confirmed by typing one; `wordings` says how many there are."""

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave it", id="erase-no", tooltip="Leave the words where they are"),
    ]

    def __init__(self, words: str, wordings: int, with_keys: WithKeys) -> None:
        super().__init__()
        self._words, self._wordings, self._with_keys = words, wordings, with_keys

    def compose(self) -> ComposeResult:
        """Compose the words, what becomes of them, and the field."""
        with Box():
            yield Static("Erase the whole of this?", classes="large")
            yield Static(one_line(self._words), id="words", classes=GIVES_WAY, markup=False)
            if self._wordings > 1:
                yield Static(f"with {count(self._wordings - 1, 'earlier wording')}", classes="quiet", markup=False)
            yield Static(GOES, classes="sentence", markup=False)
            yield Field()
            yield Static(self._with_keys(HINT), classes="quiet", id="hint", markup=False)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Erase when the word was typed."""
        if event.value.strip().casefold() == WORD:
            self.dismiss(True)
        else:
            self.query_one("#hint", Static).set_class(True, "late")

    def action_leave(self) -> None:
        """Leave the words."""
        self.dismiss(False)


class ErasedDialog(BoxDialog[None]):
    """Says that words are gone, where they wait to be erased, and what can't be reached."""

    AUTO_FOCUS: ClassVar[str] = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "leave", "back", id="erased-back", tooltip="Go back to the notebook"),
    ]

    def __init__(self, held: Sequence[str], with_keys: WithKeys) -> None:
        super().__init__()
        self._held, self._with_keys = held, with_keys

    def compose(self) -> ComposeResult:
        """Compose what was done, and what is left."""
        with Box():
            yield Static(GONE, classes="large", markup=False)
            with VerticalScroll():
                for sentence in self._held:
                    yield Static(one_line(sentence), classes="held", markup=False)
                yield Static(BEYOND, markup=False)
            yield Static(self._with_keys("{erased-back:enter} goes back"), classes="quiet", markup=False)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
