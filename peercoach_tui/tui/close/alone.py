"""What is done alone after a meeting, now or later: words, listening, one line learned; then the card of the meeting."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.close.half_typed_page import HalfTypedPage, half_typed
from peercoach_tui.tui.close.learned_page import LearnedPage
from peercoach_tui.tui.close.listening_page import BreaksPage, ListeningPage, breaks
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.close.paging import PagedScreen
from peercoach_tui.tui.close.words_page import WordsPage
from peercoach_tui.tui.meetings.opening import OPEN_MEETINGS, open_meetings


class AloneScreen(PagedScreen, LeadingOn):
    """For one's own eyes. What was not done waits on Today."""

    ACT_ON_CHOSEN = frozenset({"drop-draft", "half-keep"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "later", "later", id="alone-later", tooltip="Leave it for later; it waits on Today"),
        OPEN_MEETINGS,
    ]

    def made_pages(self) -> tuple[ClosePage, ...]:
        """Return the pages in order."""
        desk = (self.workspace, self.meeting, self.typed_lines)
        away = (BreaksPage(*desk),) if breaks(self.meeting) else ()
        left = (HalfTypedPage(*desk),) if half_typed(self.meeting) else ()
        return (*left, WordsPage(*desk), *away, ListeningPage(*desk), LearnedPage(*desk))

    @property
    def has_ended(self) -> bool:
        """Say whether none of it waits any more."""
        return not self.meeting.account.waits

    @property
    def late_words(self) -> str:
        """Return whose page it is."""
        return "for your eyes only"

    def show_sent(self) -> None:
        """Show the meeting as it was sent; where the goodbye was taken back, go back to it."""
        if not self.meeting.account.ended:
            self.once_on_top(self.dismiss)
        else:
            self.look_at_end()
            super().show_sent()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave letters to the line while it is open."""
        if action == "open_meetings":
            return self.page.field is None
        return super().check_action(action, parameters)

    def action_open_meetings(self) -> None:
        """Read the whole meeting, and the two before it."""
        open_meetings(self, self.meeting.partner.id, self.meeting.session.id)

    def action_later(self) -> None:
        """Leave it; it waits on Today."""
        if self.page.finish():
            self.once_on_top(self.leave_all)

    def end(self) -> None:
        """End it, and show the card of the meeting; where a line was left as a draft, it waits on with that."""
        self.end_with(self.meeting.closing.end_alone, self._ended)

    def _ended(self) -> None:
        from peercoach_tui.tui.meeting_card.screen import CardScreen

        card = CardScreen(self.workspace, self.meeting.partner, self.meeting.account)
        self.app.switch_screen(card)
