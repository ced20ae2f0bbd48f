"""The page of a career map: three columns from here to there and the steps below; where it is narrow, blocks with a label."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.goals.map_words import GUIDES, HEADINGS, SHORT, MapRow, MapShown, Slot
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.tui.widgets.strips import one_strip
from peercoach_tui.tui.widgets.wrapping import wrapped

WIDE, LABELLED = 100, 48
"""From so many columns on the parts stand beside each other, and labels beside the blocks."""
GAP = 4
MARK = "▸ "
LABEL = 11
"""The columns of a label beside its block."""
COLUMNS = ((Part.HERE,), (Part.ROLE,), (Part.SKILL, Part.EXPOSURE))

Cell = tuple[Content, Slot | None]
"""A row of a column, and the place on the map that it belongs to."""
Written = tuple[Content, tuple[tuple[int, int, Slot], ...]]
"""A row of the page, and from which column to which it belongs to which place."""


class MapPage(Scrolled):
    """Draws the map, with one place on it chosen; a click chooses another."""

    DEFAULT_CSS = """
    MapPage { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    class SlotPicked(Message):
        """A place was clicked; `again` when it was chosen already."""

        def __init__(self, slot: Slot, again: bool) -> None:
            super().__init__()
            self.slot, self.again = slot, again

    def __init__(self) -> None:
        super().__init__()
        self._shown = MapShown(rows=())
        self._rows: list[Written] = []

    def show(self, shown: MapShown) -> None:
        """Show the map."""
        self._shown = shown
        self._fit()

    @property
    def page(self) -> int:
        """Return how far a page goes."""
        return max(1, self.size.height // 3)

    @property
    def whole(self) -> int:
        """Return how many places there are."""
        return len(self._shown.rows)

    def on_resize(self) -> None:
        """Lay the page out for the new size."""
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """Choose the place that was clicked."""
        y = event.y + self.scroll_offset.y
        spans = self._rows[y][1] if y < len(self._rows) else ()
        for slot in (slot for begin, end, slot in spans if begin <= event.x < end):
            self.post_message(self.SlotPicked(slot, slot == self._shown.chosen))

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        row = self._rows[place][0] if place < len(self._rows) else Content("")
        return one_strip(self, row, width)

    def _fit(self) -> None:
        # Room for a scroll bar, and a column between.
        width = self.size.width - 2
        self._rows = [] if width <= 0 else [*(self._beside(width) if width >= WIDE else self._below(width))]
        self.virtual_size = Size(0, len(self._rows))
        places = [y for y, (_, spans) in enumerate(self._rows) if any(slot == self._shown.chosen for _, _, slot in spans)]
        if places:
            # With the heading above what is first.
            first = max(0, places[0] - 2)
            region = Region(0, first, 1, places[-1] - first + 1)
            self.scroll_to_region(region, animate=False, force=True, immediate=True, x_axis=False)
        self.refresh()

    def _beside(self, width: int) -> Iterator[Written]:
        cells = (width - 2 * GAP) // 3
        columns = [[cell for part in parts for cell in self._block(part, cells)] for parts in COLUMNS]
        for row in zip_longest(*columns, fillvalue=(Content(""), None)):
            yield _joined(row, cells)
        yield Content.styled("─" * width, "$hair"), ()
        yield Content(""), ()
        steps = self._block(Part.STEP, 2 * cells + GAP)
        is_from = [(Content(" " * len(MARK)) + row, None) for row in self._from(cells - len(MARK))]
        for left, right in zip_longest(steps, is_from, fillvalue=(Content(""), None)):
            yield _joined((left, right), 2 * cells + GAP)

    def _from(self, cells: int) -> list[Content]:
        return wrapped(Content.styled(self._shown.is_from, "$quiet"), cells) if self._shown.is_from else []

    def _block(self, part: Part, cells: int) -> list[Cell]:
        """Return the heading of a part and its lines below it."""
        heading = Content.styled(HEADINGS[part], "bold $quiet").truncate(cells, ellipsis=True)
        rows: list[Cell] = [(Content(" " * len(MARK)) + heading, None), (Content(""), None)]
        for row in self._shown.of(part):
            rows += [(each, row.slot) for each in self._lines(row, cells)]
            rows.append((Content(""), None))
        return rows

    def _below(self, width: int) -> Iterator[Written]:
        column = LABEL if width >= LABELLED else 0
        for part in Part:
            label = SHORT[part].ljust(column)
            if not column:
                yield Content.styled(f"  {HEADINGS[part]}", "bold $quiet"), ()
                label = ""
            for row in self._shown.of(part):
                for line in self._lines(row, width - column):
                    yield Content.styled(label, "$quiet") + line, ((column, width, row.slot),)
                    label = " " * column
            yield Content(""), ()
        yield from ((row, ()) for row in self._from(width))

    def _lines(self, row: MapRow, cells: int) -> list[Content]:
        """Return the rows of a line: its words, and what it became at the right of the first."""
        chosen, sign = row.slot == self._shown.chosen, f"{row.sign} " if row.sign else ""
        room = cells - len(MARK) - len(sign) - (len(row.about) + 2 if row.about else 0)
        text = one_line(row.text) or GUIDES[row.slot.part]
        words = Content.styled(text, "bold $strong" if chosen and row.slot.id else "$foreground" if row.slot.id else "$quiet")
        lines = []
        for place, line in enumerate(wrapped(words, max(4, room))):
            mark = (MARK if chosen and not place else " " * len(MARK), "bold $accent")
            before = (sign if not place else " " * len(sign), "$kept")
            left = Content.assemble(mark, before, line)
            about = row.about if not place else ""
            gap = " " * max(0, cells - left.cell_length - len(about))
            whole = Content.assemble(left, gap, (about, "$quiet")).truncate(cells)
            lines.append(whole.stylize("on $lift") if chosen else whole)
        return lines


def _joined(cells: Sequence[Cell], width: int) -> Written:
    """Return some cells on one row, each `width` wide but the last."""
    row, spans, x = Content(""), [], 0
    for place, (cell, slot) in enumerate(cells):
        row += cell if place == len(cells) - 1 else cell.pad_right(max(0, width - cell.cell_length)) + " " * GAP
        if slot is not None:
            spans.append((x, x + width, slot))
        x += width + GAP
    return row, tuple(spans)
