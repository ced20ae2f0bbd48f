"""Who is it whom a file names, or doesn't?"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.field import Field

HINT = "Press enter, or {import-whom-no:esc} to take nothing in."
AGAIN = "That doesn't say who it is."


class WhomDialog(BoxDialog[bool]):
    """Asks whom a name means, and below it says what can be answered, a line each; dismissed with whether it was.

    `take` is handed what was typed, and says whether that answers it; the same is asked again where it doesn't.
    """

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    CSS = """
    WhomDialog .again { color: $late; display: none; }
    WhomDialog.-again .again { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave it", id="import-whom-no", tooltip="Take nothing in"),
    ]

    def __init__(self, question: str, ways: tuple[str, ...], take: Callable[[str], bool], with_keys: WithKeys) -> None:
        super().__init__()
        self._question, self._ways, self._take, self._with_keys = question, ways, take, with_keys

    def compose(self) -> ComposeResult:
        """Compose the question, what can be answered, and the field."""
        with Vertical(classes="dialog"):
            yield Static(self._question, classes="large", markup=False)
            for way in self._ways:
                yield Static(f"  {way}", markup=False)
            yield Field()
            yield Static(AGAIN, classes="again", markup=False)
            yield Static(self._with_keys(HINT), classes="quiet", markup=False)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Hand over what was typed; nothing answers nothing."""
        if self._take(event.value):
            self.dismiss(True)
        else:
            self.set_class(bool(event.value.strip()), "-again")
            event.input.clear()

    def action_leave(self) -> None:
        """Take nothing in."""
        self.dismiss(False)
