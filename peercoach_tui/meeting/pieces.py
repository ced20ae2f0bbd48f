"""The pieces of a draft: what was typed and is no note yet."""

from collections.abc import Callable, Iterable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.draft_part import Drafted, DraftPart, draft_of, named_in
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.meeting.line_names import LineNames


class Piece(Drafted):
    """A text that is no note yet; its `id` is of this window alone. One that `came_back` was sent and could not be kept."""

    id: str
    came_back: bool = False


class Pieces:
    """All of them by their ids, the oldest first, the one that is being typed, and what became of those that were sent.

    Free of threads: the futures are looked at when it is asked. `writer` is that of `LineNames`.
    """

    def __init__(self, writer: Callable[[], str]) -> None:
        self.all: dict[str, Piece] = {}
        self.sending: dict[str, Kept] = {}
        """The futures of what pieces became, by their ids."""
        self.opened = ""
        """The id of the one that is being typed, "" while none is."""
        self.names = LineNames(writer)
        self._stands_if: dict[str, tuple[Piece, Kept]] = {}
        self._made = 0

    @property
    def text(self) -> str:
        """Return all that is not on disk as what it is to be, from the oldest piece to the newest, a line end between them."""
        return draft_of(self._written())[0]

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        """Return the parts of `text`."""
        return draft_of(self._written())[1]

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

    def take(self, drafted: Iterable[Drafted]) -> None:
        """Take up what stands in other windows and is not here yet; its later wording takes the place of what waits here."""
        for each in drafted:
            if not self.has(each):
                self.add(each.text, each.read_as, each.of, name=each.name, number=each.number)

    def has(self, drafted: Drafted) -> bool:
        """Say whether a piece stands here, in this wording or a later one, or is none any more."""
        # Asked in the notebook's thread as well, while others are added here.
        every = tuple(self.all.values())
        here = (piece for piece in every if piece.name == drafted.name or piece.text == drafted.text)
        stands = any(piece.number >= drafted.number or piece.text == drafted.text for piece in here)
        return stands or self.names.is_gone(drafted)

    def take_out(self, id: str) -> Piece:
        """Take the piece of that id out: it is none any more."""
        piece = self.all.pop(id)
        self.names.let_go(piece)
        return piece

    def find(self, text: str) -> None:
        """Add what was given besides what there is here, unless it stands here already, as a piece or as all."""
        if text not in (self.text, *(piece.text for piece in self.all.values())):
            self.add(text)

    def add(self, text: str = "", read_as: ReadAs = AS_IT_SAYS, of: str = "", *, name: str = "", number: int = 0) -> Piece:
        """Add a piece, without a name one that begins here, and return it."""
        self._made += 1
        name = name or self.names.new()
        piece = Piece(id=f"{self._made}", text=text, read_as=read_as, of=of, name=name, number=number)
        self.all[piece.id] = piece
        return piece

    def change(self, id: str, text: str, read_as: ReadAs) -> None:
        """Change the piece of that id. One that began in another window goes on under a name of its own."""
        piece = self.all[id]
        if (text, read_as) == (piece.text, piece.read_as):
            return
        if self.names.is_own(piece.name):
            self.all[id] = piece.but(text=text, read_as=read_as, number=piece.number + 1)
        else:
            self.names.let_go(piece)
            self.all[id] = piece.but(text=text, read_as=read_as, name=self.names.going_on_with(piece), number=0)

    def put_back(self, piece: Piece) -> None:
        """Put a piece back that was taken out, in its place; the name it had is that of one that is none any more."""
        again = piece.but(name=self.names.new(), number=0)
        self.all = dict(sorted({**self.all, piece.id: again}.items(), key=lambda each: int(each[0])))

    def stands_if(self, piece: Piece, kept: Kept) -> None:
        """Let a piece go if something else can't be kept, unless it was typed on meanwhile."""
        self._stands_if[piece.id] = piece, kept

    def look(self) -> None:
        """Let those go that became what is on disk by now, and those come back that could not be kept."""
        for id, kept in list(self.sending.items()):
            if kept.done():
                del self.sending[id]
                if kept.exception() is None:
                    self.take_out(id)
                else:
                    self.all[id] = self.all[id].but(came_back=True)
        for id, (piece, kept) in list(self._stands_if.items()):
            # One that is in an open line, or was sent from there, is judged once it waits again.
            if kept.done() and id != self.opened and id not in self.sending:
                del self._stands_if[id]
                if kept.exception() is not None and self.all.get(id) == piece:
                    del self.all[id]
        for id in {*self.all} - {piece.id for piece in self._current} - {self.opened, *self.sending}:
            # What is in an open line goes once it waits again as it was.
            del self.all[id]

    @property
    def _current(self) -> list[Piece]:
        """Return the pieces of which no later wording stands here and that became nothing else in another window."""
        latest = named_in(piece.known_as for piece in self.all.values())
        return [piece for piece in self.all.values() if piece.number == latest[piece.name] and not self.names.is_gone(piece)]

    @property
    def is_written(self) -> bool:
        """Say whether anything is left here once the open line is: not what became something else in another window."""
        return any(piece.text.strip() for piece in self._current)

    def _written(self) -> list[Piece]:
        self.look()
        return [piece for piece in self.all.values() if piece.text.strip()]
