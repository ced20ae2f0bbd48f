"""The lines of a page that are gone through one after the other, each with an answer."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll


class AnswerLines(VerticalScroll, inherit_bindings=False):
    """Scrolls to the line with the focus. It has no keys: Textual's would take the arrows, which go from line to line."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, can_focus=False)
