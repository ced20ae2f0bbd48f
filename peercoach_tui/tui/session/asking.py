"""The question on the page: to go through them, use one, pin one, turn them."""

from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.base.typed_words import PutBack

STAYS = "the question here stays the same"
"""Said where another topic or aim finds no other question."""


class Asking(InMeeting, part=True):
    """A place that shows the question of the meeting."""

    def show_question(self) -> None:
        """Show the question that is on the screen now."""

    def as_it_stands(self) -> PutBack:
        """Put back besides which question is shown."""
        below, questions = super().as_it_stands(), self.meeting.questions
        showing, back = questions.showing, questions.bookmark()

        def put_back(keys: int) -> bool:
            moved = questions.showing != showing
            back()
            return below(keys) or moved

        return put_back

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
        self._turn(self.meeting.questions.turn_topic, lambda: self.meeting.account.topic)

    def action_turn_aim(self) -> None:
        """Turn the questions to the next aim."""
        self._turn(self.meeting.questions.turn_aim, lambda: self.meeting.account.aim)

    def _turn(self, turn: Callable[[], Kept], now: Callable[[], Topic | Aim | None]) -> None:
        """Turn the questions; where the same one stays, say so, and to what they were turned."""
        before, kept = self.meeting.questions.shown, turn()
        turned, after = now(), self.meeting.questions.shown
        to = f"only {turned.value}" if turned is not None else "all again"
        stays = before is not None and after is not None and before.id == after.id
        self.settle(kept, then=self.cue_later(f"{to} · {STAYS}") if stays else None)
