"""The page while the partner coaches you: a ruled one, with what you bring and what you want to remember."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.acting import Acting, KeyWord
from peercoach_tui.tui.session.head import SHORT
from peercoach_tui.tui.session.kept import KeptLine
from peercoach_tui.tui.widgets.large_text import plain_lines

INDENTED, DEEP = 60, 110
"""From so many columns on the page is set in by six and by sixteen."""
WIDEST = 82
"""The most columns of a ruled line."""
AIRY, HEADED, TALL = 12, 17, 24
"""From so many rows on there is air, a heading above the ruled lines, and free ones below them."""
FEWEST = 4
"""So many ruled lines are drawn at least, where there is room."""
LARGE_ROWS = 3
BRINGS = "You bring"


class SeatShown(Value):
    """What you bring, "" where nobody said, and towards which goal, "" for none.

    The lines are what was noted since you are coached, the oldest first; then the keys that write.
    """

    brings: str = ""
    goal: str = ""
    lines: tuple[KeptLine, ...] = ()
    note: KeyWord = KeyWord(key="n", word="writes here", action="note")
    bring: KeyWord = KeyWord(key="B", word="writes what you bring", action="brings")


class SeatPage(Acting):
    """Shows them without any figure. The newest lines are in view, and the next free one."""

    DEFAULT_CSS = """
    SeatPage { height: 1fr; display: none; }
    """

    shown: reactive[SeatShown] = reactive(SeatShown())
    ends: reactive[str] = reactive("")
    """When all ends ("ends 11:30"), which stands here where the head has no room for it."""

    def render(self) -> RenderResult:
        """Return what you bring, large, above the ruled lines."""
        shown, (width, height) = self.shown, self.content_size
        indent = " " * (13 if width >= DEEP - 6 else 6 if width >= INDENTED + 4 else 2 if width >= INDENTED - 6 else 0)
        cells = max(8, min(WIDEST, width - 2 * len(indent)))
        airy = height >= AIRY
        blank, air = Content(""), [Content("")] * airy
        if shown.brings.strip():
            large = [Content.styled(row, "bold $strong") for row in plain_lines(shown.brings, cells, LARGE_ROWS, air=False)]
        else:
            large = [shown.bring.drawn("bold $foreground", "$quiet")]
        brings = BRINGS if width >= SHORT else BRINGS + self.ends.rjust(cells - len(BRINGS))
        head = [Content.styled(brings, "$quiet"), *air, *large, *self._towards(cells, air), blank]
        head += [blank, Content.styled("To remember", "$quiet"), blank] if height >= HEADED else []
        body = self._ruled(cells, max(2, height - len(head)), free=2 if height >= TALL else 0)
        return Content("\n").join(Content(indent) + row for row in [*head, *body][:height])

    def _towards(self, cells: int, air: list[Content]) -> list[Content]:
        """Return the goal on one line, where there is one and room for it."""
        if not self.shown.goal or not air:
            return []
        words = Content.assemble(("towards your goal   ", "$quiet"), (one_line(self.shown.goal), "$foreground"))
        return [*air, words.truncate(cells, ellipsis=True)]

    def _ruled(self, cells: int, room: int, *, free: int) -> list[Content]:
        """Return the newest lines that fit above the one to write on, each with its rule, and so many free ones below."""
        places = max(1, room // 2)
        lines = self.shown.lines[-(places - 1) :] if places > 1 else ()
        hours = max((len(line.hour) for line in self.shown.lines), default=5)
        writes = Content.assemble(" " * (hours + 2 if hours else 0), self.shown.note.drawn("bold $foreground", "$quiet"))
        rows = [*(_line(line, hours, cells) for line in lines), writes]
        rows += [Content("")] * (min(places, max(FEWEST, len(rows) + free)) - len(rows))
        rule = Content.styled("─" * cells, "$hair")
        return [each for row in rows for each in (row, rule)]


def _line(line: KeptLine, hours: int, cells: int) -> Content:
    hour = f"{line.hour.ljust(hours)}  " if hours else ""
    sign = f"{line.sign} " if line.sign else ""
    end = f" {line.end}" if line.end else ""
    text = (one_line(line.text), "$quiet" if line.waits else "$foreground")
    row = Content.assemble((hour, "$quiet"), (sign, "$kept"), text)
    return Content.assemble(row.truncate(max(4, cells - len(end)), ellipsis=True), (end, "$quiet"))
