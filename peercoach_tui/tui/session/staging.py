"""The stages of a meeting and the hour: going on, going back, the swap, the close."""

from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.sessions.hour import Hour, HourPiece
from peercoach_tui.domain.sessions.hour_words import shorter_words
from peercoach_tui.domain.sessions.plan import CLOSE, SWAP
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.session.writing_lines import WritingLines


class Staging(WritingLines, part=True):
    """A place that goes through the stages."""

    @property
    def told(self) -> Hour:
        """Return the hour as it is now."""
        return self.meeting.talk.hour

    def action_swap(self) -> None:
        """Swap the roles; before the turns that is who coaches first, which is said."""
        coach = self.meeting.account.coach

        def words() -> str:
            account = self.meeting.account
            if coach is not None or account.coach is not None:
                return ""
            return "you coach first" if account.first is Side.ME else f"{self.meeting.partner.short} coaches first"

        self._go(self.meeting.talk.swap, words)

    def action_next_stage(self) -> None:
        """Go on; behind the last stage is the close."""
        self._go_by(+1, self.meeting.talk.next_stage)

    def action_previous_stage(self) -> None:
        """Go back a stage."""
        self._go_by(-1, self.meeting.talk.previous_stage)

    def _go_by(self, by: int, act: Callable[[], Kept | None]) -> None:
        """Go on or back; a turn of the partner's is one piece of the hour, whose stages nobody sees."""
        pieces, stage = self.told.pieces, self.meeting.account.stage
        place = next((place for place, piece in enumerate(pieces) if piece.present), 0)
        to = pieces[place + by] if 0 <= place + by < len(pieces) else None
        if to is None or stage == SWAP or (pieces[place].stage and (to.stage or (by > 0 and not to.swaps))):
            self._go(act)
        elif by > 0 and to.swaps:
            self._go(lambda: self.meeting.talk.enter(SWAP))
        else:
            self.enter(to)

    def action_close(self) -> None:
        """Go to the close from anywhere."""
        self._go(lambda: self.meeting.talk.enter(CLOSE))

    def enter(self, piece: HourPiece) -> None:
        """Enter a piece of the hour: a stage, or a turn where it was left."""
        talk = self.meeting.talk
        if piece.stage:
            self._go(lambda: talk.enter(piece.stage, piece.coach))
        elif piece.coach is not None and piece.coach is not self.meeting.account.coach:
            coach = piece.coach
            self._go(lambda: talk.enter_turn(coach))

    def _go(self, act: Callable[[], Kept | None], words: Callable[[], str] = str) -> None:
        """Go where an act leads, and say `words` once it is on disk; when it begins the other's turn, by how much what is left is
        shorter."""
        before, kept = self.meeting.account.last_coach, act()
        turns = before not in (None, self.meeting.account.last_coach)
        said = words() or (shorter_words(self.told) if turns else "")
        self.settle(kept, then=self.cue_later(said) if said else None)
        self.once_on_top(self.open_close)

    def open_close(self) -> None:
        """Open the close, if the meeting is there."""
        if self.meeting.account.stage == CLOSE:
            from peercoach_tui.tui.close.screen import CloseScreen

            self.app.push_screen(CloseScreen(self.workspace, self.meeting))
