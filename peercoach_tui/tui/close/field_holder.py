"""What holds the lines of a page: one of them may be open, and what is typed in it is lost in no case."""

from collections.abc import Callable
from typing import Protocol, cast

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.close.line_field import CloseEditor, FieldDrafts, LineField
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.workspace import Workspace


class PageTurner(Protocol):
    """What a page needs of the screen that turns it."""

    @property
    def all_kept(self) -> bool:
        """Say whether all that was sent of the meeting is on disk, and nothing came back."""
        ...

    def keyed(self, sentence: str) -> Content:
        """Return a sentence with the keys that the coach chose, which stand out."""
        ...

    def with_keys(self, sentence: str) -> str:
        """Return a sentence with the keys that the coach chose."""
        ...

    def cue(self, words: str, *, holds: Callable[[], bool] | None = None) -> None:
        """Say a quiet word, for as long as it `holds`."""
        ...

    def cue_later(self, words: str, *, holds: Callable[[], bool] | None = None) -> Callable[[], None]:
        """Return what says a quiet word with its keys, for as long as it `holds`, once that is so on disk."""
        ...

    def look_at_cue(self) -> None:
        """Take the cue away if it holds no more."""
        ...

    def settle(self, kept: Kept | None, *, then: Callable[[], None] | None = None) -> None:
        """Show an act that was sent, and wait until it is on disk; call `then` once it is."""
        ...

    def settle_line(self, kept: Kept | None) -> None:
        """Wait for a line that was sent."""
        ...

    def typed(self, text: str, read_as: ReadAs) -> None:
        """Take what stands in the open line, and how it is to be read, as its draft."""
        ...

    def drop_draft(self) -> None:
        """Show and keep that a draft was dropped, and say how it is brought back."""
        ...

    def store_draft(self, then: Callable[[], None] | None = None) -> None:
        """Keep the draft now."""
        ...

    def action_on(self) -> None:
        """Keep what stands here and go on."""
        ...

    def action_turn(self, by: int) -> None:
        """Go to the next step, or to the one before."""
        ...

    def action_edge(self, place: int) -> None:
        """Go to the first step (0) or to the end (-1)."""
        ...


class FieldHolder(Vertical):
    """Opens a field for a thing, keeps what stands new in it, and leaves as a draft what is not kept."""

    left_words = "left as a draft"
    """What is said of a line that was left, with the keys."""

    def __init__(self, workspace: Workspace, meeting: Meeting, typed: FieldDrafts) -> None:
        super().__init__()
        self.workspace, self.meeting, self.typed = workspace, meeting, typed

    @property
    def book(self) -> PageTurner:
        """Return the screen that turns the pages."""
        return cast(PageTurner, self.screen)

    def rest(self) -> None:
        """Take the focus, where no line is open."""
        self.take_focus(self)

    def take_focus(self, widget: Widget) -> None:
        """Give a widget the focus at once: `Widget.focus` does it later, when another may have it."""
        self.screen.set_focus(widget, scroll_visible=False)

    @property
    def field(self) -> LineField | None:
        """Return the field that is open, None where none is."""
        focused = self.screen.focused
        parent = focused.parent.parent if isinstance(focused, CloseEditor) and focused.parent else None
        return parent if isinstance(parent, LineField) and self in parent.ancestors else None

    def open_field(self, field: LineField, key: str, text: str = "", *, began: str = "", placeholder: str = "") -> None:
        """Open a field for a thing: with what was left of it, else with `text`."""
        field.display = True
        text = self.typed.open(key) or text
        field.begin(key, text, began, placeholder, self.typed.read_as)
        field.is_open = True
        self.screen.set_focus(field.editor, scroll_visible=False)
        self.book.look_at_cue()
        self.hint(field)

    def hint(self, field: LineField) -> None:
        """Say below a field what it would be kept as."""

    def draft_of(self, field: LineField) -> str:
        """Return what of a field is a draft where it is left: what is new in it."""
        return field.line if field.is_new else ""

    def left_as(self, field: LineField) -> ReadAs:
        """Return how the draft of a field is to be read."""
        return field.read_as

    def unread(self, field: LineField) -> str:
        """Return what is said of a text that can't be read, "" where it can."""
        return ""

    def is_gone(self, field: LineField) -> bool:
        """Say whether the thing that a field is open for was taken away meanwhile."""
        return False

    def keep(self, field: LineField) -> Kept | None:
        """Keep what stands new in a field."""
        return None

    def finish(self) -> bool:
        """Keep what stands in the open field and shut it; False where it can't be read, and it stays."""
        field = self.field
        if field is None:
            return True
        if field.is_new and (words := self.unread(field)):
            field.say(words, unread=True)
            return False
        if field.is_new and self.is_gone(field):
            self.leave_lost(field)
            return True
        kept = None
        if field.is_new:
            # As it may be on disk in a moment, before it says which draft it was.
            self.typed.type(field.key, self.draft_of(field) or field.line, field.read_as)
            kept = self.meeting.writing.became(lambda: self.keep(field))
        if kept is None:
            self.typed.drop()
        else:
            self.typed.sent(kept)
        self.shut(field)
        self.book.settle_line(kept)
        return True

    def shut(self, field: LineField) -> None:
        """Take the focus from a field."""
        self.rest()
        field.is_open = False

    def leave_field(self, field: LineField) -> None:
        """Leave a field: what is new in it is its draft."""
        left = None
        if draft := self.draft_of(field):
            self.typed.put_down(field.key, draft, self.left_as(field))
            left = self.book.cue_later(self.left_words, holds=lambda: self.display and not field.is_open)
        else:
            self.typed.drop()
        self.shut(field)
        self.book.store_draft(left)

    def leave_lost(self, field: LineField) -> None:
        """Leave a field whose thing is gone: what is new in it is a draft of its own."""
        draft = self.draft_of(field)
        self.typed.put_down("", draft, field.read_as)
        left = self.book.cue_later("that is gone · what you typed is left as a draft") if draft else None
        if left is None:
            self.book.cue("that is gone · nothing to change")
        self.shut(field)
        self.book.store_draft(left)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Show what would be kept, and see that what is typed is on disk within a second."""
        event.stop()
        if (field := self.field) is not None:
            self.take_typed(field)

    def take_typed(self, field: LineField) -> None:
        """Show what a field would be kept as, and see that it is on disk within a second."""
        self.hint(field)
        self.book.typed(self.draft_of(field), self.left_as(field))

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Keep what was typed and go on."""
        event.stop()
        self.book.action_on()

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the line."""
        event.stop()
        if (field := self.field) is not None:
            self.leave_field(field)
