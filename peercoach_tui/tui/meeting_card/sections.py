"""The parts of the card's page: the one sentence, and a line for each follow-up."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.domain.sessions.card_words import CardWords, FollowUpRow
from peercoach_tui.tui.widgets.balanced import balanced

LARGE = 44
"""The most columns of a line of the sentence."""
TELLS = 32
"""The least rows of a screen on which stands whose the sentence is."""


class CardSentence(Widget):
    """The sentence of the card, large, with whose it is below."""

    DEFAULT_CSS = """
    CardSentence { height: auto; }
    """

    def __init__(self, words: CardWords) -> None:
        super().__init__(classes="card")
        self._words = words

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._rows(max(1, self.content_size.width)))

    def _rows(self, width: int) -> list[Content]:
        lines = plain(self._words.said).split("\n")
        rows = [Content.styled(row, "bold $strong") for line in lines for row in balanced(line, min(LARGE, width))]
        tells = self._words.said_by and self.app.size.height >= TELLS
        return [*rows, Content.styled(self._words.said_by, "$quiet")] if tells else rows


def follow_up_line(row: FollowUpRow, owners: int) -> Content:
    """Return a follow-up behind a column of owners."""
    about = f" · {row.about}" if row.about else ""
    return Content.assemble((row.owner.ljust(owners + 2), "$quiet"), (one_line(row.plan), "$foreground"), (about, "$quiet"))
