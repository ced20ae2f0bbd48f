"""A line that is typed: Enter keeps it, Escape leaves it, a paste of many lines stays as it is."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import TextArea

from peercoach_tui.domain.plain import TURNS
from peercoach_tui.tui.widgets.letters import letter_of
from peercoach_tui.tui.widgets.outside_line import OPEN_OUTSIDE, OutsideAsked

_SEPARATORS = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *TURNS]
_HIDE = {code: 0xF700 + place for place, code in enumerate(_SEPARATORS)}
_SHOW = {stand_in: code for code, stand_in in _HIDE.items()}


UNDATED = "no date · {line-date:ctrl+t} sets it"
"""What is said of a follow-up in whose words is a date that isn't taken."""
TURN_DATE = Binding(
    "ctrl+t",
    "turn_date",
    "date",
    key_display="ctrl+t",
    id="line-date",
    tooltip="Take the date of the follow-up off, or on; its words stay",
)
"""Takes that date, or takes it off, in whatever holds the line."""


class LineEditor(TextArea):
    """A small soft-wrapped editor that grows with its text.

    The document behind a TextArea splits lines at every separator that Unicode knows, and a terminal obeys control
    characters and what turns the direction: inside the editor they are private characters, and `line` gives them back.
    """

    TAKES_TEXT: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "keep", id="editor-keep", tooltip="Keep the line"),
        Binding(
            "escape",
            "leave",
            "back",
            id="editor-leave",
            tooltip="Leave the line; what was typed stays as a draft",
        ),
        Binding(
            "ctrl+underscore",
            "undo",
            "undo",
            show=False,
            key_display="ctrl+_",
            id="editor-undo",
            tooltip="Take back what was typed last in the line; ctrl+y types it again",
        ),
        OPEN_OUTSIDE,
        Binding("ctrl+j,shift+enter", "new_line", "new line", show=False, id="editor-new-line", tooltip="Begin a new line"),
    ]
    DEFAULT_CSS = """
    LineEditor {
        height: auto; max-height: 5; min-height: 1; width: 1fr; padding: 0; border: none;
        background: $surface; color: $foreground;
        &:focus { border: none; }
    }
    """

    @dataclass
    class Submitted(Message):
        """Enter was pressed on the line."""

        editor: "LineEditor"
        line: str

    @dataclass
    class Left(Message):
        """Escape was pressed; `line` is what stood there."""

        editor: "LineEditor"
        line: str

    @dataclass
    class Typed(Message):
        """The text changed by a key or a paste."""

        editor: "LineEditor"
        line: str

    def __init__(self, line: str = "", *, id: str | None = None, placeholder: str = "") -> None:
        super().__init__(id=id, compact=True, highlight_cursor_line=False, placeholder=placeholder)
        self.cursor_blink = False
        self.line = line

    @property
    def line(self) -> str:
        """Return the text that stands in the editor, to the letter."""
        return self.text.translate(_SHOW)

    @line.setter
    def line(self, line: str) -> None:
        self.load_text(_to_editor(line))
        self.move_cursor(self.document.end)

    def rewrite(self, line: str) -> None:
        """Put another text in the place of all that stands there, as if it was typed: it can be taken back."""
        self.replace(_to_editor(line), self.document.start, self.document.end)
        self.move_cursor(self.document.end)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll to the cursor. While Textual takes an edit back it may still stand on a line that is gone."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def on_key(self, event: events.Key) -> None:
        """Leave Enter to its binding, and put in what Textual would take for no text; any other key is Textual's."""
        if event.key == "enter":
            event.prevent_default()
        elif letter := letter_of(event):
            event.stop()
            event.prevent_default()
            self.move_cursor(self.replace(_to_editor(letter), *self.selection).end_location)

    def on_paste(self, event: events.Paste) -> None:
        """Put what was pasted in the place of what is selected, with its separators as stand-ins."""
        event.prevent_default()
        event.stop()
        pasted = self.replace(_to_editor(event.text), *self.selection, maintain_selection_offset=False)
        self.move_cursor(pasted.end_location)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Pass a change on in our own words."""
        event.stop()
        self.post_message(self.Typed(self, self.line))

    def action_keep(self) -> None:
        """Hand the line over."""
        self.post_message(self.Submitted(self, self.line))

    def action_leave(self) -> None:
        """Hand the line over as a draft."""
        self.post_message(self.Left(self, self.line))

    def action_open_outside(self) -> None:
        """Hand the line to the coach's own editor."""
        self.post_message(OutsideAsked(self))

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")


def _to_editor(text: str) -> str:
    """Return a text for the editor, with line ends as terminals paste them ("\\r\\n", "\\r") made "\\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_HIDE)
