"""The margins of the page: what to listen for, and what was kept."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.listening.checklist import GOES_AGAINST, Checklist
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.row import WAITS


class ChecklistView(Widget):
    """The checklist round its chosen focus; with one row the focus alone."""

    DEFAULT_CSS = """
    ChecklistView { width: 1fr; height: 100%; }
    """

    account: reactive[Account | None] = reactive(None)
    chosen: reactive[str] = reactive("")

    def __init__(self, checklist: Checklist) -> None:
        super().__init__()
        self._items = checklist.items

    @property
    def _focus_place(self) -> int:
        return next((place for place, item in enumerate(self._items) if item.id == self.chosen), 0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the whole list, with its heading."""
        return len(self._items) + 1

    def render(self) -> RenderResult:
        """Return the items that fit, the focus among them."""
        height, items, focus = max(1, self.content_size.height), self._items, self._focus_place
        if height < 3:
            where = Content.styled(f"  {focus + 1} of {len(items)}", "$quiet")
            return self._row(focus, self.content_size.width - where.cell_length) + where if items else ""
        room = height - 1
        first = max(0, min(focus - (room - 1) // 2, len(items) - room))
        seen = range(first, min(len(items), first + room))
        rows = [self._row(place, self.content_size.width) for place in seen]
        return Content("\n").join([_heading("Listen for", first, len(items) - seen.stop), *rows])

    def _row(self, place: int, width: int) -> Content:
        item, account, width = self._items[place], self.account, max(4, width)
        chosen = place == self._focus_place
        ticked = account is not None and item.id in account.ticked
        slips = sum(GOES_AGAINST.get(slip.sort) == item.id for slip in account.slips) if account is not None else 0
        marks = ("✓" if ticked else "") + "·" * min(slips, 5)
        text = Content.styled(("▸ " if chosen else "  ") + item.now, "bold" if chosen else "$quiet")
        text = text.truncate(width - len(marks) - 1, ellipsis=True)
        return Content.assemble(text, (f" {marks}" if marks else "", "$kept" if ticked else "$accent"))


class KeptLine(Value):
    """One thing that was kept: the hour ("10:41"), a sign, its text, an end that is never cut ("· Fri"), and whether it `waits`
    to be on disk."""

    hour: str
    sign: str
    text: str
    end: str = ""
    waits: bool = False


class KeptList(Widget):
    """What was kept, the newest at the bottom; one line each."""

    DEFAULT_CSS = """
    KeptList { width: 1fr; height: 100%; }
    """

    shown: reactive[tuple[KeptLine, ...]] = reactive(())
    empty = "Nothing yet."

    def render(self) -> RenderResult:
        """Return the newest lines that fit, or the sentence that says what will be here."""
        room = max(1, self.content_size.height - 1)
        lines = self.shown[-room:]
        rows = [self._row(line) for line in lines] or [Content.styled(self.empty, "$quiet")]
        return Content("\n").join([_heading("Kept", len(self.shown) - len(lines)), *rows])

    def _row(self, line: KeptLine) -> Content:
        sign = f"{line.sign} " if line.sign else ""
        text = (one_line(line.text), "$quiet" if line.waits else "")
        hour = f"{line.hour}{WAITS if line.waits else '  '}" if line.hour or line.waits else ""
        row = Content.assemble((hour, "$quiet"), (sign, "$kept"), text)
        end = f" {line.end}" if line.end else ""
        return Content.assemble(row.truncate(max(4, self.content_size.width - len(end)), ellipsis=True), end)


def _heading(words: str, above: int, below: int = 0) -> Content:
    """Return a heading that says how many lines there are above and below those in view."""
    hidden = (f"  ↑ {above}" if above else "") + (f"  ↓ {below}" if below else "")
    return Content.assemble((words, "$accent"), (hidden, "$quiet"))
