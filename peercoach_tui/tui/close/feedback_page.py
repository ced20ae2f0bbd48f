"""The second page of the close: one question, both ways."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.sessions.moments import FeedbackGiven
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.close.fields_page import FieldsPage
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.widgets.sentence import Sentence

FIELDS = {"theirs": Side.THEM, "yours": Side.ME}
"""Whose words each field holds, by its id."""


class FeedbackPage(FieldsPage):
    """What helped each, and what they would want more of: asked aloud, with a line for each that may stay empty."""

    title = "both ways"
    keeps = (FeedbackGiven,)

    def compose(self) -> ComposeResult:
        """Compose the question, and a line for the words of each."""
        yield Static("Ask each other.", id="aloud", classes="quiet", markup=False)
        with Vertical(classes="card"):
            yield Sentence("What helped? What would you want more of?", id="sentence", classes="strong")
            yield LineField("their words", id="theirs")
            yield LineField("your words", id="yours")

    def show(self) -> None:
        """Show whose words each line holds, and what is kept of them."""
        names = {Side.THEM: self.meeting.partner.short, Side.ME: "You"}
        for field in self.fields:
            field.name_it(names[FIELDS[field.id or ""]], beside=tuple(names.values()))
        super().show()

    @property
    def is_done(self) -> bool:
        """Say whether the words of one of the two were kept."""
        return any(self.kept(field) for field in self.fields)

    def kept(self, field: LineField) -> str:
        """Return what was kept of a field."""
        return self.meeting.account.feedback.get(FIELDS[field.id or ""], "")

    def keep(self, field: LineField) -> Kept | None:
        """Keep a line."""
        return self.meeting.closing.say(FIELDS[field.id or ""], field.line)
