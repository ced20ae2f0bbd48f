"""Marking what to come back to, and coming back to it."""

from peercoach_tui.domain.points.point_words import NOTHING_MARKED, marked_words
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
        self.settle(kept, then=self._tell_marked)

    def _tell_marked(self) -> None:
        """Say what was marked: it may be another thing than was meant."""
        newest = self.meeting.points.newest
        if newest is not None:
            self.cue(marked_words(newest))

    def action_come_back(self) -> None:
        """Show all that was marked and waits."""
        from peercoach_tui.tui.session.come_back import ANSWERS, ComeBackDialog

        points = self.meeting.points
        if not points.marked:
            self.cue(NOTHING_MARKED)
            return

        def touch(point: str) -> None:
            self.settle(points.touch(point), failed=dialog.show_marks)

        dialog = ComeBackDialog(points, touch, self.with_keys(ANSWERS))
        self.app.push_screen(dialog)
