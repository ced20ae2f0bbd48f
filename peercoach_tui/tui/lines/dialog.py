"""One line that is asked for at the lower edge, with its draft."""

from pathlib import Path, PurePath
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.preview import Preview, can_turn_date, with_date_turned
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.key_words import Keyed
from peercoach_tui.tui.lines.asked_line import AskedLine
from peercoach_tui.tui.lines.drafts import leave, opened
from peercoach_tui.tui.lines.edge_dialog import EDGE_STYLE, EdgeDialog
from peercoach_tui.tui.lines.edge_editor import EdgeEditor
from peercoach_tui.tui.lines.whose import makes_it
from peercoach_tui.tui.widgets.line import TURN_DATE, UNDATED, LineEditor
from peercoach_tui.tui.widgets.wrapping import DOT, in_parts, wrapped

KEEPS = "{editor-keep:enter} keeps · {editor-leave:esc} leaves a draft"
TURNS_WHOSE = "{asked-owner:tab}"
TURNS_WHOM = Content.assemble(" · ", ("↑ ↓", "bold $foreground"), " with whom")
GAP = 3
"""The least columns between what the line is and the key that turns whose."""


class TypedLine(Value):
    """What was typed, and how it is to be read."""

    text: str
    read_as: ReadAs = AS_IT_SAYS


class LineDialog(EdgeDialog[TypedLine | None]):
    """Asks for a line; gives what is to be kept, None when it is left.

    What is typed stands in `draft` at any time; what came back or was left there stands in the line.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = [EDGE_STYLE, Path(__file__).with_name("dialog.tcss")]
    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "other_owner", "whose", id="asked-owner", tooltip="Turn whose it is"),
        TURN_DATE,
    ]

    def __init__(self, asked: AskedLine, draft: Draft, keyed: Keyed) -> None:
        super().__init__()
        self._asked, self._draft, self._keyed = asked, draft, keyed
        self._typed = opened(draft, asked.began)
        if draft.of:
            asked.take_up(draft.of, self._typed)
        self._read_as = draft.read_as

    def compose(self) -> ComposeResult:
        """Compose what is asked for, the line, what it would be kept as, and what the keys do."""
        with Vertical(classes="edge"):
            yield Static(id="title", markup=False)
            yield from self.compose_line(EdgeEditor(self._typed, placeholder=self._asked.hint))
            yield Static(id="told", markup=False)
            yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Say what is asked for, and what stands in the line already."""
        if self._asked.whole and self._typed == self._asked.began:
            self.query_one(EdgeEditor).select_all()
        self._show()

    def on_resize(self, _: events.Resize) -> None:
        """Say as much as there is room for now."""
        self._show()

    @property
    def line(self) -> str:
        """Return what stands in the line."""
        return self.query_one(EdgeEditor).line

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Take what stands there, and say what it would be kept as."""
        self._take(event.line, self._read_as)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand the line over to be kept; where it can't be read say what can be typed."""
        if not self._says_something(event.line):
            self._draft.drop()
            self.dismiss(None)
        elif problem := self._asked.problem(event.line):
            self._say(problem, late=True)
        else:
            self._draft.type(event.line, self._read_as, self._asked.whom(event.line))
            self.dismiss(TypedLine(text=event.line, read_as=self._read_as))

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the line; what is new in it is its draft."""
        leave(self._draft, event.line, self._asked.began, self._read_as)
        self.dismiss(None)

    def on_edge_editor_beyond(self, event: EdgeEditor.Beyond) -> None:
        """Let it be with the next person, or the one before."""
        if self._asked.turns_whom:
            self._asked.turn_whom(event.by)
            self._take(self.line, self._read_as)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what the line has."""
        if action == "other_owner":
            return self._asked.turns_whose
        return action != "turn_date" or (self.is_mounted and can_turn_date(self._read_as, self._previewed))

    def action_other_owner(self) -> None:
        """Turn whose it is."""
        self._take(self.line, self._asked.other_owner(self.line, self._read_as))

    def action_turn_date(self) -> None:
        """Take the date of the follow-up off, or on: its words stay in the line."""
        self._take(self.line, with_date_turned(self._read_as, self._previewed))

    def show_names(self) -> None:
        """Call everyone as they are called now; what is typed stands."""
        self._show()

    def _previewed(self, read_as: ReadAs) -> Preview | None:
        return self._asked.previewed(self.line, read_as)

    def _says_something(self, text: str) -> bool:
        return bool(text.strip()) or self._asked.may_be_empty

    def _take(self, line: str, read_as: ReadAs) -> None:
        self._read_as = read_as
        # What stood there at first is no draft.
        self._draft.type("" if (line, read_as) == (self._asked.began, AS_IT_SAYS) else line, read_as, self._asked.whom(line))
        self._show()

    def _show(self) -> None:
        asked, line = self._asked, self.line
        undated = self._keyed(UNDATED).plain
        told = asked.told(line, self._read_as, undated) if self._says_something(line) else ""
        problem = asked.problem(line) if not told and self._says_something(line) else ""
        self._say(told or problem, remark=bool(problem))
        # What the line says may be whose it is.
        self.query_one("#title", Static).update(self._titled)
        keys = self._keyed(KEEPS)
        with_whom = keys + TURNS_WHOM
        self.query_one("#keys", Static).update(with_whom if asked.turns_whom and with_whom.cell_length <= self._room else keys)
        self.refresh_bindings()

    @property
    def _room(self) -> int:
        """Return the columns between both ends of the line."""
        return self.app.size.width - (6 if self.has_class("-wide") else 4)

    @property
    def _titled(self) -> Content:
        """Return what is asked for, and whose a key makes it: at the right, or below it where both don't fit on one row."""
        asked, title = self._asked, Content(one_line(self._asked.title))
        if not asked.turns_whose:
            fits = title.cell_length <= self._room
            return title if fits else Content("\n").join(in_parts(title.split(DOT), self._room))
        key = self._keyed(TURNS_WHOSE)
        turns = key + f" {makes_it(one_line(asked.turned(self.line, self._read_as)))}"
        gap = self._room - title.cell_length - turns.cell_length
        return Content.assemble(title, " " * gap if gap >= GAP else "\n", turns)

    def _say(self, sentence: str, *, late: bool = False, remark: bool = False) -> None:
        told = self.query_one("#told", Static)
        told.set_class(late, "late")
        told.set_class(remark or self._asked.is_remark, "remark")
        told.update(Content("\n").join(wrapped(Content(one_line(sentence)), self._room)))
