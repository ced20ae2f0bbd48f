"""The look back: what each said they would do, to be resolved with one key."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.question_view import WIDEST, balanced_in

LARGE_ROWS = 3
"""The rows that the chosen follow-up may take."""


class LookedAtLine(Value):
    """A follow-up from before: its id, who said it (in a list, and large), what, when it is due in words, and what became of it
    ("" while it waits)."""

    id: str
    who: str
    said: str
    plan: str
    due: str
    late: bool = False
    state: str = ""


class LookBackShown(Value):
    """The follow-ups to look at, the place of the chosen one, and the keys that say what became of it."""

    lines: tuple[LookedAtLine, ...] = ()
    chosen: int = 0
    keys: str = ""


class LookBack(Widget):
    """The chosen follow-up large, the others below it."""

    DEFAULT_CSS = """
    LookBack { height: 1fr; min-height: 5; padding: 0 2; content-align: left middle; display: none; }
    """

    shown: reactive[LookBackShown] = reactive(LookBackShown())

    def render(self) -> RenderResult:
        """Return the chosen one, its keys, then the list."""
        if not self.shown.lines:
            return Content("")
        chosen, width = self.shown.lines[self.shown.chosen], max(8, self.content_size.width)
        indent = " " * max(0, min(12, (width - WIDEST) // 2))
        plan = balanced_in(one_line(chosen.plan), min(WIDEST, width - len(indent)), LARGE_ROWS)
        due = (chosen.due, "$late" if chosen.late else "$quiet")
        place = f"  {self.shown.chosen + 1} of {len(self.shown.lines)}" if len(self.shown.lines) > 1 else ""
        rows = [Content.assemble(indent, (f"{chosen.said}  ", "$accent"), due, (place, "$quiet"))]
        rows += [Content.styled(indent + line, "bold") for line in plan]
        rows += [Content(""), Content.styled(indent + self._keys(width - len(indent)), "$quiet")]
        room = self.content_size.height - len(rows) - 1
        if len(self.shown.lines) > 1 and room > 0:
            rows += [Content(""), *self._list(room, width, indent)]
        return Content("\n").join(rows)

    def _keys(self, width: int) -> str:
        keys = self.shown.keys
        return keys if cell_len(keys) <= width else keys.replace(" · ", " ")

    def _list(self, room: int, width: int, indent: str) -> list[Content]:
        lines, chosen = self.shown.lines, self.shown.chosen
        first = max(0, min(chosen - room // 2, len(lines) - room))
        rows = []
        for place in range(first, min(len(lines), first + room)):
            line = lines[place]
            mark = "▸ " if place == chosen else "  "
            state = (line.state, "$kept") if line.state else (line.due, "$late" if line.late else "$quiet")
            text = Content(f"{indent}{mark}{line.who}: {one_line(line.plan)}").truncate(
                width - cell_len(state[0]) - 2, ellipsis=True
            )
            rows.append(Content.assemble(text, "  ", state))
        return rows
