"""Marking what to come back to, and coming back to it."""

from collections.abc import Callable

from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.points.point_words import NOTHING_MARKED
from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.base.key_words import TAKES_IT_BACK
from peercoach_tui.tui.session.view import is_coached

MARKED_WIDTH = 28
"""How much of what was marked is said, in characters."""
CAME_BACK = "came back to"
MARGINS = 4
"""The columns beside a word at the edge."""


class Marking(InMeeting, part=True):
    """A place in which this instant can be marked, and all that was marked is shown with a key."""

    def action_mark(self) -> None:
        """Mark this instant, to come back to it."""
        meeting = self.meeting
        unseen = meeting.follow_ups.waiting or meeting.points.waiting or is_coached(meeting)
        question = None if unseen else meeting.questions.shown
        kept = meeting.points.mark(question.text if question is not None else "")
        self.settle(kept, then=self.marked_cue())

    def marked_cue(self) -> Callable[[], None]:
        """Return what says what was marked last, for as long as that waits: it may be another thing than was meant."""
        points, newest = self.meeting.points, self.meeting.points.newest
        if newest is None:
            return lambda: None

        def waits() -> bool:
            return any(each.id == newest.id for each in points.marked)

        words = cut(newest.words, MARKED_WIDTH)
        return self.cue_later(f"marked · {{come-back:M}} comes back to “{words}” · {TAKES_IT_BACK}", holds=waits)

    def _came_back_to(self, words: str) -> str:
        """Return what says what was come back to, in as many of its words as there is room for."""
        room = max(MARKED_WIDTH, self.size.width - len(f"{CAME_BACK} “” · {self.with_keys(TAKES_IT_BACK)}") - MARGINS)
        return f"{CAME_BACK} “{cut(words, room)}” · {TAKES_IT_BACK}"

    def action_come_back(self) -> None:
        """Show all that was marked and waits."""
        from peercoach_tui.tui.session.come_back import ANSWERS, ComeBackDialog

        points = self.meeting.points
        if not points.marked:
            self.cue(NOTHING_MARKED)
            return

        def touch(point: str) -> None:
            words = next((each.words for each in points.marked if each.id == point), "")
            kept = points.touch(point)
            self.settle(kept, then=self.cue_later(self._came_back_to(words)), failed=dialog.show_marks)

        dialog = ComeBackDialog(points, touch, self.with_keys(ANSWERS))
        self.app.push_screen(dialog)
