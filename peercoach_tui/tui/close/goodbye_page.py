"""The blank page on which the two say goodbye."""

from textual.app import ComposeResult
from textual.widgets import Static

from peercoach_tui.tui.close.paging import Page
from peercoach_tui.tui.widgets.sentence import Sentence

COMES = "{close-on:enter} ends here, your words wait on Today"
OR_NOW = "{close-next:pgdn} writes them now, alone"


class GoodbyePage(Page):
    """Nothing but the word, when the two meet again, and what comes."""

    def compose(self) -> ComposeResult:
        """Compose the word and what comes."""
        yield Sentence(id="goodbye", classes="strong")
        yield Sentence(id="again", classes="quiet")
        yield Static(id="comes", classes="quiet", markup=False)

    def show(self) -> None:
        """Say goodbye; that all is kept, once it is."""
        said = "Say goodbye." if not self.meeting.session.typed_up else "That was it."
        self.query_one("#goodbye", Sentence).words = f"Kept. {said}" if self.book.all_kept else f"… {said}"
        arranged = self.meeting.account.next_meeting
        self.query_one("#again", Sentence).words = f"You meet again {arranged.next_date.words}" if arranged else ""
        self.query_one("#comes", Static).update(self.book.with_keys(f"{COMES}\n{OR_NOW}"))
