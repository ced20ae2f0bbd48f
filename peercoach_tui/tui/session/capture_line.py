"""The capture line: where a word is noted, with its timer."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenNote, lines_of, read_line, sign_of
from peercoach_tui.domain.reading.line import Written as Read
from peercoach_tui.domain.reading.preview import Preview, can_turn_date, preview_of, with_date_turned, with_other_owner
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.settling import SAID
from peercoach_tui.tui.lines.whose import makes_it
from peercoach_tui.tui.session.line_parts import FollowUpPreview, NoteTimer, Whose
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.line import TURN_DATE, LineEditor

A_FOLLOW_UP = "A follow-up"
"""What stands above a line that is one; whose it is stands below."""
A_DRAFT = " · your draft"
"""Behind it where the line was left before: what is typed goes on with it."""


class LineContext(Value):
    """What a line is read with: whose a follow-up is unless it says so, the local date of the meeting, the partner's first name
    what they are called on the screen, whether 5/12 is 5 December, and the name of the time zone.

    `whose` is what stands above it, and `undated` is said of a date in it that isn't taken. In a `plain` one no sign means
    anything. The key called `turns` gives a follow-up to the other of the two; a plain line it turns to the `other` one.
    `is_draft` says that the line was left before, and is gone on with.
    """

    owner: Side = Side.THEM
    today: date = date.min
    partner: str = ""
    called: str = ""
    day_first: bool = True
    zone: str = ""
    whose: str = ""
    undated: str = ""
    turns: str = ""
    plain: bool = False
    other: str = ""
    is_draft: bool = False


class CaptureLine(Vertical):
    """A line for a note, a follow-up or a question of one's own; it is there while the coach writes."""

    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab",
            "other_owner",
            "whose",
            show=False,
            id="line-owner",
            tooltip="Give the follow-up to the other of the two",
        ),
        TURN_DATE,
    ]
    DEFAULT_CSS = """
    CaptureLine {
        layer: line; dock: bottom; margin: 0 0 1 0; padding: 0 2; height: auto; display: none; background: $card;
        &.-open { display: block; }
        #over { height: 1; }
        Cue { padding: 0; }
        LineEditor { background: $card; color: $strong; text-style: bold; }
    }
    """

    @dataclass
    class Written(Message):
        """A line is to be kept; `line` is its text and `read` what it says, in several parts where several were pasted."""

        line: str
        read: tuple[Read | None, ...]
        read_as: ReadAs

    @dataclass
    class PutDown(Message):
        """The line was left with this draft, which is to be read so."""

        draft: str
        read_as: ReadAs

    @dataclass
    class Turned(Message):
        """A plain line is to be of the other of the two; it says this."""

        line: str

    @dataclass
    class Typed(Message):
        """The line now says this, and is to be read so."""

        draft: str
        read_as: ReadAs

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.context = LineContext()
        self.read_as = AS_IT_SAYS
        self._offers_date = False

    def compose(self) -> ComposeResult:
        """Compose whose note it is and its seconds, the line, its preview, and a place for what can't be kept meanwhile."""
        with Horizontal(id="over"):
            yield Whose()
            yield NoteTimer()
        yield LineEditor()
        yield FollowUpPreview()
        yield Cue(id="line-cue")

    @property
    def is_open(self) -> bool:
        """Say whether the coach is writing."""
        return self.has_class("-open")

    @property
    def timer(self) -> NoteTimer:
        """Return what is said of the seconds that the line takes."""
        return self.query_one(NoteTimer)

    @property
    def editor(self) -> LineEditor:
        """Return the editor of the line."""
        return self.query_one(LineEditor)

    def open(self, draft: str, context: LineContext, read_as: ReadAs = AS_IT_SAYS) -> None:
        """Open the line with a draft and put the cursor at its end."""
        self.context, self.read_as = context, read_as
        self.add_class("-open")
        with self.editor.prevent(LineEditor.Typed):
            self.editor.line = draft
        self.timer.words = ""
        self.query_one("#line-cue", Cue).look()
        self._preview(draft)
        self.screen.set_focus(self.editor)

    def close(self) -> None:
        """Take the line away."""
        self.remove_class("-open")
        self.screen.set_focus(None)

    def read(self, line: str) -> Read | None:
        """Return what a line says, its follow-up with the owner and the date that were chosen."""
        context = self.context
        if context.plain:
            return WrittenNote(text=line.strip()) if line.strip() else None
        return read_line(
            line,
            owner=context.owner,
            today=context.today,
            partner=context.partner,
            day_first=context.day_first,
            given=self.read_as.given,
            dated=self.read_as.dated,
            zone=context.zone,
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take a date off or on where the line has one, and the other of the two where there is something to give."""
        if action == "other_owner":
            return not self.context.plain or bool(self.context.other)
        if action != "turn_date":
            return True
        return not self.context.plain and can_turn_date(self.read_as, self._previewed)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Show what a follow-up would be kept as, and tell that the draft changed."""
        event.stop()
        if self.is_open:
            self._preview(event.line)
            self.post_message(self.Typed(event.line, self.read_as))

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand the line over to be kept; a follow-up that is nothing but a day stays, and what is missing is said."""
        event.stop()
        lines = (event.line,) if self.context.plain else lines_of(event.line)
        previews = () if self.context.plain else (self._previewed(self.read_as, line) for line in lines)
        if bare := next((found.bare for found in previews if found and found.bare), ""):
            self.query_one("#line-cue", Cue).tell(bare, SAID.total_seconds())
            return
        self.post_message(self.Written(event.line, tuple(map(self.read, lines)), self.read_as))

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Hand the line over as a draft; a mere sign is none."""
        event.stop()
        self.post_message(self.PutDown(event.line if self.read(event.line) else "", self.read_as))

    def action_other_owner(self) -> None:
        """Give the follow-up, or what stands above the line, to the other of the two."""
        if self.context.plain:
            self.post_message(self.Turned(self.editor.line))
            return
        self._choose(with_other_owner(self.read_as, self.context.owner, self._previewed))

    def action_turn_date(self) -> None:
        """Take the date of the follow-up off, or on: its words stay in the line."""
        self._choose(with_date_turned(self.read_as, self._previewed))

    def _choose(self, read_as: ReadAs) -> None:
        """Read the line so from now on, and tell it: it is of the draft."""
        self.read_as = read_as
        self._preview(self.editor.line)
        self.post_message(self.Typed(self.editor.line, read_as))

    def _previewed(self, read_as: ReadAs, line: str | None = None) -> Preview | None:
        context = self.context
        return preview_of(
            self.editor.line if line is None else line,
            owner=context.owner,
            today=context.today,
            partner=context.partner,
            called=context.called,
            day_first=context.day_first,
            given=read_as.given,
            dated=read_as.dated,
            zone=context.zone,
        )

    def _preview(self, line: str) -> None:
        preview = self.query_one(FollowUpPreview)
        preview.undated = self.context.undated
        preview.signs = not line and not self.context.plain
        preview.found = None if self.context.plain else self._previewed(self.read_as)
        is_follow_up = preview.found is not None or (not self.context.plain and sign_of(line) == FOLLOW_UP)
        over = self.query_one(Whose)
        over.words = (A_FOLLOW_UP if is_follow_up else self.context.whose) + (A_DRAFT if self.context.is_draft else "")
        over.turns = self._turns(makes_it(self._turned)) if is_follow_up else Content()
        preview.turns = self._turns(f"turns to {self.context.other}") if self.context.other else Content()
        self._offer_date()

    def _turns(self, words: str) -> Content:
        """Return what the key does that turns whose the line is."""
        return Content.assemble((self.context.turns, "bold $foreground"), (f" {one_line(words)}", "not bold $quiet"))

    @property
    def _turned(self) -> str:
        """Return whose the follow-up would be, once that is turned: what the partner is called, "" for the coach's own."""
        other = with_other_owner(self.read_as, self.context.owner, self._previewed)
        found = self._previewed(other)
        owner = found.follow_up.owner if found else other.given or self.context.owner
        return "" if owner is Side.ME else self.context.called

    def _offer_date(self) -> None:
        """Show the key of the date where the line has one."""
        offered, self._offers_date = self._offers_date, bool(self.check_action("turn_date", ()))
        if self._offers_date != offered:
            self.refresh_bindings()
