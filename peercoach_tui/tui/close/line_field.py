"""The field of a page of the close: a line that is typed, what it will be kept as, and which draft belongs to it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.tui.lines.edge_editor import EdgeEditor
from peercoach_tui.tui.widgets.line import LineEditor

MOST_NAME = 16
"""The most columns of a name before a field."""


class CloseEditor(EdgeEditor):
    """An editor that the page keys leave, the arrows at its first and last row, and `end` and `home` while it is empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "pagedown", "leave_by(1)", "next step", key_display="pgdn", id="editor-on", tooltip="Keep the line and go a step on"
        ),
        Binding("pageup", "leave_by(-1)", "step before", show=False, id="editor-before", tooltip="Keep the line and go back"),
    ]

    def action_leave_by(self, by: int) -> None:
        """Go to the next step, or the one before."""
        self.post_message(self.Beyond(by, step=True))

    def action_cursor_line_end(self, select: bool = False) -> None:
        """Go to the end of the row; of an empty line to the end of the close."""
        if self.text:
            super().action_cursor_line_end(select)
        else:
            self.post_message(self.Beyond(+1, edge=True))

    def action_cursor_line_start(self, select: bool = False) -> None:
        """Go to the beginning of the row; of an empty line to the first step."""
        if self.text:
            super().action_cursor_line_start(select)
        else:
            self.post_message(self.Beyond(-1, edge=True))


