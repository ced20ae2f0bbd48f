"""The clock of a session, and what it brings: a break, the time of a note, a word after a long silence."""

from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.session import hour_view
from peercoach_tui.tui.session.above import RETURNS, ShowsHour, ShowsQuestion
from peercoach_tui.tui.session.head import SessionHead
from peercoach_tui.tui.session.seat import SeatPage
from peercoach_tui.tui.session.stage_line import StageLine
from peercoach_tui.tui.session.staging import Staging
from peercoach_tui.tui.session.view import is_coached
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.ribbon import Ribbon

TICK = 1.0
"""Seconds between two looks at the clock."""


class Ticking(Staging, part=True):
    """A place whose clock goes on every second."""

    _silence_cued = 0.0

    def on_mount(self) -> None:
        """Start the clock."""
        self.set_interval(TICK, self.tick)

    def tick(self) -> None:
        """Show the clock and its cues; called every second."""
        if self.meeting.account.ended or not self.display:
            return
        # A card, the palette or the blank page stands before the question; who is coached sees none.
        top = self.app.screen
        beside = top.beside if isinstance(top, ShowsQuestion) else ()
        in_view = isinstance(top, Drafting | ShowsQuestion) and not is_coached(self.meeting)
        self.settle(self.meeting.clock.tick(question_in_view=in_view, beside=beside))
        self.show_clock()
        self.look_at_cue()
        if self.is_writing:
            self.show_note_time()
        else:
            self._cue_silence()

    def show_clock(self) -> None:
        """Show how late it is: what stands before this page isn't drawn again for what is behind it."""
        if isinstance(self.app.screen, ShowsHour):
            self.app.screen.show(hour_view.blank(self.meeting, self.told))
        elif not isinstance(self.app.screen, ShowsQuestion):
            self._show_hour()

    def _show_hour(self) -> None:
        meeting, told = self.meeting, self.told
        self.query_one(SessionHead).shown = hour_view.head(meeting, told, self.remarks, self.with_keys)
        self.query_one(Ribbon).show(told, hour_view.labels(meeting, told))
        stage = hour_view.stage(meeting, told)
        self.query_one(StageLine).shown = stage
        for page in self.query(SeatPage):
            page.ends = stage.ends
        cue = self.query_one(Cue)
        cue.rest, cue.alone = hour_view.time_words(told, self.with_keys), "" if self.is_writing else self.waits_words

    def action_blank(self) -> None:
        """Blank the page but for the clock."""
        from peercoach_tui.tui.session.blank import BlankScreen

        self.app.push_screen(BlankScreen(hour_view.blank(self.meeting, self.told), self.with_keys(RETURNS)))

    def _cue_silence(self) -> None:
        """Ask once for a word after a long silence, while you coach; a word ends it."""
        limit = self.workspace.settings.silence_minutes * 60
        silent = self.meeting.writing.silent_seconds
        if silent < self._silence_cued:
            self._silence_cued = 0.0
        coaching = self.meeting.account.coach is Side.ME and not self.meeting.session.typed_up
        if limit and coaching and silent > limit and not self._silence_cued:
            self._silence_cued = silent
            self.cue("a word worth keeping?", holds=lambda: self.meeting.writing.silent_seconds >= silent)
