"""How a part of a close ends: once, when all that was typed before is on disk."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.tui.base.in_meeting import InMeeting


class Ending(InMeeting, part=True):
    """A screen of a meeting that ends it, or a part of it."""

    is_ending = False

    @property
    def all_kept(self) -> bool:
        """Say whether all that was sent of the meeting is on disk, from wherever, and nothing came back."""
        return self.meeting.acts.all_kept and not any(piece.came_back for piece in self.meeting.draft.waiting)

    def tell_left(self) -> None:
        """Say what becomes of a draft."""
        self.cue("left as a draft · it waits with your words")

    def end_with(self, send: Callable[[], Kept | None], then: Callable[[], object]) -> None:
        """Send an end, once what was typed before is on disk, and go on once the end is."""
        if self.is_ending:
            return
        self.is_ending = True
        lines = self.meeting.draft.on_their_way
        if lines:
            self.settle(lines[-1], then=partial(self._send_end, lines, send, then), failed=self._not_ended)
        else:
            self._send_end(lines, send, then)

    def _send_end(self, lines: tuple[Kept, ...], send: Callable[[], Kept | None], then: Callable[[], object]) -> None:
        if any(kept.exception() for kept in lines):
            self._not_ended()
        else:
            kept = send()
            if kept is None:
                # It was ended before: here and done again, or in another window.
                self.once_on_top(then)
            self.settle(kept, then=partial(self.once_on_top, then), failed=self._not_ended)

    def _not_ended(self) -> None:
        self.is_ending = False

    def leave_all(self) -> None:
        """Go back to the place that all began from."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
