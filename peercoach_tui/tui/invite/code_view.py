"""A QR code in half blocks: dark on light whatever the theme, with the margin that a reader asks for."""

from itertools import groupby
from math import ceil

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from peercoach_tui.exchange.calendar.code import Modules

QUIET, TIGHT = 4, 2
"""The light modules around a code, and the least above and below it where there is little room."""
DARK, LIGHT = "#000000", "#ffffff"
"""Never a colour of the theme: a reader wants dark modules on a light ground."""


def room(columns: int, rows: int) -> int:
    """Return how many modules on a side a code may have there."""
    return min(columns - 2 * QUIET, 2 * rows - 2 * TIGHT)


class CodeView(Widget):
    """Draws the modules of a code, a cell as two of them one above the other, in no more than `rows` rows."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    CodeView { width: auto; height: auto; }
    """

    def __init__(self, modules: Modules, rows: int) -> None:
        super().__init__()
        self._rows = _with_margin(modules, rows)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the modules in a row, the margin included."""
        return len(self._rows[0])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return half the rows of modules."""
        return len(self._rows) // 2

    def render(self) -> RenderResult:
        """Return the cells. Where both of a cell are alike nothing but its ground is drawn, which no font can leave a gap in."""
        lines = []
        for upper, lower in zip(self._rows[::2], self._rows[1::2], strict=True):
            runs = ((pair, len([*same])) for pair, same in groupby(zip(upper, lower, strict=True)))
            lines.append(Content.assemble(*(_cells(*pair, number) for pair, number in runs)))
        return Content("\n").join(lines)


def _cells(upper: bool, lower: bool, number: int) -> tuple[str, str]:
    above, below = (DARK if each else LIGHT for each in (upper, lower))
    return (" " if upper is lower else "▀") * number, f"{above} on {below}"


def _with_margin(modules: Modules, rows: int) -> Modules:
    """Return an even number of rows: the margin is whole at the sides, and above and below as far as there is room."""
    size = len(modules)
    height = 2 * min(rows, ceil((size + 2 * QUIET) / 2))
    above = (height - size + 1) // 2
    side, none = (False,) * QUIET, (False,) * (size + 2 * QUIET)
    return (none,) * above + tuple((*side, *row, *side) for row in modules) + (none,) * (height - size - above)
