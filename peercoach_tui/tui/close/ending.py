"""How a part of a close ends: once, when all that was typed before is on disk."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.base.key_order import KeyOrder


class Ending(InMeeting, part=True):
    """A screen of a meeting that ends it, or a part of it."""

    is_ending = False
    _end_was_sent = False

    @property
    def has_ended(self) -> bool:
        """Say whether the end stands, as it was sent."""
        return bool(self.meeting.account.ended)

    @property
    def all_kept(self) -> bool:
        """Say whether all that was sent of the meeting is on disk, from wherever, and nothing came back."""
        return self.meeting.acts.all_kept and not any(piece.came_back for piece in self.meeting.draft.waiting)

    def tell_left(self) -> None:
        """Say what becomes of a draft."""
        self.cue("left as a draft · it waits with your words")

    def end_with(self, send: Callable[[], Kept | None], then: Callable[[], object]) -> None:
        """Send an end, once what was typed before is on disk, and go on once the end is, unless it was taken back by then.

        What is typed ahead waits: it is meant for what comes then.
        """
        if self.is_ending:
            return
        self.is_ending = True
        lines = self.meeting.draft.on_their_way
        if lines:
            self.settle(lines[-1], then=partial(self._send_end, lines, send, then), failed=self._not_ended)
            self._hold_keys_until(lines[-1])
        else:
            self._send_end(lines, send, then)

    def _send_end(self, lines: tuple[Kept, ...], send: Callable[[], Kept | None], then: Callable[[], object]) -> None:
        if any(kept.exception() for kept in lines):
            self._not_ended()
        else:
            kept, self._end_was_sent = send(), True
            if kept is None:
                # It was ended before: here and done again, or in another window.
                self.once_on_top(then)
                return
            self.settle(kept, then=partial(self.once_on_top, partial(self._go_on, then)), failed=self._not_ended)
            self._hold_keys_until(kept)

    def _hold_keys_until(self, kept: Kept) -> None:
        assert isinstance(self.app, KeyOrder)
        self.app.hold_keys_until(kept)

    def _go_on(self, then: Callable[[], object]) -> None:
        if self.is_ending:
            then()

    def _not_ended(self) -> None:
        self.is_ending = self._end_was_sent = False

    def look_at_end(self) -> None:
        """Let it be ended again where the end was taken back."""
        if self._end_was_sent and not self.has_ended:
            self._not_ended()

    def leave_all(self) -> None:
        """Go back to the place that all began from."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
