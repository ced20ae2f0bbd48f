"""The first line of every screen but a session's, and how such a line is laid out."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.tui.widgets.room import longest
from peercoach_tui.tui.widgets.wrapping import DOT

MARGINS = 4
"""The columns at both ends of the line."""


class TitleHead(Widget):
    """Its title, what is to be known about this notebook, and the date. A session has clocks there instead: `SessionHead`.

    In a place the names of all places stand there in the place of a title, in each way to write them, the longest first.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleHead { dock: top; height: 1; padding: 0 2; color: $quiet; margin: 0 0 1 0; }
    """

    title: reactive[str] = reactive("")
    remark: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    shorter: reactive[tuple[str, ...]] = reactive(())
    """What may stand at the right in its place, the longest first, so that the places keep their names."""
    names: reactive[tuple[Content, ...]] = reactive(())

    def render(self) -> RenderResult:
        """Return the line, the date at its right."""
        names = self.names or (Content.styled(self.title, "bold $foreground"),)
        return head_line(names, self.remark, Content(self.right), self.content_size.width, [*map(Content, self.shorter)])

    def on_click(self, event: events.Click) -> None:
        """Go to the place that was clicked."""
        if place := event.style.meta.get("place"):
            self.app.switch_mode(place)


def fitting(title: str, rights: Iterable[str], width: int) -> str:
    """Return the first of the texts that stands whole beside a title on a screen of `width` cells; "" where none does."""
    room = width - MARGINS - cell_len(title) - 2
    return longest((*rights, ""), room)


def head_line(names: Sequence[Content], remark: str, right: Content, width: int, shorter: Sequence[Content] = ()) -> Content:
    """Return a line of `width` cells: a name at the left, the remark beside it, and `right` at its end.

    `names` are ways to write the name, the longest first; all but the last two name every place. Where the line is short, the
    remark gives way, part by part between its dots down to the first, then what is at the right to what is `shorter`, then the
    name, then all of the remark, then the name is cut.
    """
    parts = remark.split(DOT)
    remarks = [f"   {DOT.join(parts[:end])}" for end in range(len(parts), 0, -1)] if remark else [""]
    ways = [(names[:-2], words, right) for words in remarks]
    ways += [(names[:-2], remarks[-1], each) for each in shorter]
    for name in names[-2:]:
        ways += [([name], words, right) for words in remarks]
        ways += [([name], remarks[-1], each) for each in shorter]
        ways.append(([name], "", right))
    for some, words, end in ways:
        for name in some:
            left = Content.assemble(name, (words, "$accent"))
            if left.cell_length + end.cell_length + (2 if end else 0) <= width:
                return _ends(left, end, width)
    return _ends(names[-1].truncate(max(8, width - right.cell_length - 2), ellipsis=True), right, width)


def _ends(left: Content, right: Content, width: int) -> Content:
    return Content.assemble(left, " " * max(1, width - left.cell_length - right.cell_length), right)
