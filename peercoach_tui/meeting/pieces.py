"""The pieces of a draft: what was typed and is no note yet."""

from collections.abc import Iterable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.draft_part import DraftPart, parts_of, pieces_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.value import Value


class Piece(Value):
    """A text that is no note yet, how it is to be read, and the key of the field that it is `of`, "" for none.

    One that `came_back` was sent and could not be kept.
    """

    id: str
    text: str = ""
    read_as: ReadAs = AS_IT_SAYS
    of: str = ""
    came_back: bool = False


class Pieces:
    """All of them by their ids, the oldest first, and the futures of what those became that were sent."""

    def __init__(self) -> None:
        self.all: dict[str, Piece] = {}
        self.sent: dict[str, Kept] = {}
        self._made = 0

    @property
    def text(self) -> str:
        """Return what is written in them, with a line end between two."""
        return content_of(self._written())[0]

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        """Return the parts of `text`."""
        return content_of(self._written())[1]

    def take(self, draft: str, parts: tuple[DraftPart, ...]) -> None:
        """Take up what is written in a draft: one piece, or a piece of each of its parts."""
        for text, read_as, of in pieces_of(draft, parts):
            if text.strip():
                self.add(text, read_as, of)

    def add(self, text: str = "", read_as: ReadAs = AS_IT_SAYS, of: str = "") -> Piece:
        """Add a piece and return it."""
        self._made += 1
        piece = self.all[f"{self._made}"] = Piece(id=f"{self._made}", text=text, read_as=read_as, of=of)
        return piece

    def put_back(self, piece: Piece) -> None:
        """Put a piece back that was taken out, in its place."""
        self.all = dict(sorted({**self.all, piece.id: piece}.items(), key=lambda each: int(each[0])))

    def look(self) -> None:
        """Let those go that became what is on disk by now, and those come back that could not be kept."""
        for id, kept in list(self.sent.items()):
            if kept.done():
                del self.sent[id]
                if kept.exception() is None:
                    del self.all[id]
                else:
                    self.all[id] = self.all[id].but(came_back=True)

    def _written(self) -> list[Piece]:
        self.look()
        return [piece for piece in self.all.values() if piece.text.strip()]


def content_of(pieces: Iterable[Piece]) -> tuple[str, tuple[DraftPart, ...]]:
    """Return pieces as one text with a line end between two, and its parts."""
    pieces = tuple(pieces)
    return "\n".join(piece.text for piece in pieces), parts_of((piece.text, piece.read_as, piece.of) for piece in pieces)
