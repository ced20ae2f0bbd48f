"""The draft of a meeting: every line that is not on disk yet, whichever line of the program it was typed in."""

from collections.abc import Callable, Sequence
from concurrent.futures import wait

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.reading.draft_part import GOES_ON_WITH, Drafted, DraftPart, draft_of
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.meeting.at_stake import AtStake
from peercoach_tui.meeting.pieces import Pieces
from peercoach_tui.meeting.returning import Returning
from peercoach_tui.meeting.stored import Stored

Write = Callable[[str, tuple[DraftPart, ...]], Kept | None]


def _keeps_nothing(text: str, parts: tuple[DraftPart, ...]) -> None:
    """Keep nothing on disk."""


class Draft(Pieces):
    """What is being typed, what was left, what was sent and is not on disk yet, and what came back because it couldn't be kept.

    A piece goes only when what became of it is on disk. `write` keeps a text and its parts as the draft on disk, None where none
    is kept any more; without it the draft is kept in memory alone. `title` says what it is of, `writer` is that of `Pieces`.
    """

    def __init__(
        self, write: Write | None, title: Callable[[], str] = lambda: "", writer: Callable[[], str] = lambda: "here"
    ) -> None:
        super().__init__(writer)
        self.title = title
        self._stored = Stored(write or _keeps_nothing)
        self.returning = Returning(self)
        self.at_stake = AtStake(self, self._stored, in_memory=write is None)
        self._was_left = False

    def take_up(self, found: Sequence[Drafted]) -> None:
        """Take up what was found on disk."""
        self._stored.content = draft_of(found)
        self.take(found)

    @property
    def read_as(self) -> ReadAs:
        """Return how what is being typed is to be read."""
        return self.all[self.opened].read_as if self.opened else AS_IT_SAYS

    @property
    def of(self) -> str:
        """Return what is being typed is of, as that was said; "" for nothing."""
        return self.all[self.opened].of if self.opened else ""

    @property
    def was_stored(self) -> str:
        """Return what is being typed is known as, where a wording of it may be on disk, also from another window; "" else."""
        piece = self.all[self.opened] if self.opened else None
        may_be = piece is not None and (GOES_ON_WITH in piece.name or self._stored.has_held(piece.name))
        return piece.known_as if piece is not None and may_be else ""

    @property
    def on_their_way(self) -> tuple[Kept, ...]:
        """Return the futures of the pieces that were sent and are not on disk yet."""
        return tuple(dict.fromkeys(self.sending.values()))

    def open(self, id: str = "", of: str = "") -> str:
        """Open the waiting piece of that id, or a new one, as that of a field, and return its text."""
        self.put_down()
        self.look()
        self._was_left = id in self.all
        piece = self.all.get(id) or self.add()
        self.opened = piece.id
        self.give(piece.id, of)
        return piece.text

    def type(self, text: str, read_as: ReadAs = AS_IT_SAYS, of: str | None = None) -> None:
        """Take what stands in the open line now, how it is to be read, and of which field it is, where that is said.

        Where none is open, one is opened.
        """
        if not self.opened:
            self.open()
        self.change(self.opened, text, read_as)
        if of is not None:
            self.give(self.opened, of)

    def give(self, id: str, of: str) -> None:
        """Make the piece of that id one of a field, by its key; "" makes it one of none."""
        self.all[id] = self.all[id].but(of=of)

    def put_down(self) -> None:
        """Leave what is being typed, to be opened again; nothing at all is no piece."""
        id, self.opened = self.opened, ""
        if id and not self.all[id].text.strip():
            self.take_out(id)

    def refuse(self) -> None:
        """Leave what was to be kept and can't be: it came back."""
        id = self.opened
        self.put_down()
        if id in self.all:
            self.all[id] = self.all[id].but(came_back=True)

    def drop(self) -> None:
        """Forget what is being typed."""
        if self.opened:
            self.take_out(self.opened)
        self.opened = ""

    def sent(self, kept: Kept, acts: Sequence[str] = ()) -> str:
        """Hold what is being typed until what it became is on disk; if it can't be kept it comes back. Return its id.

        `acts` are the ids of what it became. Where it had been left before, it is a draft again once that is taken back.
        """
        id, self.opened = self.opened, ""
        if id:
            self.sending[id] = kept
            if self._was_left:
                self.returning.became(self.all[id], acts)
        return id

    def send_again(self, kept: Kept) -> None:
        """Hold every piece that came back until what they became is on disk."""
        for piece in self.came_back:
            self.sending[piece.id] = kept

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
