"""The look back: what each said they would do, to be resolved with one key, and what I wanted to bring up."""

from datetime import date

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, read_aloud, said_words
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import count, due_words
from peercoach_tui.tui.widgets.balanced import WIDEST, balanced_in

LARGE_ROWS = 3
"""The rows that the chosen follow-up may take."""


class LookBackShown(Value):
    """The follow-ups to look at, the ids of those that were, how many `points` wait behind them, and the place of the chosen row.

    The last row is that of the points; `opened` is the one of them that is seen. `partner` is a first name, `today` the local
    date, `keys` those that say what becomes of the chosen row.
    """

    follow_ups: tuple[FollowUp, ...] = ()
    looked_at: frozenset[str] = frozenset()
    points: int = 0
    opened: Point | None = None
    chosen: int = 0
    partner: str = ""
    today: date = date.min
    keys: str = ""

    @property
    def rows(self) -> int:
        """Return how many rows there are: the follow-ups, and one for all points."""
        return len(self.follow_ups) + bool(self.points)

    @property
    def follow_up(self) -> FollowUp | None:
        """Return the chosen follow-up, None where another row is chosen or there is none."""
        return self.follow_ups[self.chosen] if self.chosen < len(self.follow_ups) else None

    @property
    def point_chosen(self) -> bool:
        """Say whether the row of the points is chosen."""
        return bool(self.points) and self.follow_up is None


class LookBack(Widget):
    """The chosen row large, the others below it."""

    DEFAULT_CSS = """
    LookBack { height: 1fr; min-height: 5; padding: 0 2; content-align: left middle; display: none; }
    """

    shown: reactive[LookBackShown] = reactive(LookBackShown())

    def render(self) -> RenderResult:
        """Return the chosen one, its keys, then the list."""
        shown = self.shown
        if not shown.rows:
            return Content("")
        width = max(8, self.content_size.width)
        indent = " " * max(0, min(12, (width - WIDEST) // 2))
        large = balanced_in(one_line(self._large), min(WIDEST, width - len(indent)), LARGE_ROWS)
        rows = [Content.assemble(indent, *above)] if (above := self._above) else []
        rows += [Content.styled(indent + line, "bold") for line in large]
        keys = shown.keys if cell_len(indent + shown.keys) <= width else shown.keys.replace(" · ", " ")
        rows += [Content(""), Content.styled(indent + keys, "$quiet")]
        room = self.content_size.height - len(rows) - 1
        if shown.rows > 1 and room > 0:
            rows += [Content(""), *self._list(room, width, indent)]
        return Content("\n").join(rows)

    @property
    def _large(self) -> str:
        """Return what is large: the chosen follow-up, the opened point, or how many there are."""
        shown = self.shown
        if shown.follow_up is not None:
            return shown.follow_up.plan
        return shown.opened.words if shown.opened is not None else to_bring_up(shown.points)

    @property
    def _above(self) -> list[tuple[str, str]]:
        """Return what stands above it, with its styles: whose it is and by when."""
        shown = self.shown
        if shown.follow_up is None:
            return [("You wanted to bring up", "$accent")] if shown.opened is not None else []
        said = said_words(shown.follow_up.owner, shown.partner)
        place = f"  {shown.chosen + 1} of {len(shown.follow_ups)}" if len(shown.follow_ups) > 1 else ""
        return [(f"{said}  ", "$accent"), self._due(shown.follow_up), (place, "$quiet")]

    def _list(self, room: int, width: int, indent: str) -> list[Content]:
        first = max(0, min(self.shown.chosen - room // 2, self.shown.rows - room))
        return [self._row(place, width, indent) for place in range(first, min(self.shown.rows, first + room))]

    def _row(self, place: int, width: int, indent: str) -> Content:
        mark = "▸ " if place == self.shown.chosen else "  "
        if place == len(self.shown.follow_ups):
            return Content(f"{indent}{mark}{to_bring_up(self.shown.points)}").truncate(width, ellipsis=True)
        follow_up = self.shown.follow_ups[place]
        state = self._state(follow_up)
        text = Content(f"{indent}{mark}{one_line(read_aloud(follow_up, self.shown.partner))}")
        return Content.assemble(text.truncate(width - cell_len(state[0]) - 2, ellipsis=True), "  ", state)

    def _state(self, follow_up: FollowUp) -> tuple[str, str]:
        """Return what became of a follow-up, or when it is due, and the style of these words."""
        if follow_up.is_open and follow_up.id not in self.shown.looked_at:
            return self._due(follow_up)
        return f"✓ {became_words(follow_up.outcome)}", "$kept"

    def _due(self, follow_up: FollowUp) -> tuple[str, str]:
        due, today = follow_up.due, self.shown.today
        return due_words(due, today, follow_up.hour) or "no date", "$late" if due is not None and due < today else "$quiet"


def to_bring_up(points: int) -> str:
    """Return "2 things you wanted to bring up"."""
    return f"{count(points, 'thing')} you wanted to bring up"
