"""Rows that are ticked, under the headings of their groups."""

from itertools import groupby

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value

TWO_COLUMNS = 98
"""From this width on the groups stand in two columns."""
HANGING, MARGIN = 60, 13
"""From this width on the name of a group hangs at the left of its first row, in so many cells."""


class TickRow(Value):
    """A row: its key, its text, its group ("" for none), and whether it is ticked."""

    key: str
    text: str
    group: str = ""
    ticked: bool = False


Placed = TickRow | str | None
"""A row, the heading of a group, or an empty row."""


class Ticks(Widget):
    """Draws the rows, of which one is chosen, in two columns, one, or, where it is low, only the group of the chosen one."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Ticks { height: 1fr; width: 1fr; color: $quiet; }
    """

    rows: reactive[tuple[TickRow, ...]] = reactive((), layout=True)
    chosen: reactive[str] = reactive("")

    class RowPicked(Message):
        """A row was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that it takes where there is room for all."""
        return max(map(len, self._columns_in(width, len(self.rows))), default=0)

    def render(self) -> RenderResult:
        """Return the rows."""
        columns = self._columns
        width = self.content_size.width // len(columns)
        rows = []
        for place in range(max(map(len, columns), default=0)):
            cells = [self._cell(column[place] if place < len(column) else None, width) for column in columns]
            rows.append(Content.assemble(*cells))
        return Content("\n").join(rows)

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the pointer."""
        columns = self._columns
        place = event.get_content_offset_capture(self)
        column = columns[min(len(columns) - 1, place.x // max(1, self.content_size.width // len(columns)))]
        found = column[place.y] if 0 <= place.y < len(column) else None
        if isinstance(found, TickRow):
            self.post_message(self.RowPicked(found.key))

    def beside(self, by: int) -> str:
        """Return the key of the row so far on, the same at the edges."""
        keys = [row.key for row in self.rows]
        place = keys.index(self.chosen) if self.chosen in keys else 0
        return keys[max(0, min(len(keys) - 1, place + by))] if keys else ""

    @property
    def _columns(self) -> list[list[Placed]]:
        return self._columns_in(*self.content_size)

    def _columns_in(self, width: int, height: int) -> list[list[Placed]]:
        groups = [list(rows) for _, rows in groupby(self.rows, key=lambda row: row.group)]
        headed: list[list[Placed]] = [[*([rows[0].group] if rows[0].group else []), *rows] for rows in groups]
        if width >= TWO_COLUMNS and len(groups) > 1:
            return [_apart(headed[::2], headed), _apart(headed[1::2], headed)]
        if len(self.rows) <= height:
            return [list(self.rows)]
        place = next((place for place, each in enumerate(groups) if any(_is(row, self.chosen) for row in each)), 0)
        return [[f"{groups[place][0].group} · {place + 1} of {len(groups)}".lstrip(" ·"), *groups[place]]]

    def _margin(self, placed: Placed) -> Content:
        """Return what hangs at the left of a row: the name of its group before the first of it."""
        if not HANGING <= self.content_size.width < TWO_COLUMNS or not any(row.group for row in self.rows):
            return Content("")
        firsts = {row.group: row.key for row in reversed(self.rows)}
        is_first = isinstance(placed, TickRow) and firsts[placed.group] == placed.key
        return Content((placed.group.capitalize() if isinstance(placed, TickRow) and is_first else "").ljust(MARGIN))

    def _cell(self, placed: Placed, width: int) -> Content:
        margin = self._margin(placed)
        return Content.assemble(margin, self._row(placed, width - margin.cell_length))

    def _row(self, placed: Placed, width: int) -> Content:
        if placed is None:
            return Content(" " * width)
        if isinstance(placed, str):
            return Content.styled(f"  {placed.capitalize()}", "$quiet").truncate(width, ellipsis=True, pad=True)
        chosen = placed.key == self.chosen
        ground = " on $lift" if chosen else ""
        tick = ("✓ ", f"$kept{ground}") if placed.ticked else ("· ", f"$quiet{ground}")
        style = f"bold $strong{ground}" if chosen else "$foreground" if placed.ticked else "$quiet"
        mark = ("▸ ", f"bold $accent{ground}") if chosen else ("  ", "")
        row = Content.assemble(mark, tick, (placed.text, style)).truncate(max(1, width - 2), ellipsis=True)
        return Content.assemble(row, (" " * max(0, width - 2 - row.cell_length), ground.strip()), "  ")


def _is(placed: Placed, key: str) -> bool:
    return isinstance(placed, TickRow) and placed.key == key


def _apart(groups: list[list[Placed]], beside: list[list[Placed]] | None = None) -> list[Placed]:
    """Return groups below each other with an empty row between; as long as those `beside` them, so that they stand level."""
    found: list[Placed] = []
    for place, group in enumerate(groups):
        row = (beside or [])[2 * place : 2 * place + 2]
        longest = max([len(group), *map(len, row)])
        found += [None] * bool(found) + group + [None] * (longest - len(group))
    return found
