"""The draft of a meeting: every line that is not on disk yet, whichever line of the program it was typed in."""

from collections.abc import Callable, Sequence
from concurrent.futures import wait

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.reading.draft_part import DraftPart
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.meeting.pieces import Piece, Pieces
from peercoach_tui.meeting.returning import Returning
from peercoach_tui.meeting.stored import Stored

Write = Callable[[str, tuple[DraftPart, ...]], Kept | None]


def _keeps_nothing(text: str, parts: tuple[DraftPart, ...]) -> None:
    """Keep nothing on disk."""


class Draft:
    """What is being typed, what was left, what was sent and is not on disk yet, and what came back because it couldn't be kept.

    A piece goes only when what became of it is on disk. `write` keeps a text and its parts as the draft on disk, None where none
    is kept any more; without it the draft is kept in memory alone. `title` says what it is of. Free of threads: what became of
    the futures is looked at when it is asked.
    """

    def __init__(self, write: Write | None, title: Callable[[], str] = lambda: "") -> None:
        self.title = title
        self._in_memory = write is None
        self._stored = Stored(write or _keeps_nothing)
        self._pieces = Pieces()
        self.returning = Returning(self._pieces)
        self._open = ""
        self._was_left = False

    def take_up(self, text: str, parts: tuple[DraftPart, ...] = ()) -> None:
        """Take up what was found on disk."""
        self._stored.content = text, parts
        self._pieces.take(text, parts)

    def find(self, text: str, parts: tuple[DraftPart, ...] = ()) -> None:
        """Take up what was left elsewhere, besides what there is here, unless it stands here already, as a piece or as all."""
        if text not in (self.text, *(piece.text for piece in self._pieces.all.values())):
            self._pieces.take(text, parts)

    # What there is

    @property
    def text(self) -> str:
        """Return all that is not on disk as what it is to be, from the oldest piece to the newest, a line end between them."""
        return self._pieces.text

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        """Return the parts of `text`."""
        return self._pieces.parts

    @property
    def read_as(self) -> ReadAs:
        """Return how what is being typed is to be read."""
        return self._pieces.all[self._open].read_as if self._open else AS_IT_SAYS

    @property
    def of(self) -> str:
        """Return what is being typed is of, as that was said; "" for nothing."""
        return self._pieces.all[self._open].of if self._open else ""

    @property
    def waiting(self) -> tuple[Piece, ...]:
        """Return the pieces that were left or came back, the oldest first."""
        self._pieces.look()
        return tuple(piece for id, piece in self._pieces.all.items() if id != self._open and id not in self._pieces.sent)

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

    @property
    def on_their_way(self) -> tuple[Kept, ...]:
        """Return the futures of the pieces that were sent and are not on disk yet."""
        return tuple(dict.fromkeys(self._pieces.sent.values()))

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is on its way, neither what was sent nor the draft."""
        self._pieces.look()
        return not self._pieces.sent and self._stored.is_settled

    @property
    def is_on_disk(self) -> bool:
        """Say whether all there is is on disk, as the draft or as what it became."""
        return self._stored.is_on_disk((self.text, self.parts)) and not self._pieces.sent

    @property
    def at_stake(self) -> str:
        """Return what is to be on disk before the program ends. What was left in a line that has no draft there was let go of."""
        if not self._in_memory:
            return self.text
        left = {piece.id for piece in self.left}
        return "\n".join(piece.text for id, piece in self._pieces.all.items() if id not in left and piece.text.strip())

    @property
    def is_safe(self) -> bool:
        """Say whether the program may end: all there is is on disk, or nothing is at stake."""
        return not self.at_stake if self._in_memory else self.is_on_disk

    @property
    def is_left(self) -> bool:
        """Say whether anything was left in a line that has no draft on disk."""
        return self._in_memory and bool(self.waiting)

    @property
    def can_try_again(self) -> bool:
        """Say whether it may be on disk if one waits or tries again; else only its line can keep it."""
        return not self._in_memory or bool(self._pieces.sent)

    @property
    def problem(self) -> PeercoachError | None:
        """Return why the draft could not be kept when it was stored last, None where it could or is on its way."""
        problem = self._stored.problem
        return problem if isinstance(problem, PeercoachError) else None

    # What is typed

    def open(self, id: str = "", of: str = "") -> str:
        """Open the waiting piece of that id, or a new one, as that of a field, and return its text."""
        self._pieces.look()
        self.put_down()
        self._was_left = id in self._pieces.all
        piece = self._pieces.all.get(id) or self._pieces.add()
        self._open = piece.id
        self.give(piece.id, of)
        return piece.text

    def type(self, text: str, read_as: ReadAs = AS_IT_SAYS, of: str | None = None) -> None:
        """Take what stands in the open line now, how it is to be read, and of which field it is, where that is said.

        Where none is open, one is opened.
        """
        if not self._open:
            self.open()
        self._pieces.all[self._open] = self._pieces.all[self._open].but(text=text, read_as=read_as)
        if of is not None:
            self.give(self._open, of)

    def give(self, id: str, of: str) -> None:
        """Make the piece of that id one of a field, by its key; "" makes it one of none."""
        self._pieces.all[id] = self._pieces.all[id].but(of=of)

    def put_down(self) -> None:
        """Leave what is being typed, to be opened again; nothing at all is no piece."""
        id, self._open = self._open, ""
        if id and not self._pieces.all[id].text.strip():
            del self._pieces.all[id]

    def refuse(self) -> None:
        """Leave what was to be kept and can't be: it came back."""
        id = self._open
        self.put_down()
        if id in self._pieces.all:
            self._pieces.all[id] = self._pieces.all[id].but(came_back=True)

    def drop(self) -> None:
        """Forget what is being typed."""
        self._pieces.all.pop(self._open, None)
        self._open = ""

    def sent(self, kept: Kept, acts: Sequence[str] = ()) -> str:
        """Hold what is being typed until what it became is on disk; if it can't be kept it comes back. Return its id.

        `acts` are the ids of what it became. Where it had been left before, it is a draft again once that is taken back.
        """
        id, self._open = self._open, ""
        if id:
            self._pieces.sent[id] = kept
            if self._was_left:
                self.returning.became(self._pieces.all[id], acts)
        return id

    def send_again(self, kept: Kept) -> None:
        """Hold every piece that came back until what they became is on disk."""
        for piece in self.came_back:
            self._pieces.sent[piece.id] = kept

    def throw_away(self, id: str, after: str) -> bool:
        """Drop the waiting piece of that id; False where there is none. It can be brought back while the act `after` is the
        newest.
        """
        piece = next((piece for piece in self.waiting if piece.id == id), None)
        if piece is None:
            return False
        self.returning.drop(piece, after)
        return True

    # On disk

    def store(self, *, again: bool = False) -> Kept | None:
        """Keep the draft as it is now, `again` also where it stands there already, for what is kept beside it.

        Return the future of the last that was sent, None when there was nothing to keep.
        """
        return self._stored.store((self.text, self.parts), again=again)

    def see_out(self) -> PeercoachError | None:
        """Wait until all is settled and the draft is on disk; return why it isn't, None when it is. Blocks."""
        wait(self.on_their_way)
        kept = self.store()
        problem = kept.exception() if kept is not None else None
        return problem if isinstance(problem, PeercoachError) else None
