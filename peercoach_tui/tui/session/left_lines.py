"""Lines that were left in a session: which is opened next, what is said of them, and dropping one."""

from peercoach_tui.domain.reading.line import FOLLOW_UP, sign_of
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.session.marking import Marking

LEFT = "left as a draft · {note:n} opens it again"
LEFT_BESIDE_A_NOTE = "left as a draft · {follow-up:f} opens it again"
WAITS = "a draft waits · {note:n} opens it"
SHORT = "a draft · {note:n} opens it"
"""The same where there is little room."""
ROOMY = 54


class LeftLines(Marking, part=True):
    """A place in which a draft waits until it is opened or dropped."""

    def left_piece(self, *, follow_up: bool) -> Piece | None:
        """Return the draft that a key opens: of a follow-up that of one; of a note that of a note, else what there is."""
        draft = self.meeting.draft
        fits = draft.next_that(lambda text: (sign_of(text) == FOLLOW_UP) is follow_up)
        return fits if fits is not None or follow_up else draft.next

    @property
    def has_draft(self) -> bool:
        """Say whether a draft waits, or came back."""
        return self.meeting.draft.next is not None

    @property
    def left_words(self) -> str:
        """Return how a draft is opened again, or dropped where no point has that key."""
        left = LEFT if self.size.width >= ROOMY else SHORT
        pieces = self.meeting.draft.left
        opened = self.left_piece(follow_up=False)
        if pieces and opened is not None and opened.id != pieces[-1].id and sign_of(pieces[-1].text) == FOLLOW_UP:
            left = LEFT_BESIDE_A_NOTE
        return f"{left} · {DROPS}" if self.check_action("drop_draft", ()) else left

    @property
    def waits_words(self) -> str:
        """Return the quiet word that a draft waits; "" while there is none."""
        return self.with_keys(WAITS) if self.has_draft else ""

    def tell_left(self) -> None:
        """Say how the draft is opened again."""
        self.cue(self.left_words, holds=lambda: self.has_draft)

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""
        self.cue("{note:n} opens it again", holds=lambda: self.has_draft)

    def action_drop_draft(self) -> None:
        """Drop the line that was left last; it can be brought back."""
        left = self.meeting.draft.left
        if left and self.meeting.drop_draft(left[-1].id):
            self.drop_draft()
