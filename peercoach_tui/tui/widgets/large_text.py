"""A text that fills its place, in letters of blocks where they fit."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.widgets.block_letters import set_large
from peercoach_tui.tui.widgets.breaking import broken, filled
from peercoach_tui.tui.widgets.room import first_lines

LEAST = 50
"""From this many columns on letters of blocks are worth their room."""
WIDEST = 44
"""The most columns of a line of plain letters."""


class LargeText(Widget):
    """Shows a text in the middle of its place: in the largest letters that fit, else in plain bold ones with air."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LargeText { height: 1fr; width: 1fr; color: $foreground; }
    """

    text: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Return the lines, with empty ones above."""
        width, height = self.content_size
        if width < 1 or height < 1:
            return Content("")
        large = set_large(self.text, width, height) if width >= LEAST else None
        lines = large if large is not None else plain_lines(self.text, width, height)
        indent = " " * max(0, (width - max(map(cell_len, lines), default=0)) // 2)
        above = [Content("")] * ((height - len(lines)) // 2)
        style = "" if large is not None else "bold"
        return Content("\n").join([*above, *(Content.styled(indent + line, style) for line in lines)])


def plain_lines(text: str, columns: int, rows: int, *, air: bool = True) -> list[str]:
    """Return a text in balanced lines, for `air` with empty ones between where there is room; what doesn't fit ends in "…"."""
    columns = min(columns, WIDEST)
    words = [piece for word in one_line(text).split() for piece in _pieces(word, columns)]
    widths = [cell_len(word) for word in words]
    places = broken(words, widths, 1, columns, rows)
    lines = [" ".join(words[start:end]) for start, end in places or filled(widths, 1, columns)]
    lines = first_lines(lines, rows, columns)
    return [row for line in lines for row in ("", line)][1:] if air and len(lines) * 2 - 1 <= rows else lines


def _pieces(word: str, columns: int) -> list[str]:
    """Return a word cut into pieces of so many columns."""
    if cell_len(word) <= columns:
        return [word]
    pieces = [""]
    for character in word:
        if cell_len(pieces[-1] + character) > columns and pieces[-1]:
            pieces.append("")
        pieces[-1] += character
    return pieces
