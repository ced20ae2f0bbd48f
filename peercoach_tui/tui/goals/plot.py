"""The check-ins of a goal as a picture: always 0 to 10, the days in proportion, nothing before the first or after the last."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import MOST, DayOf
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import MONTHS, short_day

AXIS = 4
"""The columns of the numbers at the left."""
LEFT, RIGHT = 1, 4
"""The columns that stay free before the first day, and behind the last for its number."""
NARROWEST, LOWEST = 24, 5
"""The least columns and rows of a plot."""
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The dots of a braille cell, by row and column."""
BRAILLE = 0x2800

Cell = tuple[int, int]


class Plotted(Value):
    """A number of a check-in on its local day."""

    day: date
    score: int


class PlotShown(Value):
    """The numbers by their day, the first and the last day of the axis, and the due date, which lies between these."""

    points: tuple[Plotted, ...]
    begins: date
    ends: date
    due: date | None = None


def plot_of(goal: Goal, today: date, day_of: DayOf) -> PlotShown | None:
    """Return the plot of a goal: from the day when it was set to the due date and today; None without a number."""
    points = tuple(Plotted(day=each.day, score=each.score) for each in goal.scored if each.score is not None)
    if not points:
        return None
    ended = day_of(goal.closed) if goal.closed is not None else today
    begins = min(day_of(goal.set_at), points[0].day, goal.due or points[0].day)
    return PlotShown(points=points, begins=begins, ends=max(ended, points[-1].day, goal.due or ended), due=goal.due)


