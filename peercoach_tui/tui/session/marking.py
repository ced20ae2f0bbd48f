"""Marking what to come back to, and coming back to it."""

from textual.reactive import var

from peercoach_tui.tui.base.in_meeting import InMeeting


class Marking(InMeeting):
    """A place that counts what was marked in the meeting, and shows it all with a key."""

    shown_marks: var[int] = var(0)

    def show_marks(self) -> None:
        """Show how much waits to be come back to."""
        self.shown_marks = len(self.meeting.points.marked)

    def action_mark(self) -> None:
        """Mark this instant, to come back to it."""
        meeting = self.meeting
        looks_back = meeting.follow_ups.waiting or meeting.points.waiting
        question = None if looks_back else meeting.questions.shown
        kept = meeting.points.mark(question.text if question is not None else "")
        self.settle(kept, then=self.cue_later("marked · {come-back:M} shows it, {take-back:z} takes it back"))

    def action_come_back(self) -> None:
        """Show all that was marked and waits."""
        from peercoach_tui.tui.session.come_back import ANSWERS, ComeBackDialog

        points = self.meeting.points
        if not points.marked:
            self.cue("nothing to come back to · {mark:m} marks this")
            return

        def touch(point: str) -> None:
            self.settle(points.touch(point), failed=dialog.show_marks)

        dialog = ComeBackDialog(points, touch, self.with_keys(ANSWERS))
        self.app.push_screen(dialog)