class Hint(Widget):
    """What will be kept, or one sentence on what could not be read; and what a key does, on a row of its own where need be."""

    DEFAULT_CSS = """
    Hint { height: auto; color: $kept; }
    Hint.-unread { color: $late; }
    Hint.-asks { color: $quiet; }
    """

    words: reactive[str] = reactive("", layout=True)
    turns: reactive[Content] = reactive(Content(), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the words, on one line, and the key behind them or below."""
        return Content("\n").join(self._rows(max(1, self.content_size.width)))

    def _rows(self, width: int) -> list[Content]:
        words = Content(one_line(self.words)).truncate(max(1, width), ellipsis=True)
        if not self.turns:
            return [words]
        both = Content.assemble(words, " · " if self.words else "", self.turns)
        return [both] if both.cell_length <= width else [words, self.turns]


class Mark(Widget):
    """The mark before a field, behind whose words stand there where that is to be said."""

    DEFAULT_CSS = """
    Mark { width: auto; height: 1; padding: 0 1 0 0; }
    """

    whose: reactive[str] = reactive("", layout=True)
    is_open: reactive[bool] = reactive(False)

    def render(self) -> RenderResult:
        """Return "Ana ›", lit where the field is open."""
        sign = " ›" if self.whose else "›"
        return Content.assemble((self.whose, "$quiet"), (sign, "bold $accent" if self.is_open else "$quiet"))


class LineField(Vertical):
    """A field with its hint below. `key` says for what it is open; `began` is the text that it began with.

    `read_as` is how what is typed in it is to be read.
    """

    DEFAULT_CSS = """
    LineField { height: auto; }
    LineField Horizontal { height: auto; }
    LineField CloseEditor {
        background: $card; color: $strong;
        & .text-area--placeholder { color: $quiet; }
    }
    LineField Hint { margin: 0 0 0 2; }
    """

    class Picked(Message):
        """A field that isn't open was clicked."""

        def __init__(self, field: "LineField") -> None:
            super().__init__()
            self.field = field

    def __init__(self, placeholder: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.key = self.began = ""
        self.read_as = AS_IT_SAYS
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """Compose the field and its hint."""
        with Horizontal():
            yield Mark()
            editor = CloseEditor(placeholder=self._placeholder)
            editor.can_focus = False
            yield editor
        yield Hint()

    @property
    def editor(self) -> CloseEditor:
        """Return the editor."""
        return self.query_one(CloseEditor)

    @property
    def line(self) -> str:
        """Return what stands in it, to the letter."""
        return self.editor.line

    @property
    def is_new(self) -> bool:
        """Say whether something stands there that it didn't begin with, or is to be read another way."""
        return bool(self.line.strip()) and (self.line, self.read_as) != (self.began, AS_IT_SAYS)

    @property
    def is_open(self) -> bool:
        """Say whether it is typed in; else a click picks it."""
        return self.editor.can_focus

    @is_open.setter
    def is_open(self, is_open: bool) -> None:
        self.editor.can_focus = is_open
        self.query_one(Mark).is_open = is_open

    def show(self, text: str) -> None:
        """Show what is kept, or was left there, while it isn't open."""
        if not self.is_open and self.line != text:
            with self.editor.prevent(LineEditor.Typed):
                self.editor.line = text
            self.say("")

    def suggest(self, words: str = "") -> None:
        """Say in it, where nothing stands there, how it is opened; without words what is to be typed."""
        self.editor.placeholder = words or self._placeholder

    def on_click(self) -> None:
        """Say that it was clicked, where it isn't open."""
        if not self.is_open:
            self.post_message(self.Picked(self))

    def begin(self, key: str, text: str, began: str, placeholder: str = "", read_as: ReadAs = AS_IT_SAYS) -> None:
        """Stand open for `key` with a text; `began` is what is kept there already."""
        self.key, self.began, self.read_as = key, began, read_as
        if placeholder:
            self.editor.placeholder = placeholder
        with self.editor.prevent(LineEditor.Typed):
            self.editor.line = text
        self.say("")

    def name_it(self, name: str, *, beside: tuple[str, ...] = ()) -> None:
        """Say before the field whose words stand in it, as wide as the names of those `beside` it."""
        names = [Content(one_line(each)).truncate(MOST_NAME, ellipsis=True) for each in (name, *beside)]
        self.query_one(Mark).whose = names[0].pad_right(max(each.cell_length for each in names) - names[0].cell_length).plain

    def say(self, words: str, *, unread: bool = False, asks: bool = False, turns: Content | None = None) -> None:
        """Show what would be kept, could not be read or is to be typed, and what the key does that `turns` whose it is."""
        hint = self.query_one(Hint)
        hint.turns = turns or Content()
        hint.set_class(unread, "-unread")
        hint.set_class(asks, "-asks")
        hint.words = words


class FieldDrafts:
    """The pieces of the draft that belong to fields, by the keys of those."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def open(self, key: str) -> str:
        """Open what was left of a field, or came back, and return it; "" where there is nothing."""
        left = self._left(key)
        return self._draft.open(left.id if left else "", key)

    def _left(self, key: str) -> Piece | None:
        return next((each for each in self._draft.waiting[::-1] if key and each.of == key), None)

    @property
    def read_as(self) -> ReadAs:
        """Return how what is typed is to be read."""
        return self._draft.read_as

    def text_of(self, key: str) -> str:
        """Return what waits for a field: what was left of it, or came back."""
        left = self._left(key)
        return left.text if left else ""

    def id_of(self, key: str) -> str:
        """Return the id of what waits for a field, "" for nothing."""
        left = self._left(key)
        return left.id if left else ""

    def adopt(self, key: str, fits: Callable[[str], bool]) -> None:
        """Take what was left elsewhere for that of a field that has none, where its text fits."""
        loose = next((each.id for each in self._draft.waiting if not each.of and fits(each.text)), "")
        if loose and not self.text_of(key):
            self._draft.give(loose, key)

    def put_down(self, key: str, text: str, read_as: ReadAs) -> None:
        """Leave what is typed in a field as its draft, without a key as that of none; nothing at all leaves none."""
        self._draft.type(text, read_as, key)
        self._draft.put_down()

    def type(self, key: str, text: str, read_as: ReadAs) -> None:
        """Take what stands in a field now as what is typed."""
        self._draft.type(text, read_as, key)

    def sent(self, kept: Kept) -> None:
        """Hold what is typed until what it became is on disk."""
        self._draft.sent(kept)

    def drop(self) -> None:
        """Forget what is typed: it says nothing new."""
        self._draft.drop()
