"""What to have in view beside the question: quiet labels and what each says, in the margin or in lines."""

from collections.abc import Iterator

from textual import events
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
    """A label and what it says, with a key before it where that is asked for; without a text there is no row of it.

    `action` is what a click does. One that is `in_margin` takes no row where there is no margin.
    """

    label: str = ""
    text: str = ""
    key: str = ""
    action: str = ""
    in_margin: bool = False


class Aside(Acting):
    """Draws them in their order: one widget, since the first paint waits for each.

    On a wide screen it stands in the margin, with a text below its label; elsewhere each is one line, cut with "…" if need be.
    """

    DEFAULT_CSS = """
    Aside { height: auto; color: $foreground; }
    """

    shown: reactive[tuple[LabelledText, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len([*self._rows(width)])

    def render(self) -> RenderResult:
        """Return the labels and the texts."""
        return Content("\n").join(row for row, _ in self._rows(self.content_size.width))

    def clicked(self, event: events.Click) -> str:
        """Return what a click on the row does."""
        place = event.get_content_offset(self)
        rows = [*self._rows(self.content_size.width)]
        return rows[place.y][1] if place is not None and place.y < len(rows) else ""

    def _rows(self, width: int) -> Iterator[tuple[Content, str]]:
        """Yield the rows, each with what a click on it does."""
        wide = self.screen.has_class("-wide") and width >= 1
        for each in self.shown:
            if each.text and (wide or not each.in_margin):
                yield from ((row, each.action) for row in (_in_margin if wide else _in_line)(each, width))
                if wide:
                    yield Content(""), ""


def _in_margin(shown: LabelledText, width: int) -> list[Content]:
    return [Content.styled(shown.label, "$quiet"), *wrapped(_text(shown), width)]


def _in_line(shown: LabelledText, width: int) -> list[Content]:
    label = Content.styled(shown.label, "$quiet")
    gap = max(2, LABEL - label.cell_length)
    return [Content.assemble(label.pad_right(gap), _text(shown)).truncate(max(1, width), ellipsis=True)]


def _text(shown: LabelledText) -> Content:
    return Content.assemble((f"{shown.key} " if shown.key else "", "bold"), one_line(shown.text))
