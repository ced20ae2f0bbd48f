"""The list of who one meets: three lines each where there is room, else one."""

from textual.content import Content

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.words import minutes_words
from peercoach_tui.people import Person
from peercoach_tui.tui.partners.words import PersonRow, person_row, said_below, said_beside
from peercoach_tui.tui.widgets.balance import MINE, THEIRS, mine_cells
from peercoach_tui.tui.widgets.ends import ends
from peercoach_tui.tui.widgets.row import about_room, marked_title, one_row
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace

SAYS_MORE = 56
"""A narrower list of one line each says nothing but names and days."""
STEP = 4
"""The lines of a row that says all: three, and a free one."""
TALL = 20
"""A list of so many lines has rows that say all, as long as it has room for each."""
WIDEST = 60
"""A wider list stands above what is known of the chosen one, and is low."""
BAR = 26
"""The cells of the bar of both ways."""


class PeopleRows(Rows[Person]):
    """Each row says when the two meet next; how often, and when they met last; and both ways over the last five meetings."""

    def __init__(self, workspace: Workspace, *, id: str) -> None:
        super().__init__(lambda person: person_row(person, workspace.today), lambda person: person.id, id=id)

    @property
    def step(self) -> int:
        """Return how many lines a row takes."""
        return STEP if self.size.width < WIDEST and self.size.height >= max(TALL, STEP * self.whole) else 1

    def _line(self, y: int, width: int) -> Content:
        """Return a line of the list, counted from its first."""
        place, line = divmod(y, self.step)
        lit = place == self.place and self.active
        row = self.row_at(place)
        assert isinstance(row, PersonRow)
        if self.step == 1:
            seen = row.but(about=self._beside(row, width - 1)) if width >= SAYS_MORE else row.but(about=())
            title = marked_title(row, lit=lit)
            drawn = one_row(seen, title, column=self.column, width=width - 1)
        elif line == 0:
            drawn = ends(marked_title(row, lit=lit), _when(row), width - 1) + " "
        else:
            said = Content.styled(one_line(row.about[0]) if row.about else said_below(row, width - 3), "$quiet")
            drawn = (said, bar(row.ways, BAR), Content())[line - 1].pad_left(2).truncate(width - 1, ellipsis=True)
        if not lit or line == STEP - 1:
            return drawn
        return drawn.truncate(width, ellipsis=True, pad=True).stylize("on $lift")

    def _beside(self, row: PersonRow, width: int) -> tuple[str, ...]:
        """Return what is said beside the name in a row of so many cells: of who can't be read why, as much as fits."""
        return row.about or (said_beside(row, about_room(row, self.column, width)),)


def bar(ways: tuple[float, float] | None, cells: int) -> Content:
    """Return both ways on one bar, and the minutes of each; a sentence where nobody counted."""
    if ways is None:
        return Content.styled("no minutes known", "$quiet")
    minutes = " and ".join(map(minutes_words, ways))
    if not any(ways):
        return Content.styled(minutes, "$quiet")
    mine = mine_cells(*ways, cells)
    return Content.assemble((MINE * mine, "$accent"), (THEIRS * (cells - mine), "$quiet"), (f"  {minutes}", "$quiet"))


def _when(row: PersonRow) -> Content:
    style = "bold $late" if row.late else "bold $accent" if row.near else "$quiet"
    return Content.styled(row.right, style)
