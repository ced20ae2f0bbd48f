"""The blank page on which the two say goodbye."""

from textual.app import ComposeResult

from peercoach_tui.domain.sessions.meeting_words import goodbye_words
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.widgets.sentence import Sentence

ENDS = "{close-on:enter} ends here, your words wait on Today"
INVITES = "{invite:I} hands over the date, as a code or a file"
OR_NOW = "{close-next:pgdn} writes them now, alone"
BACK = "{close-back:esc} goes back to the meeting"


class GoodbyePage(ClosePage):
    """Nothing but the word, when the two meet again, and what comes."""

    def compose(self) -> ComposeResult:
        """Compose the word and what comes."""
        yield Sentence(id="goodbye", classes="strong")
        yield Sentence(id="again", classes="quiet")
        yield Sentence(id="ends", classes="quiet")
        yield Sentence(id="now", classes="quiet")
        yield Sentence(id="invites", classes="quiet")
        yield Sentence(id="back", classes="quiet")

    def show(self) -> None:
        """Say goodbye; that all is kept, once it is."""
        goodbye = goodbye_words(self.meeting.session)
        self.query_one("#goodbye", Sentence).words = f"Kept. {goodbye}" if self.book.all_kept else f"… {goodbye}"
        arranged = self.meeting.closing.arranged
        today = self.meeting.session.day
        again = f"You meet again {arranged.words_on(today)}" if arranged else ""
        self.query_one("#again", Sentence).words = again
        for id, words in (("#ends", ENDS), ("#now", OR_NOW), ("#invites", INVITES if arranged else ""), ("#back", BACK)):
            self.query_one(id, Sentence).show(self.book.keyed(words))
