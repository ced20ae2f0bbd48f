"""Three questions below one another, of which one is picked."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.block_letters import Setting, letters, set_large_in_a_list
from peercoach_tui.tui.widgets.large_text import plain_lines

LARGE_NUMBER = 60
"""From this many columns on the numbers are large."""


class ThreeShown(Value):
    """The questions, and the place of the one that is chosen."""

    texts: tuple[str, ...] = ()
    chosen: int = 0


class ThreeQuestions(Widget):
    """Draws the questions with their numbers, all of them in letters of the same kind; a click on one picks it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ThreeQuestions { height: 1fr; width: 1fr; color: $foreground; }
    """

    shown: reactive[ThreeShown] = reactive(ThreeShown())

    class QuestionPicked(Message):
        """A question was clicked: its place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    @property
    def _slot(self) -> int:
        """Return the rows that each question has."""
        return self.content_size.height // max(1, len(self.shown.texts))

    def render(self) -> RenderResult:
        """Return the questions, each in the middle of its rows."""
        texts, slot = self.shown.texts, self._slot
        if not texts or slot < 1:
            return Content("")
        numbers = [self._number(place, slot) for place in range(len(texts))]
        margin = max(cell_len(row) for number in numbers for row in number) + 5
        pages, style = _pages(texts, self.content_size.width - margin, max(1, slot - 1))
        widest = max(cell_len(line) for page in pages for line in page)
        indent = " " * max(0, (self.content_size.width - margin - widest) // 2)
        rows: list[Content] = []
        for place, (name, page) in enumerate(zip(numbers, pages, strict=True)):
            left, right = _in_the_middle(name, slot), _in_the_middle(page, slot)
            marked_row = (slot - len(page)) // 2 + (len(page) - 1) // 2 if place == self.shown.chosen else None
            for row in range(slot):
                mark = ("▸ " if row == marked_row else "  ", "bold $accent")
                number = (left[row].ljust(margin - 2), "$quiet")
                rows.append(Content.assemble(indent, mark, number, (right[row], style)))
        return Content("\n").join(rows)

    def _number(self, place: int, slot: int) -> list[str]:
        name = str(place + 1)
        return letters(name, Setting()) if slot > 4 and self.content_size.width >= LARGE_NUMBER - 4 else [name]

    def on_click(self, event: events.Click) -> None:
        """Pick the question under the pointer."""
        place = event.y // max(1, self._slot)
        if place < len(self.shown.texts):
            self.post_message(self.QuestionPicked(place))


def _pages(texts: Sequence[str], columns: int, rows: int) -> tuple[list[list[str]], str]:
    """Return the lines of each text, and their style: all in letters of blocks, or all in plain bold ones."""
    large = set_large_in_a_list(texts, columns, rows)
    if large is not None:
        return large, ""
    return [plain_lines(text, columns, rows, air=False) for text in texts], "bold"


def _in_the_middle(lines: Sequence[str], rows: int) -> list[str]:
    above = (rows - len(lines)) // 2
    return [*[""] * above, *lines, *[""] * (rows - above - len(lines))]
