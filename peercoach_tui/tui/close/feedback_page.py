"""The second page of the close: one question, both ways."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.acts import Kept
from peercoach_tui.domain.sessions.moments import Feedback, FeedbackGiven
from peercoach_tui.tui.close.fields_page import FieldsPage
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.widgets.sentence import Sentence

FIELDS = {"helped": Feedback.HELPED, "more-of": Feedback.MORE_OF}
"""What is kept of each field, by its id."""


class FeedbackPage(FieldsPage):
    """What helped, and what each would want more of: asked aloud, with a line for each that may stay empty."""

    title = "both ways"
    keeps = (FeedbackGiven,)

    def compose(self) -> ComposeResult:
        """Compose the question and its two lines."""
        yield Static("Ask each other.", id="aloud", classes="quiet", markup=False)
        with Vertical(classes="card"):
            yield Sentence("What helped? What would you want more of?", id="sentence", classes="strong")
            yield LineField("what helped", id="helped")
            yield LineField("what you would want more of", id="more-of")

    def kept(self, field: LineField) -> str:
        """Return what was kept of a field."""
        return self.meeting.account.feedback.get(FIELDS[field.id or ""], "")

    def keep(self, field: LineField) -> Kept | None:
        """Keep a line."""
        return self.meeting.closing.say(FIELDS[field.id or ""], field.line)
