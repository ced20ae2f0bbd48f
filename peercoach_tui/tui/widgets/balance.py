"""Both ways on one bar: how the minutes of a meeting were shared, with a tick at the half."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from peercoach_tui.domain.sessions.card_words import BothWays

WIDEST = 61
"""The most cells of the bar. It is odd, so that the half has a cell of its own."""
HALF = "half "
MINE, CHANGE, THEIRS, TICK = "━", "┃", "─", "╷"
BESIDE = 4
"""The columns between the bar and what is said beside it."""


class Balance(Widget):
    """One bar for the whole, what each part of it is called below, and beside or below it the last meetings."""

    DEFAULT_CSS = """
    Balance { height: auto; color: $foreground; }
    """

    def __init__(self, ways: BothWays) -> None:
        super().__init__()
        self._ways = ways

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(list(self._rows(width)))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._rows(max(1, self.content_size.width)))

    def _rows(self, width: int) -> Iterator[Content]:
        ways = self._ways
        cells = min(WIDEST, width) - (min(WIDEST, width) + 1) % 2
        half = cells // 2
        if half >= len(HALF):
            yield Content.styled(f"{HALF:>{half}}{TICK}", "$quiet")
        mine = mine_cells(ways.coached, ways.was_coached, cells - 1)
        bar = Content.assemble((MINE * mine, "$accent"), (CHANGE, "$strong"), (THEIRS * (cells - 1 - mine), "$quiet"))
        beside = ways.over and cells + BESIDE + cell_len(ways.over) <= width
        yield Content.assemble(bar, " " * BESIDE, (ways.over, "$quiet")) if beside else bar
        free = cells - cell_len(ways.mine) - cell_len(ways.theirs)
        if free >= 2:
            yield Content(f"{ways.mine}{' ' * free}{ways.theirs}")
        else:
            yield from (Content(ways.mine).truncate(width, ellipsis=True), Content(ways.theirs).truncate(width, ellipsis=True))
        if ways.over and not beside:
            yield Content.styled(ways.over, "$quiet").truncate(width, ellipsis=True)


def mine_cells(mine: float, theirs: float, cells: int) -> int:
    """Return how many of the cells are of the first part; a part that is there at all has a cell, one that isn't has none."""
    if not mine or not theirs:
        return cells if mine else 0
    return min(cells - 1, max(1, round(mine / (mine + theirs) * cells)))
