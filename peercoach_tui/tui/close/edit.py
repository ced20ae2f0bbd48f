"""The editor that opens below a line of the close."""

from dataclasses import dataclass

from textual.app import ComposeResult, RenderResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.close.reading import PLACEHOLDERS, Edited, Reading, hint
from peercoach_tui.tui.widgets.line import LineEditor


class Hint(Widget):
    """What will be kept, or one sentence on what could not be read."""

    DEFAULT_CSS = """
    Hint { height: 1; color: $kept; }
    Hint.-unread { color: $late; }
    """

    words: reactive[str] = reactive("")

    def watch_words(self, words: str) -> None:
        """Stand there only when there is something to say."""
        self.display = bool(words)

    def render(self) -> RenderResult:
        """Return the words, on one line."""
        return Content(one_line(self.words)).truncate(max(1, self.content_size.width), ellipsis=True)


class CloseEditor(LineEditor):
    """An editor that the arrows leave at its first and its last row."""

    @dataclass
    class Beyond(Message):
        """An arrow went beyond the text: up (-1) or down (+1)."""

        by: int

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a row, or out of the editor."""
        if not self._go(-1, select):
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a row, or out of the editor."""
        if not self._go(+1, select):
            super().action_cursor_down(select)

    def _go(self, by: int, select: bool) -> bool:
        beyond = self.navigator.is_first_wrapped_line if by < 0 else self.navigator.is_last_wrapped_line
        if select or not beyond(self.cursor_location):
            return False
        self.post_message(self.Beyond(by))
        return True


class EditLine(Vertical):
    """The editor with what it will keep below."""

    DEFAULT_CSS = """
    EditLine { height: auto; display: none; padding: 0 2 0 4; background: $surface; }
    EditLine Horizontal { height: auto; }
    EditLine #edit-mark { width: 2; height: 1; color: $accent; text-style: bold; }
    EditLine Hint { margin: 0 0 0 2; }
    """

    class Grew(Message):
        """The editor is laid out, or takes more or fewer rows."""

    def compose(self) -> ComposeResult:
        """Compose the editor and its hint."""
        with Horizontal():
            yield Mark(id="edit-mark")
            yield CloseEditor()
        yield Hint()

    @property
    def editor(self) -> CloseEditor:
        """Return the editor."""
        return self.query_one(CloseEditor)

    def open(self, text: str, reading: Reading) -> None:
        """Stand there with a text to be edited."""
        self.display = True
        self.editor.placeholder = PLACEHOLDERS[reading.field]
        self.editor.line = text
        self.say(hint(text, reading) if text or reading.field is Edited.DUE else "")

    def on_resize(self) -> None:
        """Tell that it takes other rows."""
        self.post_message(self.Grew())

    def close(self) -> None:
        """Go away."""
        self.display = False

    def say(self, words: str, *, unread: bool = False) -> None:
        """Show what would be kept, or what could not be read."""
        found = self.query_one(Hint)
        found.set_class(unread, "-unread")
        found.words = words


class Mark(Widget):
    """The mark before the editor."""

    def render(self) -> RenderResult:
        """Return the mark."""
        return Content("›")
