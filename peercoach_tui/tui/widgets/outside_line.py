"""What every line has that can be written in the coach's own editor."""

from typing import Protocol

from textual.binding import Binding
from textual.message import Message

OPEN_OUTSIDE = Binding(
    "ctrl+o",
    "open_outside",
    "editor",
    show=False,
    key_display="ctrl+o",
    id="editor-open",
    tooltip="Write the line in your own editor ($EDITOR); it comes back whole",
)


class OutsideLine(Protocol):
    """A line as it stands, in whose place another can be put as if it was typed."""

    @property
    def line(self) -> str:
        """Return what stands there."""

    def rewrite(self, line: str) -> None:
        """Put another text in its place."""


class OutsideAsked(Message):
    """The line is to be written in the coach's own editor."""

    def __init__(self, line: OutsideLine) -> None:
        super().__init__()
        self.line = line
