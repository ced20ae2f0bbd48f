"""The first line of every screen but a session's, and how such a line is laid out."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

MARGINS = 4
"""The columns at both ends of the line."""


class TitleHead(Widget):
    """Its title, what is to be known about this notebook, and the date. A session has clocks there instead: `SessionHead`."""

    DEFAULT_CSS = """
    TitleHead { dock: top; height: 1; padding: 0 2; color: $quiet; margin: 0 0 1 0; }
    """

    title: reactive[str] = reactive("")
    remark: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Return the line, the date at its right."""
        return head_line(self.title, self.remark, Content(self.right), self.content_size.width)


def fitting(title: str, rights: Iterable[str], width: int) -> str:
    """Return the first of the texts that stands whole beside a title on a screen of `width` cells; "" where none does."""
    room = width - MARGINS - cell_len(title) - 2
    return next((each for each in rights if cell_len(each) <= room), "")


def head_line(name: str, remark: str, right: Content, width: int) -> Content:
    """Return a line of `width` cells: the name at the left, the remark beside it, and `right` at its end.

    Where the line is short, the remark gives way down to what stands before its first " · ", then all of it, then the name.
    """
    room = width - right.cell_length - 2
    shown = Content.styled(name, "bold $foreground")
    remarks = [Content.assemble(shown, (f"   {words}", "$accent")) for words in (remark, remark.partition(" · ")[0]) if words]
    left = next((each for each in remarks if each.cell_length <= room), shown).truncate(max(8, room), ellipsis=True)
    return Content.assemble(left, " " * max(1, width - left.cell_length - right.cell_length), right)
