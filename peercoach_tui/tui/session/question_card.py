"""The question on its card: the strongest thing on the page."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.session.acting import Acting, KeyWord
from peercoach_tui.tui.widgets.large_text import WIDEST, plain_lines
from peercoach_tui.tui.widgets.room import longest

PINNED = "pinned  "
KEY_GAP = 3
MARGIN = 4
"""The columns that stay free at the right of a text on a card, where there are so many at its left."""
AIR = 6
"""Rows of a card from which the last one is left empty."""


class QuestionWords(Value):
    """A text to be read at arm's length, what it is, what can be done with it, and a second text that is pinned.

    `kinds` say what it is in ever fewer words.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    keys: tuple[KeyWord, ...] = ()
    pinned: str = ""
    used: bool = False


class QuestionCard(Acting):
    """Shows one question with air round it; a click on it goes to the next."""

    DEFAULT_CSS = """
    QuestionCard { height: 1fr; }
    """

    shown: reactive[QuestionWords] = reactive(QuestionWords())
    action = "next_question"

    def render(self) -> RenderResult:
        """Return the text, balanced over its lines, in the middle of what is left above the line that says what it is."""
        shown, (width, height) = self.shown, self.content_size
        indent = card_indent(width)
        room = max(8, width - indent - min(indent, MARGIN))
        below = [*_below(shown, room), *([Content("")] if height > AIR else [])]
        needed = len(plain_lines(one_line(shown.text), room, height, air=False))
        below = [*_pinned(shown.pinned, room, height - needed - 1 - len(below)), *below]
        rows = max(1, height - len(below) - 1)
        lines = plain_lines(one_line(shown.text), room, rows, air=False)
        above = [Content("")] * ((height - len(below) - len(lines)) // 2)
        body = [*above, *(Content.styled(line, "bold $strong") for line in lines)]
        body += [Content("")] * (height - len(body) - len(below))
        return Content("\n").join(Content(" " * indent) + row for row in [*body, *below])


def card_indent(width: int) -> int:
    """Return how far the text on a card stands from its edge: where the texts below it begin, if there is room."""
    return 10 if width >= 77 else 7 if width >= 52 else 2


def _pinned(text: str, room: int, rows: int) -> list[Content]:
    """Return the pinned text, on two rows at the most, with an empty one below it if there are so many rows."""
    if not text or rows < 1:
        return []
    first, *second = plain_lines(one_line(text), min(WIDEST, room) - len(PINNED), 2 if rows > 1 else 1, air=False)
    drawn = [Content.assemble((PINNED, "$quiet"), (first, "$foreground"))]
    drawn += [Content.assemble(" " * len(PINNED), (row, "$foreground")) for row in second]
    return [*drawn, Content("")] if rows > len(drawn) else drawn


def _below(shown: QuestionWords, room: int) -> list[Content]:
    """Return what the question is, and the keys at the right, or below it where they don't fit beside it."""
    keys = Content(" " * KEY_GAP).join(each.drawn("bold $foreground", "$quiet") for each in shown.keys)
    style = "$kept" if shown.used else "$quiet"
    kind = next((each for each in shown.kinds if len(each) + KEY_GAP + keys.cell_length <= room), None)
    if kind is not None:
        gap = room - len(kind) - keys.cell_length if shown.keys else 0
        return [Content.assemble((kind, style), " " * gap, keys)]
    kind = longest(shown.kinds, room)
    return [Content.styled(kind, style).truncate(room, ellipsis=True), keys]
