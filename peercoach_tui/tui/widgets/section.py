"""A part of a page that is read: a label at the left, and what it is of."""

from textual.app import ComposeResult, RenderResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.widgets.wrapping import wrapped


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


class Lines(Widget):
    """Draws some lines; a long one goes on over further lines, of which the last has more than one word."""

    DEFAULT_CSS = """
    Lines { height: auto; width: 1fr; }
    """

    text: reactive[Content] = reactive(Content(), layout=True)

    def __init__(self, *lines: Content, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Lines.text, Content("\n").join(lines))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(wrapped(self.text, width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(wrapped(self.text, max(1, self.content_size.width)))
