"""Marking what to come back to, and coming back to it."""

from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.session.view import is_coached


class Marking(InMeeting):
    """A place in which this instant can be marked, and all that was marked is shown with a key."""

    def action_mark(self) -> None:
        """Mark this instant, to come back to it."""
        meeting = self.meeting
        unseen = meeting.follow_ups.waiting or meeting.points.waiting or is_coached(meeting)
        question = None if unseen else meeting.questions.shown
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
