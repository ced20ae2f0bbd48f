"""The question on the page: to go through them, use one, pin one, turn them."""

from peercoach_tui.tui.base.in_meeting import InMeeting


class Asking(InMeeting, part=True):
    """A place that shows the question of the meeting."""

    def show_question(self) -> None:
        """Show the question that is on the screen now."""

    def action_next_question(self) -> None:
        """Show the next question."""
        self.meeting.questions.next()
        self.show_question()

    def action_previous_question(self) -> None:
        """Show the question before."""
        self.meeting.questions.previous()
        self.show_question()

    def action_use(self) -> None:
        """Keep the question as asked."""
        self.settle(self.meeting.questions.use())

    def action_pin(self) -> None:
        """Pin the question."""
        self.settle(self.meeting.questions.pin())

    def action_large(self) -> None:
        """Show the question alone in large letters."""
        from peercoach_tui.tui.session.large import LargeScreen

        if self.meeting.questions.shown is not None:
            self.app.push_screen(LargeScreen(self.meeting.questions))

    def action_turn_topic(self) -> None:
        """Turn the questions to the next topic."""
        self.settle(self.meeting.questions.turn_topic())

    def action_turn_aim(self) -> None:
        """Turn the questions to the next aim."""
        self.settle(self.meeting.questions.turn_aim())
