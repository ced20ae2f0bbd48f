"""The last page: one line that the coach learned."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.sessions.moments import Learned
from peercoach_tui.tui.close.fields_page import FieldsPage
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.widgets.sentence import Sentence

LEARNED = "learned"
"""The key of its line."""


class LearnedPage(FieldsPage):
    """One line, in one's own words; it may stay empty."""

    title = "learned"
    keeps = (Learned,)

    def compose(self) -> ComposeResult:
        """Compose the question and its line."""
        with Vertical(classes="card"):
            yield Sentence("What did you learn today?", id="sentence", classes="strong")
            yield LineField("one line, in your own words", id=LEARNED)
        yield Static("Then the card of the meeting.", classes="quiet", markup=False)

    @property
    def is_done(self) -> bool:
        """Say whether the line was kept."""
        return bool(self.meeting.account.learned)

    def kept(self, field: LineField) -> str:
        """Return the line that was kept."""
        return self.meeting.account.learned

    def keep(self, field: LineField) -> Kept | None:
        """Keep the line."""
        return self.meeting.closing.learn(field.line)
