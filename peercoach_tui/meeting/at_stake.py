"""What of a draft would be lost if the program ended now."""

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.meeting.pieces import Pieces
from peercoach_tui.meeting.stored import Stored


class AtStake:
    """Tells what is to be on disk before the program ends, and what became of it.

    Where a draft is kept `in_memory` alone, only its line can keep it; what was left there was let go of.
    """

    def __init__(self, pieces: Pieces, stored: Stored, *, in_memory: bool) -> None:
        self._pieces, self._stored, self._in_memory = pieces, stored, in_memory

    @property
    def text(self) -> str:
        """Return what is to be on disk before the program ends, "" for nothing."""
        if not self._in_memory:
            return self._pieces.text
        left = {piece.id for piece in self._pieces.left}
        return "\n".join(piece.text for id, piece in self._pieces.all.items() if id not in left and piece.text.strip())

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is on its way, neither what was sent nor the draft."""
        self._pieces.look()
        return not self._pieces.sending and self._stored.is_settled

    @property
    def is_on_disk(self) -> bool:
        """Say whether all there is is on disk, as the draft or as what it became."""
        return self._stored.is_on_disk((self._pieces.text, self._pieces.parts)) and not self._pieces.sending

    @property
    def is_safe(self) -> bool:
        """Say whether the program may end: all there is is on disk, or nothing is at stake."""
        return not self.text if self._in_memory else self.is_on_disk

    @property
    def is_let_go(self) -> bool:
        """Say whether anything was left in a line that has no draft on disk."""
        return self._in_memory and bool(self._pieces.waiting)

    @property
    def can_try_again(self) -> bool:
        """Say whether it may be on disk if one waits or tries again; else only its line can keep it."""
        return not self._in_memory or bool(self._pieces.sending)

    @property
    def problem(self) -> PeercoachError | None:
        """Return why the draft could not be kept when it was stored last, None where it could or is on its way."""
        problem = self._stored.problem
        return problem if isinstance(problem, PeercoachError) else None
