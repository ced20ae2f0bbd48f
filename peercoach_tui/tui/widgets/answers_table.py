"""The partner's answers over the last meetings: scales from 0 to 10 that are drawn to their end."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.answer_words import ON_CARD
from peercoach_tui.domain.sessions.card_words import AnswerRow, score_words

NAMES = tuple(ON_CARD.values())
GREATEST = 10
REACHED, REST = "━", "─"
LONG, SHORT = 2 * GREATEST, GREATEST
"""The cells of a scale, where there is room and where there is little."""
NUMBER = 3
"""The columns of a number, with the space before it."""
LEAST_GAP, MOST_GAP = 2, 8
"""The columns between two scales."""
LEAST = 58
"""The columns from which on there is a row a meeting."""


class AnswersTable(Widget):
    """A row a meeting, the newest last, with three scales; where there is no room a row an answer, and the newest scale alone.

    There are rows, at least one; the `title` says whose answers they are where a row is an answer.
    """

    DEFAULT_CSS = """
    AnswersTable { height: auto; color: $quiet; }
    """

    def __init__(self, title: str, rows: Sequence[AnswerRow]) -> None:
        super().__init__()
        self._title, self._table = title, rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(list(self._rows(width)))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._rows(max(1, self.content_size.width)))

    def _rows(self, width: int) -> Iterator[Content]:
        days = max(cell_len(row.day) for row in self._table)
        for cells in (LONG, SHORT):
            gap = (width - days - 2 - len(NAMES) * (cells + NUMBER)) // (len(NAMES) - 1)
            if width >= LEAST and gap >= LEAST_GAP:
                yield from _by_meeting(self._table, days, cells, min(MOST_GAP, gap))
                return
        yield from _by_answer(self._title, self._table, width)


def scale(score: int | None, cells: int, style: str) -> Content:
    """Return a score of 0 to 10 on a scale of so many cells: as long as it is, the rest faint; blank for None."""
    if score is None:
        return Content(" " * cells)
    reached = round(score / GREATEST * cells)
    return Content.assemble((REACHED * reached, style), (REST * (cells - reached), "$faint"))


def _by_meeting(rows: Sequence[AnswerRow], days: int, cells: int, gap: int) -> Iterator[Content]:
    names = (" " * gap).join(name.ljust(cells + NUMBER) for name in NAMES)
    yield Content.styled(f"{' ' * (days + 2)}{names}".rstrip(), "$foreground")
    for row in rows:
        is_newest = row is rows[-1]
        scores = [_scored(score, cells, is_newest) for score in row.scores]
        yield Content.assemble((f"{row.day:>{days}}  ", _style(is_newest)), Content(" " * gap).join(scores))


def _scored(score: int | None, cells: int, is_newest: bool) -> Content:
    if score is None:
        return Content.styled(score_words(None).ljust(cells + NUMBER), "$quiet")
    drawn = scale(score, cells, "$accent" if is_newest else "$quiet")
    return Content.assemble(drawn, (f"{score:>{NUMBER}}", _style(is_newest)))


def _by_answer(title: str, rows: Sequence[AnswerRow], width: int) -> Iterator[Content]:
    names = max(map(cell_len, NAMES))
    days = f"{rows[0].day} … {rows[-1].day}" if len(rows) > 1 else rows[0].day
    heading = Content.styled(one_line(title), "$quiet").truncate(names + 1, ellipsis=True)
    yield Content.assemble(heading.pad_right(names + 2 - heading.cell_length), (days, "$quiet")).truncate(width, ellipsis=True)
    for place, name in enumerate(NAMES):
        *before, newest = (row.scores[place] for row in rows)
        numbers = "".join(f"{score_words(score):>{NUMBER}}" for score in before)
        line = Content.assemble(
            (name.ljust(names), "$foreground"), (numbers, "$quiet"), (f"{score_words(newest):>{NUMBER}}", _style(True))
        )
        fits = line.cell_length + NUMBER + SHORT <= width
        yield Content.assemble(line, " " * NUMBER, scale(newest, SHORT, "$accent")) if fits else line


def _style(is_newest: bool) -> str:
    return "bold $strong" if is_newest else "$quiet"
