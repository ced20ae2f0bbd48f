"""The next meeting for the other's phone: a QR code that fills the height of the screen, and the way to a file."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.partners.partners_copy import Moments, partners_copy
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.exchange.calendar.code import Code, code, promises
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.tui.base.dialog import NamingDialog
from peercoach_tui.tui.base.key_words import drawn_keys, with_keys
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.invite.code_view import CodeView, room
from peercoach_tui.tui.invite.words import TOO_SMALL, TWICE, in_it, left_out
from peercoach_tui.tui.widgets.sentence import Sentence
from peercoach_tui.workspace import Workspace

WORDS, FEW_WORDS = 26, 17
"""The columns beside the code, and those of a narrow screen."""
NARROW = 76
"""Below so many columns a screen is narrow."""
WRITES = "{invite-write:w} writes a file"
BACK = "{invite-back:esc} goes back"


class InviteDialog(NamingDialog[None]):
    """Shows the meeting that is `arranged` with a partner, as its entry has it, and what both said they would do, in as large a
    code as there is room for.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "write", "write a file", id="invite-write", tooltip="Write the meeting as a file for their calendar"),
        Binding("escape,enter,q,I", "leave", "back", id="invite-back", tooltip="Go back to where you came from"),
    ]
    AUTO_FOCUS: ClassVar[str] = ""
    DEFAULT_CSS = """
    InviteDialog {
        background: $background;
        Horizontal { align: center middle; width: 100%; height: 100%; }
        Vertical { height: 100%; padding: 0 0 0 2; align: left middle; }
        Vertical > * { height: auto; margin: 0 0 1 0; }
        .quiet { color: $quiet; }
        #when { margin: 0; }
    }
    """

    def __init__(self, workspace: Workspace, partner: str, arranged: NextDate, entry: CalendarEvent) -> None:
        super().__init__()
        self._workspace, self._partner, self._arranged, self._entry = workspace, partner, arranged, entry
        self._made_for = (0, 0)
        self._twice = ""

    def compose(self) -> ComposeResult:
        """Compose the code as it fits, and beside it what it is."""
        self._made_for = columns, rows = self.app.size
        fold, today = self._workspace.acts(self._partner).fold, self._workspace.today
        beside = WORDS if columns >= NARROW else FEW_WORDS
        lines = promises(_shared(fold), today)
        made = code(self._entry, lines, room(columns - beside, rows))
        self._twice = TWICE if made is not None and not made.known else ""
        with Horizontal():
            if made is not None:
                yield CodeView(made.modules, rows)
            words = Vertical()
            words.styles.width = beside if made is not None else "100%"
            with words:
                briefly = columns < NARROW
                yield from self._words(made, left_out(made, self._entry, len(lines), briefly=briefly) if made else "")

    def _words(self, made: Code | None, more: str) -> ComposeResult:
        when = self._arranged.but(place="").words_on(self._workspace.today)
        yield Sentence(f"{self._workspace.acts(self._partner).partner.short} and you meet", most=2, classes="quiet")
        yield Static(when, classes="strong", id="when", markup=False)
        yield Sentence(self._arranged.place, most=3)
        yield Sentence(in_it(made) if made else TOO_SMALL, most=8)
        if more:
            yield Sentence(more, most=8, classes="quiet")
        for keys in (WRITES, BACK):
            line = Static(drawn_keys(keys, self._workspace.keymap), classes="quiet keys")
            line.styles.margin = 0
            yield line

    def on_resize(self, _: events.Resize) -> None:
        """Make another code for another size."""
        if self.app.size != self._made_for:
            self.refresh(recompose=True)

    def action_write(self) -> None:
        """Ask where the file is to be, and write it."""
        from peercoach_tui.tui.invite.writing import WriteDialog

        self.app.push_screen(WriteDialog(self._entry, self._with_keys, self._twice), self._written)

    def _with_keys(self, sentence: str) -> str:
        return with_keys(sentence, self._workspace.keymap)

    def _written(self, where: str | None) -> None:
        if where is not None:
            self.dismiss()
            if isinstance(self.app, SayingApp):
                self.app.say(f"Written: {where}")

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()


def _shared(fold: Fold) -> tuple[FollowUp, ...]:
    """Return the follow-ups that the partner may have: theirs, and mine that were said in a meeting with them."""
    moments = Moments(follow_ups=tuple(fold.timeline.of_kind(*FollowUpLog.KINDS)))
    return partners_copy(fold.partner, {session.id for session in fold.sessions}, moments).follow_ups
