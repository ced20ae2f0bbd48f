"""The line in which one searches: words, and filters that complete themselves."""

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input, Static

from peercoach_tui.search.completion import Completion
from peercoach_tui.search.query import TypedFilter, read_query
from peercoach_tui.tui.widgets.field import Field

KEY, VALUE = "search--key", "search--value"
FILTERS = "words · with: kind: topic: since: before:"
LEAST_ROOM = 24
"""The columns that the line keeps for itself before anything is said beside it."""


class Lit(Highlighter):
    """Makes the filters of the line stand out: the key is quiet, and its value lit."""

    def __init__(self, style: Callable[[str], Style]) -> None:
        self._style = style

    def highlight(self, text: Text) -> None:
        """Give each filter its styles."""
        for piece in read_query(text.plain).pieces:
            if isinstance(piece.said, TypedFilter):
                value = text.plain.index(":", piece.begin) + 1
                text.stylize(self._style(KEY), piece.begin, value)
                text.stylize(self._style(VALUE), value, piece.end)


class SearchField(Field):
    """The field of the line."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {KEY, VALUE}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "to_rows", "to the rows", id="find-rows", tooltip="Go to what was found"),
        Binding("down", "to_rows", "to the rows", show=False, id="find-down", tooltip="Go to what was found"),
        Binding(
            "right",
            "complete",
            "filter words",
            key_display="→",
            id="find-complete",
            tooltip="At the end of the line complete the filter; again: take another",
        ),
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

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.highlighter = Lit(lambda name: self.get_component_rich_style(name, partial=True))

    def on_focus(self, event: events.Focus) -> None:
        """Leave the field to what is typed."""
        self.placeholder = ""

    def on_blur(self) -> None:
        """Say how it is opened."""
        self.placeholder = self.at_rest

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.call_after_refresh(self.show_cursor)

    def show_cursor(self) -> None:
        """Bring the cursor into sight, also behind words that came in one read, or where the room changed."""
        at = cell_len(self.value[: self.cursor_position])
        self.scroll_to_region(Region(at, 0, 1, 1), force=True, animate=False)

    def action_to_rows(self) -> None:
        """Go to what was found."""
        self.post_message(self.ToRows())

    def action_clear_all(self) -> None:
        """Clear the line and leave it."""
        self.value = ""
        self.post_message(self.Cleared())

    def action_complete(self) -> None:
        """Complete what is begun where the cursor is at the end, else move it."""
        if self.cursor_at_end:
            self.post_message(self.Completing())
        else:
            self.action_cursor_right()


class SearchLine(Horizontal):
    """The line on its card, and at its right what can be typed, or how much was found."""

    DEFAULT_CSS = """
    SearchLine {
        height: 3; padding: 1 2; margin: 0 2; background: $card;
        SearchField { width: 1fr; background: $card; padding: 0; color: $strong; }
        SearchField:focus { background: $card; background-tint: $card 0%; text-style: bold; }
        SearchField > .input--placeholder { color: $quiet; }
        SearchField > .search--key { color: $quiet; text-style: not bold; }
        SearchField > .search--value { color: $accent; text-style: bold; }
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
            text = completion.put(line, completion.options[number])
            # A word that stands nowhere may be any of the line: at its end one goes on, or takes another.
            self.field.value, self.field.cursor_position = text, len(text)
            self._completing = text, completion, number

    _typed = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Forget what was completed, once something else is typed, and show where that is."""
        self.call_after_refresh(self.field.show_cursor)
        if self._completing is not None and self._completing[0] != event.value:
            self._completing = None
