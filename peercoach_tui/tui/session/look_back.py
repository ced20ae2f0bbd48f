"""The look back: what each said they would do, to be resolved with one key."""

from datetime import date

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, read_aloud, said_words
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import due_words
from peercoach_tui.tui.widgets.balanced import WIDEST, balanced_in

LARGE_ROWS = 3
"""The rows that the chosen follow-up may take."""


class LookBackShown(Value):
    """The follow-ups to look at, the ids of those that were, and the place of the chosen one.

    `partner` is a first name, `today` the local date, `keys` those that say what became of the chosen one.
    """

    follow_ups: tuple[FollowUp, ...] = ()
    looked_at: frozenset[str] = frozenset()
    chosen: int = 0
    partner: str = ""
    today: date = date.min
    keys: str = ""


class LookBack(Widget):
    """The chosen follow-up large, the others below it."""

    DEFAULT_CSS = """
    LookBack { height: 1fr; min-height: 5; padding: 0 2; content-align: left middle; display: none; }
    """

    shown: reactive[LookBackShown] = reactive(LookBackShown())

    def render(self) -> RenderResult:
        """Return the chosen one, its keys, then the list."""
        shown = self.shown
        if not shown.follow_ups:
            return Content("")
        chosen, width = shown.follow_ups[shown.chosen], max(8, self.content_size.width)
        indent = " " * max(0, min(12, (width - WIDEST) // 2))
        plan = balanced_in(one_line(chosen.plan), min(WIDEST, width - len(indent)), LARGE_ROWS)
        place = f"  {shown.chosen + 1} of {len(shown.follow_ups)}" if len(shown.follow_ups) > 1 else ""
        said = said_words(chosen.owner, shown.partner)
        rows = [Content.assemble(indent, (f"{said}  ", "$accent"), self._due(chosen), (place, "$quiet"))]
        rows += [Content.styled(indent + line, "bold") for line in plan]
        keys = shown.keys if cell_len(indent + shown.keys) <= width else shown.keys.replace(" · ", " ")
        rows += [Content(""), Content.styled(indent + keys, "$quiet")]
        room = self.content_size.height - len(rows) - 1
        if len(shown.follow_ups) > 1 and room > 0:
            rows += [Content(""), *self._list(room, width, indent)]
        return Content("\n").join(rows)

    def _list(self, room: int, width: int, indent: str) -> list[Content]:
        follow_ups, chosen = self.shown.follow_ups, self.shown.chosen
        first = max(0, min(chosen - room // 2, len(follow_ups) - room))
        rows = []
        for place in range(first, min(len(follow_ups), first + room)):
            mark, state = "▸ " if place == chosen else "  ", self._state(follow_ups[place])
            text = Content(f"{indent}{mark}{one_line(read_aloud(follow_ups[place], self.shown.partner))}")
            rows.append(Content.assemble(text.truncate(width - cell_len(state[0]) - 2, ellipsis=True), "  ", state))
        return rows

    def _state(self, follow_up: FollowUp) -> tuple[str, str]:
        """Return what became of a follow-up, or when it is due, and the style of these words."""
        if follow_up.is_open and follow_up.id not in self.shown.looked_at:
            return self._due(follow_up)
        return f"✓ {became_words(follow_up.outcome)}", "$kept"

    def _due(self, follow_up: FollowUp) -> tuple[str, str]:
        due, today = follow_up.due, self.shown.today
        return due_words(due, today, follow_up.hour) or "no date", "$late" if due is not None and due < today else "$quiet"
