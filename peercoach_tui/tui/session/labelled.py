"""A quiet label and what it says: in the margin below it, in a line beside it."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.acting import Acting
from peercoach_tui.tui.widgets.wrapping import wrapped

LABEL = 12
"""The columns of a label with a text beside it."""


class LabelledText(Value):
    """A label and what it says, with a key before it where that is asked for."""

    label: str = ""
    text: str = ""
    key: str = ""


class Labelled(Acting):
    """One thing to have in view; there is no row of it while it says nothing. `action` is what a click does.

    On a wide screen it stands in the margin, with the text below the label; elsewhere it is one line, cut with "…" if need be.
    """

    DEFAULT_CSS = """
    Labelled { height: auto; color: $foreground; }
    """

    text: reactive[str] = reactive("", layout=True)
    label: reactive[str] = reactive("", layout=True)
    key: reactive[str] = reactive("", layout=True)
    """A key that stands before the text, "" for none."""

    def __init__(self, label: str = "", *, action: str = "", in_margin: bool = False, id: str | None = None) -> None:
        """One that is `in_margin` takes no row where there is no margin."""
        super().__init__(id=id)
        self.action, self._in_margin = action, in_margin
        self.set_reactive(Labelled.label, label)

    def say(self, said: LabelledText) -> None:
        """Say something else under another label."""
        self.label, self.key, self.text = said.label, said.key, said.text

    def watch_text(self, text: str) -> None:
        """Take no row while there is nothing to say."""
        self.display = bool(text)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._drawn(width))

    def render(self) -> RenderResult:
        """Return the label and the text."""
        return Content("\n").join(self._drawn(self.content_size.width))

    def _drawn(self, width: int) -> list[Content]:
        label, text = (
            Content.styled(self.label, "$quiet"),
            Content.assemble((f"{self.key} " if self.key else "", "bold"), one_line(self.text)),
        )
        if self.screen.has_class("-wide") and width >= 1:
            return [label, *wrapped(text, width)]
        if self._in_margin:
            return []
        gap = max(2, LABEL - label.cell_length)
        return [Content.assemble(label.pad_right(gap), text).truncate(max(1, width), ellipsis=True)]
