"""A field for a name or a few words."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.widgets import Input

from peercoach_tui.domain.plain import squeezed
from peercoach_tui.tui.widgets.letters import letter_of
from peercoach_tui.tui.widgets.outside_line import OPEN_OUTSIDE, OutsideAsked


class Field(Input):
    """An input on one row whose cursor stands still. All that is typed or pasted stands on that row."""

    TAKES_TEXT: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [OPEN_OUTSIDE]
    DEFAULT_CSS = """
    Field { height: 1; border: none; padding: 0 1; background: $panel; color: $foreground; }
    Field:focus { border: none; }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    @property
    def line(self) -> str:
        """Return what stands in it."""
        return self.value

    def rewrite(self, line: str) -> None:
        """Put another text in the place of all that stands there, on its one row."""
        self.replace(_on_one_row(line), 0, len(self.value))
        self.cursor_position = len(self.value)

    def action_open_outside(self) -> None:
        """Hand it to the coach's own editor."""
        self.post_message(OutsideAsked(self))

    def on_focus(self, event: events.Focus) -> None:
        """Show the end at which one types."""
        self._follow()

    def on_resize(self) -> None:
        """Show it in another size as well."""
        if self.has_focus:
            self._follow()

    def _follow(self) -> None:
        # Textual does so once the cursor moves, and not before.
        cursor = self.cursor_screen_offset.x - self.content_region.x + self.scroll_offset.x
        self.scroll_to_region(Region(cursor, 0, 1, 1), force=True, animate=False)

    def on_key(self, event: events.Key) -> None:
        """Put in what Textual would take for no text, such as a space that doesn't break."""
        if letter := letter_of(event):
            event.stop()
            event.prevent_default()
            self.replace(letter, *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Put in all that was pasted: Textual drops what stands behind the first line."""
        event.stop()
        event.prevent_default()
        self.replace(_on_one_row(event.text), *self.selection)


def _on_one_row(text: str) -> str:
    """Return a text as it stands on one row: several lines squeezed, a single one as it is, without the line ends around it."""
    words = text.strip()
    if len(words.splitlines()) > 1:
        return squeezed(words)
    # Two spaces may belong to the name of a folder.
    return max(text.splitlines(), key=lambda line: len(line.strip()), default="")
