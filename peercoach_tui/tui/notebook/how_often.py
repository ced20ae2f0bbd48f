"""How often what one looks for was said, a month: a dot a line below the meeting at the right."""

from collections.abc import Sequence
from datetime import date

from textual import events
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.domain.words import MONTHS
from peercoach_tui.search.found import Finds
from peercoach_tui.search.how_often import Month, how_often

CELLS = 4
"""The columns of a month: its name, and one between."""
DOTS = 3
"""So many lines are a dot each; more are a number."""


class HowOften(Static):
    """The months of what was found, while words or filters are looked for; seen where there is room."""

    DEFAULT_CSS = """
    HowOften { width: 100%; height: auto; color: $quiet; margin: 1 0 0 0; display: none; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._found: tuple[Finds, date] | None = None

    def show(self, found: Finds | None, today: date) -> None:
        """Show the months of what was found, None for nothing; `today` is the local date."""
        self._found = (found, today) if found is not None and found.hits else None
        self.display = self._found is not None
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Tell as many months as fit."""
        self._draw()

    def _draw(self) -> None:
        most = (self.size.width + 1) // CELLS
        if self._found is not None and most:
            self.update(Content("\n").join(month_rows(how_often(*self._found, most))))


def month_rows(months: Sequence[tuple[Month, int]]) -> list[Content]:
    """Return the rows: what they say, the dots, and the names of the months; a year stands under its January."""
    names = [MONTHS[month - 1][:3].ljust(CELLS) for (_, month), _ in months]
    rows = [Content.styled("How often, by month", "$quiet"), Content.assemble(*(_dots(number) for _, number in months))]
    rows.append(Content.styled("".join(names).rstrip(), "$quiet"))
    if any(month == 1 for (_, month), _ in months[1:]):
        years = "".join((f"{year}" if month == 1 else "").ljust(CELLS) for (year, month), _ in months)
        rows.append(Content.styled(years.rstrip(), "$quiet"))
    return rows


def _dots(number: int) -> Content:
    if not number:
        return Content.styled("·".ljust(CELLS), "$faint")
    return Content.styled(("●" * number if number <= DOTS else f"{number}").ljust(CELLS), "$accent")
