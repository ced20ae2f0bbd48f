"""A small plot: a row of bars for each figure, with the numbers at its ends."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.sessions.card_words import Figure

BARS = "▁▂▃▄▅▆"
"""From the lowest; the highest leaves air to the row above."""
NONE = "··"
"""What stands where a meeting has no such figure."""


class Trend(Widget):
    """The figures over the last meetings, the oldest at the left, this one at the right."""

    DEFAULT_CSS = """
    Trend { height: auto; color: $quiet; }
    """

    shown: reactive[tuple[Figure, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one row a figure, and one for what the bars are."""
        return len(self.shown) + 1 if self.shown else 0

    def render(self) -> RenderResult:
        """Return "heads down     9%  ▅▅ ▃▃ ▇▇ ▄▄ ▂▂  6%" for each figure."""
        if not self.shown:
            return Content("")
        names = max(cell_len(figure.name) for figure in self.shown)
        firsts = max(cell_len(_end(figure, 0)) for figure in self.shown)
        rows = [self._row(figure, names, firsts) for figure in self.shown]
        told = f"{' ' * (names + 2)}{'then'.rjust(firsts)}  {' ' * (3 * len(self.shown[0].values) - 1)}  now"
        return Content("\n").join([Content.styled(told, "$quiet"), *rows])

    @staticmethod
    def _row(figure: Figure, names: int, firsts: int) -> Content:
        *before, newest = bars(figure.values)
        first, last = _end(figure, 0), _end(figure, -1)
        return Content.assemble(
            (f"{figure.name.ljust(names)}  {first.rjust(firsts)}  ", "$quiet"),
            (" ".join(before) + " ", "$quiet"),
            (newest, "$accent"),
            ("  " + last, "bold $foreground"),
        )


def bars(values: Sequence[float | None]) -> list[str]:
    """Return a bar of two cells for each value, from nothing (the lowest) to the greatest of them; a sign for None."""
    greatest = max((value for value in values if value is not None), default=0) or 1
    return [NONE if value is None else 2 * BARS[round(value / greatest * (len(BARS) - 1))] for value in values]


def _end(figure: Figure, place: int) -> str:
    return figure.words[place] or "–"
