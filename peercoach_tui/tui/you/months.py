"""The hours both ways, a row a month: the one picture."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from peercoach_tui.domain.oneself.bars import Bar
from peercoach_tui.domain.oneself.times import hours_words, months_words
from peercoach_tui.domain.words import count
from peercoach_tui.tui.widgets.balance import CHANGE, MINE, THEIRS

STEPS = (5, 10, 15, 20, 30, 60, 120, 240, 480, 960)
"""The minutes that a cell may stand for. It is a whole of them, not what fits the longest bar: that has no meaning of its own."""
WIDEST, LEAST = 48, 6
"""The most and the least cells for a bar."""
GAP = "  "
NO_MEETING = "no meeting"


class Months(Widget):
    """A bar for each month: how long one coached, then how long one was coached, each beside its numbers."""

    DEFAULT_CSS = """
    Months { height: auto; color: $foreground; }
    """

    def __init__(self, bars: Sequence[Bar], today: date) -> None:
        super().__init__()
        self._bars, self._today = bars, today

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(list(month_rows(self._bars, self._today, width)))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(month_rows(self._bars, self._today, max(1, self.content_size.width)))


def month_rows(bars: Sequence[Bar], today: date, width: int) -> Iterator[Content]:
    """Yield a row for each bar in so many columns, and below them what they mean."""
    names = [months_words(bar.first, bar.last, today) for bar in bars]
    mine, theirs = [hours_words(bar.coached) for bar in bars], [hours_words(bar.was_coached) for bar in bars]
    told = [_meetings_words(bar) for bar in bars]
    columns = [max(map(cell_len, texts), default=0) for texts in (names, mine, theirs)]
    room = width - sum(columns) - 3 * len(GAP)
    step = _step(bars, max(LEAST, min(WIDEST, room)))
    longest = max((sum(_parts(bar, step)) + 1 for bar in bars), default=0)
    cells = min(longest, max(LEAST, room))
    with_meetings = cells + len(GAP) + max(map(cell_len, told), default=0) <= room
    for name, bar, mine_words, theirs_words, meetings in zip(names, bars, mine, theirs, told, strict=True):
        label = Content.styled(name.ljust(columns[0]), "$quiet")
        if not bar.timed:
            yield label + GAP + Content.styled(meetings, "$quiet")
            continue
        hours = f"{mine_words:>{columns[1]}}{GAP}{theirs_words:>{columns[2]}}"
        row = Content(GAP).join([label, _drawn(bar, cells, step), Content(hours)])
        yield Content.assemble(row, GAP, (meetings, "$quiet")) if with_meetings else row
    yield from _legend(step, width)


def _meetings_words(bar: Bar) -> str:
    """Return "4 meetings", "4 meetings, 1 without minutes", or that there was none."""
    if not bar.meetings:
        return NO_MEETING
    untimed = bar.meetings - bar.timed
    return count(bar.meetings, "meeting") + (f", {untimed} without minutes" if untimed else "")


def _step(bars: Sequence[Bar], cells: int) -> int:
    """Return the fewest minutes a cell with which each bar has room, with the sign between its two parts."""
    return next((step for step in STEPS if all(sum(_parts(bar, step)) < cells for bar in bars)), STEPS[-1])


def _drawn(bar: Bar, cells: int, step: int) -> Content:
    mine, theirs = _parts(bar, step)
    mine = min(mine, cells - 1)
    theirs = min(theirs, cells - 1 - mine)
    rest = " " * (cells - mine - 1 - theirs)
    return Content.assemble((MINE * mine, "$foreground"), (CHANGE, "$strong"), (THEIRS * theirs, "$quiet"), rest)


def _parts(bar: Bar, step: int) -> tuple[int, int]:
    """Return the cells of the two parts: one at least where there are any seconds."""
    mine, theirs = (max(1, round(seconds / 60 / step)) if seconds else 0 for seconds in (bar.coached, bar.was_coached))
    return mine, theirs


def _legend(step: int, width: int) -> Iterator[Content]:
    scale = f"a sign is {step}′" if step < 60 else f"a sign is {step // 60} h"
    parts = [f"{MINE} you coached", f"{THEIRS} you were coached", scale]
    whole = "   ".join(parts)
    yield from (
        Content.styled(line, "$quiet") for line in ([whole] if cell_len(whole) <= width else [parts[0], "   ".join(parts[1:])])
    )
