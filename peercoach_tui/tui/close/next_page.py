"""The last page of what is done together but the goodbye: when and where the two meet again."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.brief_words import in_pause_words
from peercoach_tui.domain.reading.closing import ReadWith, is_none
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.base.key_words import TAKES_IT_BACK
from peercoach_tui.tui.close.fields_page import FieldsPage
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.widgets.sentence import Sentence

SUGGESTED = "suggested · {close-on:enter} takes it · none for no date"
STANDS = "arranged already · {close-on:enter} keeps it"
SET = "set ✓ · {close-on:enter} keeps it"
NONE = "{close-on:enter} goes on without one"
ASKS = "Type a day, or {close-on:enter} for none"
LEFT = f"no date taken · {{close-on:enter}} opens your line · {DROPS}"
"""What Enter does with the date on the card."""
PUT_OFF = "It is arranged already: on Today {arrange:a} puts it off."
"""Said where no date is wanted, and one was arranged before this meeting."""


class NextPage(FieldsPage):
    """A date is suggested: Enter takes it. What is typed is a day, an hour, a place in any order, or "none"."""

    title = "next date"
    keeps = (NextMeetingSet,)
    _none = False
    """Whether no date is wanted for now."""

    def compose(self) -> ComposeResult:
        """Compose the date and its line."""
        yield Static("When do you meet again?", id="aloud", classes="quiet", markup=False)
        with Vertical(classes="card"):
            yield Sentence(id="sentence", classes="strong")
            yield Sentence(widest=70, id="by", classes="quiet")
            yield LineField("another day, hour or place", id="next")

    @property
    def date(self) -> NextDate:
        """Return the date that is set, else the one that is suggested."""
        arranged = self.meeting.account.next_meeting
        return arranged.next_date if arranged else self.meeting.closing.suggested_meeting

    def open_at(self, place: int) -> None:
        """Open the line; what Enter does with the date on the card is another thing then."""
        super().open_at(place)
        self.show()

    def show(self) -> None:
        """Show the date, and whether it is set."""
        arranged = self.meeting.account.next_meeting is not None
        none = not arranged and (self._none or not self.meeting.closing.suggests_next)
        self.query_one("#sentence", Sentence).words = "No date for now." if none else self.date_words(self.date)
        said = self.query_one("#by", Sentence)
        asks = NONE if self._none else ASKS
        left = self.drafted and self.field is None
        typed = self.field is not None and bool(self.field.line.strip())
        offered = STANDS if self._stands else SUGGESTED
        said.show(self.book.keyed("" if typed else LEFT if left else SET if arranged else asks if none else offered))
        said.set_class(arranged, "kept")
        super().show()

    @property
    def reading(self) -> ReadWith:
        """Return what a text is read with."""
        session, now = self.meeting.session, self.meeting.sitting.local_now
        return ReadWith(today=session.day, day_first=self.workspace.settings.day_first, zone=session.zone, now=now)

    @property
    def is_done(self) -> bool:
        """Say whether a date is set or was arranged already, or none is wanted for now."""
        return self._none or self.meeting.closing.arranged is not None

    @property
    def _stands(self) -> bool:
        """Say whether the date on the card was arranged before this meeting."""
        return self.meeting.account.next_meeting is None and self.meeting.closing.arranged is not None

    def on(self) -> bool:
        """Take what is suggested, where nothing is set and nothing was said; a line that was left is opened first."""
        if self.drafted:
            self.action_write()
            return True
        if self.meeting.account.next_meeting is None and not self._none and self.meeting.closing.suggests_next:
            self.book.settle(self._meet(self.date))
        return False

    def hint(self, field: LineField) -> None:
        """Say which date would be kept, or what can be typed where none is read."""
        text = field.line
        if not text.strip() or is_none(text):
            field.say("no date for now" if text.strip() else "")
            return
        found = self.reading.next_date(text, self.date)
        if found is None:
            field.say(self.reading.why_no_next(text, self.date), asks=True)
        else:
            field.say(self.date_words(found))

    def take_typed(self, field: LineField) -> None:
        """Take what is typed; what Enter does with the date on the card is said while nothing is."""
        super().take_typed(field)
        self.show()

    def date_words(self, date: NextDate) -> str:
        """Return a date in words; in a pause it says so."""
        within = in_pause_words(self.meeting.partner, date.day, self.meeting.sitting.today)
        return " · ".join(filter(None, (date.words_on(self.meeting.session.day), within)))

    def unread(self, field: LineField) -> str:
        """Say why it isn't taken, and what can be typed."""
        if is_none(field.line):
            set_here = self.meeting.account.next_meeting is not None
            words = f"A date is set: {TAKES_IT_BACK}." if set_here else PUT_OFF if self._stands else ""
            return self.book.with_keys(words)
        return self.reading.why_no_next(field.line, self.date)

    def keep(self, field: LineField) -> Kept | None:
        """Keep the date that was typed."""
        if is_none(field.line):
            self._none = True
            return None
        found = self.reading.next_date(field.line, self.date)
        return self._meet(found) if found else None

    def _meet(self, date: NextDate) -> Kept:
        return self.meeting.closing.meet_next(date.day, date.hour, date.place)
