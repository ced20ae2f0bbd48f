"""Answering in the close: one key answers the chosen line, and goes on to the next."""

from peercoach_tui.acts import Kept
from peercoach_tui.tui.close.editing import EditingLines
from peercoach_tui.tui.close.lines import ListenBlock
from peercoach_tui.tui.close.shown import NextShown


class Answering(EditingLines):
    """A page of lines of which each is answered by one key."""

    no_date_now = False
    """Whether no next date is wanted for now."""

    def _answer(self, kept: Kept | None) -> None:
        """Keep an answer and go on to the next line."""
        if kept is not None:
            self.settle(kept)
            self.go_on(1)

    def action_judge(self, counts: bool) -> None:
        """Count the chosen break, or don't."""
        self._answer(self.acts.judge(self.chosen.shown, counts))

    def action_score(self, score: int) -> None:
        """Answer 0 to 10: how sure of the follow-up, or what the partner says."""
        self._answer(self.acts.score(self.chosen.shown, score))

    def action_other_owner(self) -> None:
        """Give the chosen follow-up to the other of the two."""
        self.settle(self.acts.give_to_other(self.chosen.shown))

    def action_tick(self) -> None:
        """Tick the chosen item, or take its tick off."""
        block = self.chosen
        if isinstance(block, ListenBlock) and block.item:
            self.settle(self.meeting.talk.tick(block.item))

    def action_take_date(self) -> None:
        """Take the date that is suggested; one that stands is left as it is."""
        shown = self.chosen.shown
        if isinstance(shown, NextShown) and not shown.answered:
            self.settle(self.acts.meet_next(shown.date))
        self.go_on(1)

    def action_use(self) -> None:
        """Keep the question as asked."""
        self._answer(self.meeting.questions.use())

    def action_next_question(self) -> None:
        """Show the next question."""
        self.meeting.questions.next()
        self.show_sent()

    def action_no_date(self) -> None:
        """Set no date for now."""
        if self.meeting.account.next_meeting is not None:
            self.cue("a date is set · {next-date:d} changes it")
            return
        self.no_date_now = True
        self.show_sent()
        self.go_on(1)
