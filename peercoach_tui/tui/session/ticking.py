"""The clock of a session, and what it brings: a break, the time of a note, a word after a long silence."""

from textual.reactive import var

from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.session.blank import BlankScreen
from peercoach_tui.tui.session.large import LargeScreen
from peercoach_tui.tui.session.session_head import HeadShown
from peercoach_tui.tui.session.view import blank, head
from peercoach_tui.tui.session.writing_lines import WritingLines


class Ticking(WritingLines):
    """A place whose clock goes on every second."""

    shown_head: var[HeadShown] = var(HeadShown())
    _silence_cued = 0.0

    def on_mount(self) -> None:
        """Start the clock."""
        self.set_interval(1.0, self.tick)

    def tick(self) -> None:
        """Show the clock and its cues; called every second."""
        if self.meeting.account.ended or not self.display:
            return
        # A card, the palette or the blank page stands before the question.
        top = self.app.screen
        beside = top.beside if isinstance(top, LargeScreen) else ()
        self.settle(self.meeting.clock.tick(question_in_view=isinstance(top, Drafting | LargeScreen), beside=beside))
        self.show_clock()
        if self.is_writing:
            self.show_note_time()
        else:
            self._cue_silence()

    def show_clock(self) -> None:
        """Show how late it is: what stands before this page isn't drawn again for what is behind it."""
        if isinstance(self.app.screen, BlankScreen):
            self.app.screen.show(blank(self.meeting))
        elif not isinstance(self.app.screen, LargeScreen):
            self.shown_head = head(self.meeting, self.workspace.remark)

    def action_blank(self) -> None:
        """Blank the page but for the clock."""
        self.app.push_screen(BlankScreen(blank(self.meeting)))

    def _cue_silence(self) -> None:
        """Ask once for a word after a long silence, while you coach."""
        limit = self.workspace.settings.silence_minutes * 60
        silent = self.meeting.writing.silent_seconds
        if silent < self._silence_cued:
            self._silence_cued = 0.0
        coaching = self.meeting.account.coach is Side.ME and not self.meeting.session.typed_up
        if limit and coaching and silent > limit and not self._silence_cued:
            self._silence_cued = silent
            self.cue("a word worth keeping?")
