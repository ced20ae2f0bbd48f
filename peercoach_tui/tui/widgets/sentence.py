"""A sentence that is read at arm's length: in lines about equally long, cut where there is no room for more of them."""

import re

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.widgets.balanced import balanced_in
from peercoach_tui.tui.widgets.wrapping import DOT

WIDEST = 44
"""The most columns of a line of what is large."""
_WORD = re.compile(r"[^\s·]+")


class Sentence(Widget):
    """Draws its words in at most `most` lines of at most `widest` cells; nothing at all takes no row."""

    DEFAULT_CSS = """
    Sentence { height: auto; width: 1fr; }
    """

    words: reactive[str] = reactive("", layout=True)
    most: reactive[int] = reactive(4, layout=True)
    keys: reactive[frozenset[int]] = reactive(frozenset())
    """The places of the words that are keys and stand out; dots between parts are no words."""

    def __init__(
        self, words: str = "", *, widest: int = WIDEST, most: int = 4, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._widest = widest
        self.set_reactive(Sentence.words, words)
        self.set_reactive(Sentence.most, most)

    def show(self, drawn: Content) -> None:
        """Show a text whose keys are drawn: what has a style stands out."""
        starts = {span.start for span in drawn.spans if span.style}
        self.words = drawn.plain
        self.keys = frozenset(place for place, word in enumerate(_WORD.finditer(drawn.plain)) if word.start() in starts)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells of the longest line."""
        return max(map(cell_len, self._lines(container.width)), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines."""
        return len(self._lines(width))

    def render(self) -> RenderResult:
        """Return the lines."""
        text = Content("\n".join(self._lines(self.content_size.width)))
        for place, word in enumerate(_WORD.finditer(text.plain)):
            text = text.stylize("bold $foreground", *word.span()) if place in self.keys else text
        return text

    def _lines(self, width: int) -> list[str]:
        words = one_line(self.words)
        room = max(2, min(self._widest, width))
        return _parts(words, room, self.most) or balanced_in(words, room, self.most) if words.strip() else []


def _parts(words: str, width: int, most: int) -> list[str]:
    """Return the parts of "Tue 8 Dec, 10:30 · canteen" on lines of their own, as many on each as fit; none where one can't."""
    lines: list[str] = []
    for part in words.split(DOT):
        if lines and cell_len(f"{lines[-1]}{DOT}{part}") <= width:
            lines[-1] += f"{DOT}{part}"
        else:
            lines.append(part)
    fit = 1 < len(lines) <= most and all(cell_len(line) <= width for line in lines)
    return lines if fit else []
