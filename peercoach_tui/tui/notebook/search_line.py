"""The line in which one searches: words, and filters that complete themselves."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from peercoach_tui.search.completion import Completion
from peercoach_tui.tui.widgets.field import Field

FILTERS = "words · with: kind: topic: since: before:"
LEAST_ROOM = 24
"""The columns that the line keeps for itself before anything is said beside it."""


class SearchField(Field):
    """The field of the line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "to_rows", "to the rows", id="find-rows", tooltip="Go to what was found"),
        Binding("down", "to_rows", "to the rows", show=False, id="find-down", tooltip="Go to what was found"),
        Binding("tab", "complete", "filter words", id="find-complete", tooltip="Complete the filter; again: take another"),
        Binding("escape", "clear_all", "clear", id="find-clear", tooltip="Clear the line and leave it"),
    ]

    at_rest = ""
    """What stands in the empty field while it hasn't the focus."""

    class ToRows(Message):
        """The keys are to move in what was found."""

    class Cleared(Message):
        """The line was cleared and left."""

    class Completing(Message):
        """A filter is to be completed where the cursor is, or a word."""

    def on_focus(self) -> None:
        """Leave the field to what is typed."""
        self.placeholder = ""

    def on_blur(self) -> None:
        """Say how it is opened."""
        self.placeholder = self.at_rest

    def action_to_rows(self) -> None:
        """Go to what was found."""
        self.post_message(self.ToRows())

    def action_clear_all(self) -> None:
        """Clear the line and leave it."""
        self.value = ""
        self.post_message(self.Cleared())

    def action_complete(self) -> None:
        """Complete what is begun."""
        self.post_message(self.Completing())


class SearchLine(Horizontal):
    """The line on its card, and at its right what can be typed, or how much was found."""

    DEFAULT_CSS = """
    SearchLine {
        height: 3; padding: 1 2; margin: 0 2; background: $card;
        SearchField { width: 1fr; background: $card; padding: 0; color: $strong; }
        SearchField:focus { background: $card; background-tint: $card 0%; text-style: bold; }
        SearchField > .input--placeholder { color: $quiet; }
        #beside { width: auto; color: $quiet; }
    }
    SearchLine.-close { height: 1; padding: 0 2; }
    """

    def __init__(self) -> None:
        super().__init__(classes="card")
        self.field = SearchField(id="search")
        self._beside = Static(id="beside", markup=False)
        self._words = FILTERS
        self._completing: tuple[str, Completion, int] | None = None

    def compose(self) -> ComposeResult:
        """Compose the field, and what stands beside it."""
        yield self.field
        yield self._beside

    @property
    def line(self) -> str:
        """Return what stands there."""
        return self.field.value

    def say_beside(self, *words: str) -> None:
        """Say at the right the first of these that leaves room for the line."""
        room = self.size.width - 6 - max(LEAST_ROOM, len(self.line) + 2)
        self._beside.update(next((each for each in words if len(each) <= room), ""))

    def complete(self, completion: Completion) -> None:
        """Put the first option in its place; the next one when nothing was typed since."""
        before = self._completing
        if before is not None and before[0] == self.line and len(before[1].options) > 1:
            _, completion, number = before
            number = (number + 1) % len(completion.options)
            line = self._typed
        else:
            number, line = 0, self.line
            self._typed = line
        if completion.options:
            text, at = completion.put(line, completion.options[number])
            self.field.value, self.field.cursor_position = text, at
            self._completing = text, completion, number

    _typed = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Forget what was completed, once something else is typed."""
        if self._completing is not None and self._completing[0] != event.value:
            self._completing = None
