"""The first line of every screen but a session's, and how such a line is laid out."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.tui.widgets.room import longest

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
    remarks: reactive[tuple[str, ...]] = reactive(())
    right: reactive[str] = reactive("")
    shorter: reactive[tuple[str, ...]] = reactive(())
    """What may stand at the right in its place, the longest first, so that the places keep their names."""
    names: reactive[tuple[Content, ...]] = reactive(())

    def render(self) -> RenderResult:
        """Return the line, the date at its right."""
        names = self.names or (Content.styled(self.title, "bold $foreground"),)
        return head_line(names, self.remarks, Content(self.right), self.content_size.width, [*map(Content, self.shorter)])

    def on_click(self, event: events.Click) -> None:
        """Go to the place that was clicked."""
        if place := event.style.meta.get("place"):
            self.app.switch_mode(place)


def fitting(title: str, rights: Iterable[str], width: int) -> str:
    """Return the first of the texts that stands whole beside a title on a screen of `width` cells; "" where none does."""
    room = width - MARGINS - cell_len(title) - 2
    return longest((*rights, ""), room)


def head_line(
    names: Sequence[Content], remarks: Sequence[str], right: Content, width: int, shorter: Sequence[Content] = ()
) -> Content:
    """Return a line of `width` cells: a name at the left, the remark beside it, and `right` at its end.

    `names` are ways to write the name, the longest first; all but the last two name every place. `remarks` are ways to say what
    is to be known, the longest first; a last "" says that it may be left out, and one that may not takes the place of `right`
    where it must. Where the line is short, the remark gives way, then what is at the right to what is `shorter`, then the name;
    at last the line is cut.
    """
    written, stays = [f"   {words}" for words in remarks if words] or [""], bool(remarks) and all(remarks)
    rights = [right, *shorter, *([Content()] if stays else [])]
    ways = [(names[:-2], words, each) for each in rights for words in written]
    for name in names[-2:]:
        ways += [([name], words, each) for each in rights for words in written]
        ways += [] if stays else [([name], "", right)]
    for some, words, end in ways:
        for name in some:
            left = Content.assemble(name, (words, "$foreground"))
            if left.cell_length + end.cell_length + (2 if end else 0) <= width:
                return _ends(left, end, width)
    if not stays:
        return _ends(names[-1].truncate(max(8, width - right.cell_length - 2), ellipsis=True), right, width)
    room = max(8, width - cell_len(written[-1]))
    left = Content.assemble(names[-1].truncate(room, ellipsis=True), (written[-1], "$foreground"))
    return _ends(left.truncate(width, ellipsis=True), Content(), width)


def _ends(left: Content, right: Content, width: int) -> Content:
    return Content.assemble(left, " " * max(1, width - left.cell_length - right.cell_length), right)
