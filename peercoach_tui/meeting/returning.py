"""What went out of a draft and may come back into it."""

from collections.abc import Sequence

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.line import lines_of
from peercoach_tui.meeting.pieces import Piece, Pieces


class Returning:
    """The pieces that were dropped, and those that had been left and became acts, which may be taken back."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._dropped = list[tuple[str, Piece]]()
        self._became = dict[str, Piece]()
        self._back = dict[str, str]()

    def drop(self, id: str, after: str) -> bool:
        """Drop the waiting piece of that id, to be brought back while `after` is the newest act; False without one."""
        if id not in {piece.id for piece in self._pieces.waiting}:
            return False
        self._dropped.append((after, self._pieces.take_out(id)))
        return True

    def bring_back(self, after: str) -> Piece | None:
        """Bring back what was dropped last, where that was after the act of that id; None where nothing was."""
        if not self._dropped or self._dropped[-1][0] != after:
            return None
        _, piece = self._dropped.pop()
        self._pieces.put_back(piece)
        return piece

    def became(self, piece: Piece, acts: Sequence[str]) -> None:
        """Remember which acts a piece became, by their ids: one, or one of each of its lines."""
        lines = lines_of(piece.text) if len(acts) > 1 else (piece.text,)
        if len(lines) == len(acts):
            self._became |= {act: piece.but(text=line) for act, line in zip(acts, lines, strict=True)}

    def taken_back(self, act: str, kept: Kept) -> Piece | None:
        """Make a draft again of what became the act of that id; None where that was none.

        `kept` is the future of the taking-back: where that can't be kept the act stands, and the draft goes.
        """
        piece = self._became.get(act)
        if piece is None:
            return None
        # What it became may be on its way still, and with it the piece.
        again = self._pieces.add(piece.text, piece.read_as, piece.of)
        self._pieces.stands_if(again, kept)
        self._back[act] = again.id
        return again

    def done_again(self, act: str, kept: Kept) -> None:
        """Let go of what was made a draft again when the act of that id was taken back, where it waits as it was.

        `kept` is the future of the act's being done again: where that can't be kept the draft comes back.
        """
        id, piece = self._back.pop(act, ""), self._became.get(act)
        waits = self._pieces.all.get(id)
        if piece and waits and waits.text == piece.text and id != self._pieces.opened:
            self._pieces.sending[id] = kept
