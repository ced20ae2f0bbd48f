"""The capture line: where a word is noted, with its timer."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.line import Written as Read
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote, lines_of, read_line
from peercoach_tui.domain.reading.preview import preview_words
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.line import LineEditor


class LineContext(Value):
    """What a line is read with: whose a follow-up is unless it says so, the local date of the meeting, the partner's first name
    and what they are called on the screen, and whether 5/12 is 5 December.

    `whose` is what stands above it. In a `plain` one no sign means anything.
    """

    owner: Side = Side.THEM
    today: date = date.min
    partner: str = ""
    called: str = ""
    day_first: bool = True
    whose: str = ""
    plain: bool = False


SIGNS = ("! follow-up", '" their words', "* goal", "? question", "> come back")
"""The signs that a note can begin with, the most used first."""


class Preview(Widget):
    """What a follow-up will be kept as, before it is kept; in an empty line, the signs that a note can begin with."""

    DEFAULT_CSS = """
    Preview { height: 1; color: $kept; }
    """

    follow_up: reactive[WrittenFollowUp | None] = reactive(None)
    partner: reactive[str] = reactive("")
    today: date = date.min
    signs: reactive[bool] = reactive(False)

    def render(self) -> RenderResult:
        """Return "→ Ana: ask Dana for scope · by Fri 27 Nov", or as many signs as fit."""
        width = self.content_size.width
        if self.follow_up is not None:
            text, due = preview_words(self.follow_up, self.partner, self.today)
            seen = Content(one_line(text)).truncate(max(4, width - len(due) - 3), ellipsis=True)
            return Content.assemble(seen, f" · {due}")
        fitting = [SIGNS[:count] for count in range(len(SIGNS), 0, -1)] if self.signs else []
        return Content.styled(next((row for row in map("   ".join, fitting) if len(row) <= width), ""), "$quiet")


class NoteTimer(Widget):
    """The seconds that this note has taken, then "look up"."""

    DEFAULT_CSS = """
    NoteTimer { width: 9; height: 1; content-align: right middle; color: $quiet; }
    """

    words: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Return the words."""
        return Content(self.words)


class Whose(Widget):
    """Whose note it is."""

    DEFAULT_CSS = """
    Whose { width: 1fr; height: 1; color: $accent; text-style: bold; }
    """

    words: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Return the words."""
        return Content(self.words).truncate(max(1, self.content_size.width), ellipsis=True)


class CaptureLine(Vertical):
    """A line for a note, a follow-up or a question of one's own; it is there while the coach writes."""

    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "other_owner", "whose", id="line-owner", tooltip="Give the follow-up to the other of the two"),
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

    @dataclass
    class PutDown(Message):
        """The line was left with this draft."""

        draft: str

    @dataclass
    class Turned(Message):
        """A plain line is to be of the other of the two; it says this."""

        line: str

    @dataclass
    class Typed(Message):
        """The line now says this."""

        draft: str

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.context = LineContext()
        self._other_owner = False

    def compose(self) -> ComposeResult:
        """Compose whose note it is and its seconds, the line, its preview, and a place for what can't be kept meanwhile."""
        with Horizontal(id="over"):
            yield Whose()
            yield NoteTimer()
        yield LineEditor()
        yield Preview()
        yield Cue(id="line-cue")

    @property
    def is_open(self) -> bool:
        """Say whether the coach is writing."""
        return self.has_class("-open")

    @property
    def editor(self) -> LineEditor:
        """Return the editor of the line."""
        return self.query_one(LineEditor)

    def open(self, draft: str, context: LineContext) -> None:
        """Open the line with a draft and put the cursor at its end."""
        self.context, self._other_owner = context, False
        self.add_class("-open")
        with self.editor.prevent(LineEditor.Typed):
            self.editor.line = draft
        self.query_one(NoteTimer).words = ""
        self.query_one(Whose).words = context.whose
        self._preview(draft)
        self.screen.set_focus(self.editor)

    def close(self) -> None:
        """Take the line away."""
        self.remove_class("-open")
        self.screen.set_focus(None)

    def read(self, line: str) -> Read | None:
        """Return what a line says, its follow-up with the owner that was chosen."""
        context = self.context
        if context.plain:
            return WrittenNote(text=line.strip()) if line.strip() else None
        read = read_line(line, owner=context.owner, today=context.today, partner=context.partner, day_first=context.day_first)
        if isinstance(read, WrittenFollowUp) and self._other_owner:
            return read.but(owner=read.owner.other)
        return read

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Show what a follow-up would be kept as, and tell that the draft changed."""
        event.stop()
        if self.is_open:
            self._preview(event.line)
            self.post_message(self.Typed(event.line))

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand the line over to be kept."""
        event.stop()
        lines = (event.line,) if self.context.plain else lines_of(event.line)
        self.post_message(self.Written(event.line, tuple(map(self.read, lines))))

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Hand the line over as a draft; a mere sign is none."""
        event.stop()
        self.post_message(self.PutDown(event.line if self.read(event.line) else ""))

    def action_other_owner(self) -> None:
        """Give the follow-up, or what stands above the line, to the other of the two."""
        if self.context.plain:
            self.post_message(self.Turned(self.editor.line))
            return
        self._other_owner = not self._other_owner
        self._preview(self.editor.line)

    def _preview(self, line: str) -> None:
        read = self.read(line) if line[:1] in ("!", "→") else None
        preview = self.query_one(Preview)
        preview.partner, preview.today = self.context.called or self.context.partner, self.context.today
        preview.signs = not line and not self.context.plain
        preview.follow_up = read if isinstance(read, WrittenFollowUp) else None
