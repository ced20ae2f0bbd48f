"""The hour in large digits."""

from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from peercoach_tui.tui.widgets.block_letters import Setting, letters

DIGITS = {
    "0": ".###. #...# #...# #...# #...# #...# .###.",
    "1": "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
    "2": ".###. #...# ....# ...#. ..#.. .#... #####",
    "3": ".###. #...# ....# ..##. ....# #...# .###.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": ".###. #.... #.... ####. #...# #...# .###.",
    "7": "##### ....# ...#. ..#.. ..#.. ..#.. ..#..",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ....# .###.",
    ":": ". . # . # . .",
}
"""Rows of dots, seven a digit; a dot is two cells wide."""
FULL = "█"
GAPS = ((70, 4), (54, 2))
"""From how many columns on how many cells are between two digits. Where there are fewer the digits are letters of blocks."""
IN_BLOCKS = (Setting(scale=2), Setting(scale=2, gap=1), Setting())


def hour_lines(hour: str, columns: int) -> list[str]:
    """Return an hour ("10:50") in the largest digits for so many columns, as lines of cells."""
    gap = next((gap for least, gap in GAPS if columns >= least), None)
    if gap is not None:
        rows = zip(*(DIGITS[digit].split() for digit in hour), strict=True)
        return [(" " * gap).join(row.replace("#", 2 * FULL).replace(".", "  ") for row in parts) for parts in rows]
    drawn = (letters(hour, setting) for setting in IN_BLOCKS)
    return next((lines for lines in drawn if len(lines[0]) <= columns), [hour])


class LargeHour(Widget):
    """Draws the hour in the middle of its width; when it goes on, only the cells that change are drawn again."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LargeHour { width: 100%; height: auto; color: $quiet; }
    """

    def __init__(self, hour: str) -> None:
        super().__init__()
        self._hour = hour

    def show(self, hour: str) -> None:
        """Show a newer hour."""
        before, self._hour = self._lines(self._hour), hour
        for y, (old, new) in enumerate(zip(before, self._lines(hour), strict=True)):
            changed = [x for x, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
            if changed:
                self.refresh(Region(changed[0], y, changed[-1] - changed[0] + 1, 1))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the digits at that width."""
        return len(hour_lines(self._hour, width))

    def render_line(self, y: int) -> Strip:
        """Return a line of the digits."""
        lines = self._lines(self._hour)
        text = lines[y] if y < len(lines) else " " * self.size.width
        plain = self.visual_style.rich_style
        # A full cell has its colour as its ground as well: between blocks some terminals leave hairs.
        full = plain + Style(bgcolor=plain.color)
        return Strip([Segment("".join(run), full if lit else plain) for lit, run in groupby(text, FULL.__eq__)])

    def _lines(self, hour: str) -> list[str]:
        """Return the lines of an hour over the whole width."""
        width = self.size.width
        lines = hour_lines(hour, width)
        indent = max(0, (width - max(map(len, lines))) // 2)
        return [(" " * indent + line).ljust(width)[:width] for line in lines]
