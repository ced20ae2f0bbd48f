"""A part of a page that is read: a label at the left, and what it is of."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line


class Section(Horizontal):
    """A label, and what it is of; one that is `plainly` understood stands without its label where it is narrow."""

    DEFAULT_CSS = """
    Section { height: auto; }
    Section > .label { width: 16; height: auto; color: $quiet; padding: 0 2 0 0; }
    Section > .body { width: 1fr; height: auto; }
    """

    def __init__(self, label: str, body: Widget, *, plainly: bool = False, classes: str = "") -> None:
        super().__init__(classes=classes + (" -plainly" if plainly else ""))
        self._label, self._body = label, body

    def compose(self) -> ComposeResult:
        """Compose the label and what it is of."""
        yield Static(Content(one_line(self._label)), classes="label")
        self._body.add_class("body")
        yield self._body


def lines(*rows: Content) -> Static:
    """Return a widget of some lines."""
    return Static(Content("\n").join(rows))
