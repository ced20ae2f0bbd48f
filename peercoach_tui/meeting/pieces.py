"""The pieces of a draft: what was typed and is no note yet."""

from collections.abc import Callable, Iterable

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
    """All of them by their ids, the oldest first, the one that is being typed, and what became of those that were sent.

    Free of threads: the futures are looked at when it is asked.
    """

    def __init__(self) -> None:
        self.all: dict[str, Piece] = {}
        self.sending: dict[str, Kept] = {}
        """The futures of what pieces became, by their ids."""
        self.opened = ""
        """The id of the one that is being typed, "" while none is."""
        self._stands_if: dict[str, tuple[Piece, Kept]] = {}
        self._made = 0

    @property
    def text(self) -> str:
        """Return all that is not on disk as what it is to be, from the oldest piece to the newest, a line end between them."""
        return content_of(self._written())[0]

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        """Return the parts of `text`."""
        return content_of(self._written())[1]

    @property
    def waiting(self) -> tuple[Piece, ...]:
        """Return the pieces that were left or came back, the oldest first."""
        self.look()
        return tuple(piece for id, piece in self.all.items() if id != self.opened and id not in self.sending)

    @property
    def came_back(self) -> tuple[Piece, ...]:
        """Return the pieces that were sent and could not be kept, the oldest first."""
        return tuple(piece for piece in self.waiting if piece.came_back)

    @property
    def left(self) -> tuple[Piece, ...]:
        """Return the pieces that were left by whoever typed them, the oldest first."""
        return tuple(piece for piece in self.waiting if not piece.came_back)

    @property
    def next(self) -> Piece | None:
        """Return the piece that is opened next: the first that came back, else the one that was left last; None without any."""
        return self.next_that(lambda text: True)

    def next_that(self, fits: Callable[[str], bool]) -> Piece | None:
        """Return the same of the pieces whose text fits."""
        return next((piece for piece in (*self.came_back, *self.left[::-1]) if fits(piece.text)), None)

    def take(self, text: str, parts: tuple[DraftPart, ...] = ()) -> None:
        """Take up what is written in a draft: one piece, or a piece of each of its parts."""
        for said, read_as, of in pieces_of(text, parts):
            if said.strip():
                self.add(said, read_as, of)

    def find(self, text: str, parts: tuple[DraftPart, ...] = ()) -> None:
        """Take up what was left elsewhere, besides what there is here, unless it stands here already, as a piece or as all."""
        if text not in (self.text, *(piece.text for piece in self.all.values())):
            self.take(text, parts)

    def add(self, text: str = "", read_as: ReadAs = AS_IT_SAYS, of: str = "") -> Piece:
        """Add a piece and return it."""
        self._made += 1
        piece = self.all[f"{self._made}"] = Piece(id=f"{self._made}", text=text, read_as=read_as, of=of)
        return piece

    def put_back(self, piece: Piece) -> None:
        """Put a piece back that was taken out, in its place."""
        self.all = dict(sorted({**self.all, piece.id: piece}.items(), key=lambda each: int(each[0])))

    def stands_if(self, piece: Piece, kept: Kept) -> None:
        """Let a piece go if something else can't be kept, unless it was typed on meanwhile."""
        self._stands_if[piece.id] = piece, kept

    def look(self) -> None:
        """Let those go that became what is on disk by now, and those come back that could not be kept."""
        for id, kept in list(self.sending.items()):
            if kept.done():
                del self.sending[id]
                if kept.exception() is None:
                    del self.all[id]
                else:
                    self.all[id] = self.all[id].but(came_back=True)
        for id, (piece, kept) in list(self._stands_if.items()):
            # One that is in an open line, or was sent from there, is judged once it waits again.
            if kept.done() and id != self.opened and id not in self.sending:
                del self._stands_if[id]
                if kept.exception() is not None and self.all.get(id) == piece:
                    del self.all[id]

    def _written(self) -> list[Piece]:
        self.look()
        return [piece for piece in self.all.values() if piece.text.strip()]


def content_of(pieces: Iterable[Piece]) -> tuple[str, tuple[DraftPart, ...]]:
    """Return pieces as one text with a line end between two, and its parts."""
    pieces = tuple(pieces)
    return "\n".join(piece.text for piece in pieces), parts_of((piece.text, piece.read_as, piece.of) for piece in pieces)
