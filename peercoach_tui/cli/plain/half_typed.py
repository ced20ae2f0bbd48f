"""Lines that were left as drafts, in the close: each is kept, dropped, or waits."""

from peercoach_tui.cli.plain.dialogue import Dialogue
from peercoach_tui.domain.plain import capital
from peercoach_tui.meeting.left_lines import keep_left, kept_as, read_left, why_not
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.pieces import Piece

KEEP, DROP = "1", "2"
ONE_OF_THEM = "Type 1 or 2, or Enter."


class HalfTyped:
    """Says what may become of such a line, and does it."""

    def __init__(self, meeting: Meeting, dialogue: Dialogue, *, day_first: bool) -> None:
        self._meeting, self._dialogue, self._day_first = meeting, dialogue, day_first

    def question(self, piece: Piece) -> str:
        """Return what is asked about a piece."""
        if reason := why_not(self._meeting, piece, day_first=self._day_first):
            return f"Half typed: {piece.text}. {capital(reason)}. {DROP} drops it, Enter leaves it for later"
        kind = kept_as(read_left(self._meeting, piece, day_first=self._day_first), self._meeting.partner.short)
        return f"Half typed: {piece.text}. {KEEP} keeps it as {kind}, {DROP} drops it, Enter leaves it for later"

    def settle(self, piece: Piece, answer: str | None) -> None:
        """Do what the answer says; without one the piece waits."""
        if answer == KEEP:
            kept = keep_left(self._meeting, piece, day_first=self._day_first)
            if kept is not None and self._dialogue.wait(kept):
                self._dialogue.say("Kept.")
        elif answer == DROP and self._meeting.drop_draft(piece.id):
            self._dialogue.say("Dropped. /undo brings it back.")
        self._meeting.draft.store()
