"""Lines that were left as drafts in the meeting: each is kept or dropped, or left for later."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.meeting.left_lines import keep_left, kept_as, read_left, why_not
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.close.learned_page import LEARNED
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.close.words_card import note_key
from peercoach_tui.tui.widgets.sentence import Sentence

KEEPS, LATER = "{half-keep:n} keeps it as", "{close-on:enter} leaves it for later"
ON = "{close-on:enter} goes on"


def half_typed(meeting: Meeting) -> tuple[Piece, ...]:
    """Return the pieces that no line of what is done alone opens, the oldest first."""
    fields = {LEARNED, *(note_key(each) for each in meeting.account.notes)}
    return tuple(piece for piece in meeting.draft.waiting if piece.of not in fields)


class HalfTypedPage(ClosePage):
    """A line on the card, as it was left; nothing becomes of it unless a key says so."""

    title = "half typed"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "keep_it", "keep it", id="half-keep", tooltip="Keep the line that was left as what it says"),
    ]
    _passed: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """Compose the card, and what the keys do with what is on it."""
        with Vertical(classes="card"):
            yield Static(id="aloud", classes="quiet", markup=False)
            yield Sentence(id="sentence", classes="strong")
            yield Sentence(widest=70, id="by", classes="quiet")

    @property
    def piece(self) -> Piece | None:
        """Return the piece on the card: the first that wasn't left for later, None behind the last."""
        return next((piece for piece in half_typed(self.meeting) if piece.id not in self._passed), None)

    @property
    def is_done(self) -> bool:
        """Say whether nothing is half typed any more."""
        return not half_typed(self.meeting)

    @property
    def drafted(self) -> str:
        """Return the id of the piece on the card."""
        return self.piece.id if self.piece is not None else ""

    def show(self) -> None:
        """Show the piece and what may become of it."""
        piece = self.piece
        self.query_one("#aloud", Static).update("Half typed, and no note yet" if piece else "")
        self.query_one("#sentence", Sentence).words = piece.text if piece else "Nothing more is half typed."
        words = f"{self._why_not(piece) or self._keeps(piece)} · {DROPS} · {LATER}" if piece else ON
        self.query_one("#by", Sentence).show(self.book.keyed(words))

    def _keeps(self, piece: Piece) -> str:
        read = read_left(self.meeting, piece, day_first=self.workspace.settings.day_first)
        return f"{KEEPS} {kept_as(read, self.meeting.partner.short)}"

    def _why_not(self, piece: Piece) -> str:
        return why_not(self.meeting, piece, day_first=self.workspace.settings.day_first)

    def enter(self, by: int) -> None:
        """Begin with the first."""
        self._passed = frozenset()
        self.show()
        self.rest()

    def go(self, by: int) -> bool:
        """Leave the piece for later, and go on to the next; False behind the last."""
        if by < 0 or self.piece is None:
            return False
        self._passed |= {self.piece.id}
        self.show()
        return self.piece is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to keep what there is, where it can be kept."""
        if action != "keep_it":
            return super().check_action(action, parameters)
        return self.piece is not None and not self._why_not(self.piece)

    def action_keep_it(self) -> None:
        """Keep the piece."""
        if (piece := self.piece) is not None:
            self.book.settle_line(keep_left(self.meeting, piece, day_first=self.workspace.settings.day_first))
            self.show()
            self._lead_on()

    def action_drop_draft(self) -> None:
        """Drop the piece; it can be brought back."""
        super().action_drop_draft()
        self._lead_on()

    def _lead_on(self) -> None:
        assert isinstance(self.book, LeadingOn)
        self.book.lead_on()
