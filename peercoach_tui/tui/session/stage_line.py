"""The stage that one is in, and what it is for: a tab on the card, or a line of its own where there is less room."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.head import ROOMY, SHORT

GAP = 3
WIDE = 104
"""From so many columns on a purpose is said whole."""


class StageShown(Value):
    """The name of a stage, what it is for, in a line and `short`, how much of it is gone ("6′ of 11′"), and when all ends."""

    name: str = ""
    purpose: str = ""
    short: str = ""
    spent: str = ""
    ends: str = ""


class StageLine(Widget):
    """As a tab it says what the stage is for; without one its minutes too, which then have no place below the ribbon."""

    DEFAULT_CSS = """
    StageLine { height: 1; color: $quiet; }
    """

    shown: reactive[StageShown] = reactive(StageShown(), repaint=False)
    _drawn: Content | None = None

    def watch_shown(self) -> None:
        """Draw it anew if the line differs: the minutes stand in some of its forms alone."""
        if self._line() != self._drawn:
            self.refresh()

    def render(self) -> RenderResult:
        """Return the line."""
        self._drawn = self._line()
        return self._drawn

    def _line(self) -> Content:
        shown, width = self.shown, self.content_size.width
        if width >= ROOMY:
            tab = Content.styled(f"  {shown.name}  ", "bold $accent on $card")
            room = width - tab.cell_length - 2
            return Content.assemble(tab, "  ", purpose_in(shown.purpose if width >= WIDE else shown.short or shown.purpose, room))
        stage = Content.assemble((shown.name, "bold $accent"), f" · {shown.spent}" if shown.spent else "")
        right = purpose_in(shown.short or shown.purpose, width - stage.cell_length - GAP) if width >= SHORT else shown.ends
        space = GAP if width >= SHORT else max(1, width - stage.cell_length - cell_len(right))
        return Content.assemble(stage, " " * space, right)


def purpose_in(purpose: str, room: int) -> str:
    """Return what a stage is for in so many columns; where it has to be cut, behind a part of it, else behind a word."""
    if cell_len(purpose) <= room:
        return purpose
    words = purpose.split()
    while words and cell_len(" ".join(words)) + 2 > room:
        words.pop()
    whole = next((end for end in range(len(words), 0, -1) if words[end - 1][-1] in ",:;?."), len(words))
    return f"{' '.join(words[:whole]).rstrip(',:;')} …" if words else ""
