"""The draft of a meeting: every line that is not on disk yet, whichever line of the program it was typed in."""

from collections.abc import Callable
from concurrent.futures import wait

from peercoach_tui.acts import Kept
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.reading.draft_part import DraftPart, parts_of, pieces_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.value import Value


class Piece(Value):
    """A text that is no note yet, and how it is to be read. One that `came_back` was sent and could not be kept."""

    id: str
    text: str = ""
    read_as: ReadAs = AS_IT_SAYS
    came_back: bool = False


class Draft:
    """What is being typed, what was left, what was sent and is not on disk yet, and what came back because it couldn't be kept.

    A piece goes only when what became of it is on disk. `write` keeps a text and its parts as the draft on disk, None where none
    is kept any more. Free of threads: what became of the futures is looked at when something is asked.
    """

    def __init__(self, write: Callable[[str, tuple[DraftPart, ...]], Kept | None]) -> None:
        self._write = write
        self._pieces: dict[str, Piece] = {}
        self._sent: dict[str, Kept] = {}
        self._open = ""
        self._made = 0
        self._stored: tuple[str, tuple[DraftPart, ...]] = ("", ())
        self._storing = list[Kept]()

    def take_up(self, text: str, parts: tuple[DraftPart, ...] = ()) -> None:
        """Take up what was found on disk."""
        self._stored = (text, parts)
        self._take(text, parts)

    def find(self, text: str, parts: tuple[DraftPart, ...] = ()) -> None:
        """Take up what was left elsewhere, besides what there is here, unless it stands here already, as a piece or as all."""
        if text not in (self.text, *(piece.text for piece in self._pieces.values())):
            self._take(text, parts)

    # What there is

    @property
    def text(self) -> str:
        """Return all that is not on disk as what it is to be, from the oldest piece to the newest, a line end between them."""
        self._look()
        return "\n".join(piece.text for piece in self._written)

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        """Return the parts of `text`."""
        self._look()
        return parts_of((piece.text, piece.read_as) for piece in self._written)

    @property
    def read_as(self) -> ReadAs:
        """Return how what is being typed is to be read."""
        return self._pieces[self._open].read_as if self._open else AS_IT_SAYS

    @property
    def waiting(self) -> tuple[Piece, ...]:
        """Return the pieces that were left or came back, the oldest first."""
        self._look()
        return tuple(piece for id, piece in self._pieces.items() if id != self._open and id not in self._sent)

    @property
    def next(self) -> Piece | None:
        """Return the piece that is opened next: the first that came back, else the one that was left last; None without any."""
        came_back = [piece for piece in self.waiting if piece.came_back]
        return came_back[0] if came_back else next(iter(self.waiting[::-1]), None)

    @property
    def is_open(self) -> bool:
        """Say whether something is being typed."""
        return bool(self._open)

    @property
    def on_their_way(self) -> tuple[Kept, ...]:
        """Return the futures of the pieces that were sent and are not on disk yet."""
        return tuple(dict.fromkeys(self._sent.values()))

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is on its way, neither what was sent nor the draft."""
        self._look()
        return not self._sent and all(kept.done() for kept in self._storing)

    @property
    def is_on_disk(self) -> bool:
        """Say whether all there is is on disk, as the draft or as what it became."""
        stored = self._storing[-1] if self._storing else None
        return (self.text, self.parts) == self._stored and not self._sent and (stored is None or _is_kept(stored))

    @property
    def problem(self) -> PeercoachError | None:
        """Return why the draft could not be kept when it was stored last, None where it could or is on its way."""
        stored = self._storing[-1] if self._storing else None
        problem = stored.exception() if stored is not None and stored.done() else None
        return problem if isinstance(problem, PeercoachError) else None

    # What is typed

    def open(self, id: str = "") -> str:
        """Open the waiting piece of that id, or a new one, and return its text."""
        self._look()
        self.put_down()
        piece = self._pieces.get(id) or self._new("")
        self._open = piece.id
        return piece.text

    def type(self, text: str, read_as: ReadAs = AS_IT_SAYS) -> None:
        """Take what stands in the open line now, and how it is to be read; where none is open, one is opened."""
        if not self._open:
            self.open()
        self._pieces[self._open] = self._pieces[self._open].but(text=text, read_as=read_as)

    def put_down(self) -> None:
        """Leave what is being typed, to be opened again; nothing at all is no piece."""
        id, self._open = self._open, ""
        if id and not self._pieces[id].text.strip():
            del self._pieces[id]

    def drop(self) -> None:
        """Forget what is being typed."""
        self._pieces.pop(self._open, None)
        self._open = ""

    def sent(self, kept: Kept) -> str:
        """Hold what is being typed until what it became is on disk; if it can't be kept it comes back. Return its id."""
        id, self._open = self._open, ""
        if id:
            self._sent[id] = kept
        return id

    def all_sent(self, kept: Kept) -> None:
        """Hold every piece that waits or is being typed until what they became is on disk."""
        self.put_down()
        for piece in self.waiting:
            self._sent[piece.id] = kept

    # On disk

    def store(self, *, again: bool = False) -> Kept | None:
        """Keep the draft as it is now, `again` also where it stands there already, for what is kept beside it.

        Return the future of the last that was sent, None when there was nothing to keep.
        """
        draft, last = (self.text, self.parts), self._storing[-1] if self._storing else None
        failed = last is not None and last.done() and last.exception() is not None
        if draft != self._stored or failed or again:
            kept = self._write(*draft)
            if kept is not None:
                self._stored, last = draft, kept
                self._storing = [*(each for each in self._storing if not each.done()), kept]
        return last

    def see_out(self) -> PeercoachError | None:
        """Wait until all is settled and the draft is on disk; return why it isn't, None when it is. Blocks."""
        wait(self.on_their_way)
        kept = self.store()
        problem = kept.exception() if kept is not None else None
        return problem if isinstance(problem, PeercoachError) else None

    @property
    def _written(self) -> list[Piece]:
        """Return the pieces in which anything is written."""
        return [piece for piece in self._pieces.values() if piece.text.strip()]

    def _take(self, draft: str, parts: tuple[DraftPart, ...]) -> None:
        """Take up what is written in a draft: one piece, or a piece of each of its parts."""
        for text, read_as in pieces_of(draft, parts):
            if text.strip():
                self._new(text, read_as)

    def _new(self, text: str, read_as: ReadAs = AS_IT_SAYS) -> Piece:
        self._made += 1
        piece = self._pieces[f"{self._made}"] = Piece(id=f"{self._made}", text=text, read_as=read_as)
        return piece

    def _look(self) -> None:
        for id, kept in list(self._sent.items()):
            if kept.done():
                del self._sent[id]
                if kept.exception() is None:
                    del self._pieces[id]
                else:
                    self._pieces[id] = self._pieces[id].but(came_back=True)


def _is_kept(kept: Kept) -> bool:
    return kept.done() and kept.exception() is None