class Canvas:
    """Cells that are drawn over each other: what is put later lies above. `width` and `height` are in cells."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._cells: dict[Cell, tuple[str, str]] = {}
        self._dots: dict[Cell, int] = {}
        self.taken: set[Cell] = set()
        """Where letters and points are, which nothing may cover."""

    def put(self, x: int, y: int, text: str, style: str, *, firm: bool = False) -> None:
        """Put a text of single cells; a `firm` one is not covered by what asks for room."""
        for place, sign in enumerate(text, x):
            if 0 <= place < self.width and 0 <= y < self.height:
                self._cells[place, y] = sign, style
                if firm:
                    self.taken.add((place, y))

    def has_room(self, x: int, y: int, text: str) -> bool:
        """Say whether a text would stand whole there, and cover nothing that is firm."""
        inside = 0 <= y < self.height and x >= 0 and x + cell_len(text) <= self.width
        return inside and not any((place, y) in self.taken for place in range(x, x + cell_len(text)))

    def dot(self, x: int, y: int) -> None:
        """Set a dot; there are two by four in a cell."""
        cell = x // 2, y // 4
        self._dots[cell] = self._dots.get(cell, 0) | BITS[y % 4][x % 2]

    def rows(self, line: str) -> Iterator[Content]:
        """Yield the rows; dots have the style `line`, and lie below all that is firm."""
        for y in range(self.height):
            yield Content.assemble(*(self._drawn(x, y, line) for x in range(self.width)))

    def _drawn(self, x: int, y: int, line: str) -> tuple[str, str]:
        dots = self._dots.get((x, y))
        if dots and (x, y) not in self.taken:
            return chr(BRAILLE + dots), line
        return self._cells.get((x, y), (" ", ""))


def plot_rows(shown: PlotShown, width: int, height: int) -> list[Content]:
    """Return the plot in `height` rows of `width` cells, and a row of the months below it."""
    canvas = Canvas(width - AXIS, height)
    _draw_axes(canvas, shown)
    cells = _cells(shown, canvas.width, height)
    _draw_line(canvas, cells)
    for cell in cells[:-1]:
        canvas.put(*cell, "●", "$foreground", firm=True)
    canvas.put(*cells[-1], "●", "bold $accent", firm=True)
    _draw_numbers(canvas, shown.points, cells)
    _draw_due(canvas, shown)
    labels = {0: str(MOST), (height - 1) // 2: str(MOST // 2), height - 1: "0"}
    rows = [
        Content.styled(labels.get(place, "").rjust(2).ljust(AXIS), "$quiet") + row
        for place, row in enumerate(canvas.rows("$quiet"))
    ]
    return [*rows, Content(" " * AXIS) + _months_row(shown, canvas.width)]


def _cells(shown: PlotShown, width: int, height: int) -> list[Cell]:
    """Return where each point stands; of one day, one beside the other where they would cover each other."""
    cells = list[Cell]()
    for day, points in groupby(shown.points, key=lambda point: point.day):
        x, there = _x(shown, day, width), set[Cell]()
        for point in points:
            y = _y(point.score, height)
            x = min(x + ((x, y) in there), width - 1)
            there.add((x, y))
            cells.append((x, y))
    return cells


def _x(shown: PlotShown, day: date, width: int) -> int:
    """Return the column of a day."""
    days, room = (shown.ends - shown.begins).days, width - 1 - LEFT - RIGHT
    return LEFT + round((day - shown.begins).days / days * room) if days else LEFT


def _y(score: int, height: int) -> int:
    """Return the row of a number."""
    return round((MOST - score) / MOST * (height - 1))


def _draw_axes(canvas: Canvas, shown: PlotShown) -> None:
    for row in (0, (canvas.height - 1) // 2):
        canvas.put(0, row, "┄" * canvas.width, "$hair")
    canvas.put(0, canvas.height - 1, "─" * canvas.width, "$faint")
    for day in _months(shown):
        canvas.put(_x(shown, day, canvas.width), canvas.height - 1, "┴", "$faint")
    if shown.due is not None:
        for row in range(canvas.height - 1):
            canvas.put(_x(shown, shown.due, canvas.width), row, "╎", "$faint")


def _draw_line(canvas: Canvas, cells: Sequence[Cell]) -> None:
    for (x, y), (next_x, next_y) in pairwise(cells):
        across, down = 2 * (next_x - x), 4 * (next_y - y)
        steps = max(across, abs(down), 1)
        for step in range(steps + 1):
            canvas.dot(2 * x + round(across * step / steps), 4 * y + 2 + round(down * step / steps))


def _draw_numbers(canvas: Canvas, points: Sequence[Plotted], cells: Sequence[Cell]) -> None:
    """Put each number beside its point, the newest first; one without room is in the table alone."""
    for place in reversed(range(len(cells))):
        (x, y), text, newest = cells[place], str(points[place].score), place == len(cells) - 1
        if any(cell == cells[place] for cell in cells[place + 1 :]):
            continue
        beside, around = [(x + 2, y)], [(x, y - 1), (x, y + 1), (x + 1, y), (x - len(text), y)]
        for at in [*beside, *around] if newest else around:
            if canvas.has_room(*at, text):
                canvas.put(*at, text, "bold $strong" if newest else "$quiet", firm=True)
                break


def _draw_due(canvas: Canvas, shown: PlotShown) -> None:
    if shown.due is not None:
        words, x = f"by {short_day(shown.due, shown.ends)}", _x(shown, shown.due, canvas.width)
        begin = max(0, min(x - len(words) // 2, canvas.width - len(words)))
        if canvas.has_room(begin, 0, words):
            canvas.put(begin, 0, words, "$quiet", firm=True)


def _months(shown: PlotShown) -> Iterator[date]:
    """Yield the first of each month on the axis."""
    day = shown.begins.replace(day=1)
    while day <= shown.ends:
        if day >= shown.begins:
            yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _months_row(shown: PlotShown, width: int) -> Content:
    """Return the months below their first days, a January as its year; where there is none, the days at both ends."""
    row = ""
    names = [(_x(shown, day, width), str(day.year) if day.month == 1 else MONTHS[day.month - 1][:3]) for day in _months(shown)]
    if not names:
        first, last = (short_day(day, shown.ends) for day in (shown.begins, shown.ends))
        return Content.styled(first if first == last else first + last.rjust(width - RIGHT - len(first)), "$quiet")
    for x, name in names:
        begin = max(0, x - 1)
        if (not row or len(row) < begin) and begin + len(name) <= width:
            row = row.ljust(begin) + name
    return Content.styled(row, "$quiet")
