"""The brief: whom one meets, and all there is to know before."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.brief_words import BriefLine, BriefWords

WIDEST = 96
"""The most columns of the brief: further right the eye loses the line."""
MOST = 6
"""The most follow-ups of one side, where there is room for all."""
LEAST_MARGIN, WIDEST_MARGIN = 18, 24
"""The columns of the labels."""


class BriefView(Widget):
    """Draws a brief from the top, and of many follow-ups as many as fit."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    BriefView { height: auto; padding: 0 2; color: $quiet; }
    """

    spared: reactive[int] = reactive(0, layout=True)
    """The rows that belong to what stands below."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, BriefWords | None, str] = ("", None, "")

    def show(self, heading: str, words: "BriefWords", problem: str = "") -> None:
        """Show a brief under a quiet heading; `problem` is one sentence in place of its lines."""
        if self._shown != (heading, words, problem):
            self._shown = heading, words, problem
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of as much as fits above what stands below."""
        return len(self._fitting(width, container.height - self.spared))

    def render(self) -> RenderResult:
        """Return the brief."""
        size = self.content_size
        return Content("\n").join(self._fitting(max(1, size.width), max(1, size.height)))

    def _fitting(self, width: int, height: int) -> list[Content]:
        rows: list[Content] = []
        for most, deep in ((MOST, 3), (3, 2), (2, 2), (2, 1), (1, 1)):
            rows = list(self._rows(min(WIDEST, width), most, deep))
            if len(rows) <= height:
                break
        return rows if len(rows) <= height else [*rows[: max(0, height - 1)], Content("  …")]

    def _rows(self, width: int, most: int, deep: int) -> Iterator[Content]:
        """Yield the rows: of each label at most so many lines, each of them at most so many rows deep."""
        heading, words, problem = self._shown
        if words is None:
            return
        if heading:
            yield Content(heading)
        yield from _whom_and_when(words, width)
        if words.last_met:
            yield Content(words.last_met).truncate(width, ellipsis=True)
        if problem:
            yield Content("")
            yield from Content.styled(one_line(problem), "$late").wrap(width)
        if words.lines:
            yield Content("")
        margin = _label_columns(words)
        for label, grouped in groupby(words.lines, key=lambda line: line.label):
            group = list(grouped)
            for place, line in enumerate(group[:most]):
                yield from _beside_label(label if place == 0 else "", line, margin, width, deep)
            if left := max(0, len(group) - most) + group[-1].more:
                yield Content(f"{' ' * margin}and {left} more")


def _label_columns(words: "BriefWords") -> int:
    longest = max((Content(one_line(line.label)).cell_length for line in words.lines), default=0)
    return max(LEAST_MARGIN, min(WIDEST_MARGIN, longest + 4))


def _whom_and_when(words: "BriefWords", width: int) -> Iterator[Content]:
    name = Content.styled(one_line(words.name), "bold $accent")
    when = Content.styled(one_line(words.when), "$late" if words.late else "$foreground")
    room = width - name.cell_length - when.cell_length
    if room >= 3:
        yield Content.assemble(name, " " * room, when)
    else:
        yield name.truncate(width, ellipsis=True)
        yield when.truncate(width, ellipsis=True)


def _beside_label(label: str, line: "BriefLine", margin: int, width: int, deep: int) -> Iterator[Content]:
    """Yield a line: its label in the margin, its text beside it, and at the right when it is due and how sure."""
    room = max(8, width - margin)
    wrapped = Content.styled(one_line(line.text), "$foreground").wrap(room)
    if len(wrapped) > deep:
        wrapped = [*wrapped[: deep - 1], (wrapped[deep - 1] + Content.styled(" …", "$quiet")).truncate(room, ellipsis=True)]
    end = Content.assemble((line.due, "$late" if line.late else "$quiet"), (f" {line.dots}" if line.dots else "", "$accent"))
    left = Content("  " + one_line(label)).truncate(margin - 1, ellipsis=True).truncate(margin, pad=True)
    for place, row in enumerate(wrapped):
        last = place == len(wrapped) - 1
        free = room - row.cell_length - end.cell_length
        start = left if place == 0 else Content(" " * margin)
        if last and end.cell_length and free >= 2:
            yield Content.assemble(start, row, " " * free, end)
            return
        if last and end.cell_length and deep == 1:
            row = row.truncate(room - end.cell_length - 2, ellipsis=True)
            yield Content.assemble(start, row, " " * (room - row.cell_length - end.cell_length), end)
            return
        yield start + row
    if end.cell_length:
        yield Content.assemble(" " * (width - end.cell_length), end)
