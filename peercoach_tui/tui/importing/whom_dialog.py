"""Who is it whom a file names, or doesn't?"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.field import Field

HINT = "Press enter, or {import-whom-no:esc} to take nothing in."
OR = "Or type another name."
AGAIN = "That doesn't say who it is."


class WhomDialog(BoxDialog[bool]):
    """Asks whom a name means, and below it says what can be answered, a line each; dismissed with whether it was.

    `take` is handed what was typed, and says whether that answers it; the same is asked again where it doesn't.
    """

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    CSS = """
    WhomDialog VerticalScroll { margin: 1 0 0 0; height: auto; }
    WhomDialog VerticalScroll Static { margin: 0 1 0 0; }
    WhomDialog .or { margin: 1 0 0 0; }
    WhomDialog .again { color: $late; display: none; }
    WhomDialog.-again .again { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave it", id="import-whom-no", tooltip="Take nothing in"),
        Binding("down", "scroll(1)", "down", show=False, id="down", group=MOVING, tooltip="Go down by one"),
        Binding("up", "scroll(-1)", "up", show=False, id="up", group=MOVING, tooltip="Go up by one"),
    ]

    def __init__(
        self, question: str, ways: tuple[tuple[str, str], ...], take: Callable[[str], bool], with_keys: WithKeys
    ) -> None:
        super().__init__()
        self._question, self._ways, self._take, self._with_keys = question, ways, take, with_keys

    def compose(self) -> ComposeResult:
        """Compose the question, what can be answered, and the field."""
        with Box():
            yield Static(self._question, classes="large", markup=False)
            with VerticalScroll(can_focus=False):
                for typed, meaning in self._ways:
                    yield Static(f"{typed:>5}  {one_line(meaning)}", markup=False)
            yield Static(OR if self._ways else "", classes="quiet or", markup=False)
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

    def action_scroll(self, by: int) -> None:
        """Scroll what can be answered by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False, force=True)

    def action_leave(self) -> None:
        """Take nothing in."""
        self.dismiss(False)
