"""One line at the foot of the page, for what is asked of a follow-up."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.follow_ups.asked import Asked, AskedNew, Turned
from peercoach_tui.tui.widgets.line import TURN_DATE, UNDATED, LineEditor

KEEPS = "{editor-keep:enter} keeps · {editor-leave:esc} leaves a draft"
TURNS_WHOSE = "{asked-owner:tab} whose"
TURNS_WHOM = "↑ ↓ with whom"
MARGINS = 4
"""The columns at both ends of the line."""


class Answer(Value):
    """What was typed, and how it is to be read."""

    text: str
    read_as: ReadAs


class AskedEditor(LineEditor):
    """The editor of the line: arrows that lead out of it choose with whom."""

    @dataclass
    class Beyond(Message):
        """An arrow led up (-1) or down (+1) out of the text."""

        by: int

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a row, or out of the editor."""
        if select or not self.navigator.is_first_wrapped_line(self.cursor_location):
            super().action_cursor_up(select)
        else:
            self.post_message(self.Beyond(-1))

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a row, or out of the editor."""
        if select or not self.navigator.is_last_wrapped_line(self.cursor_location):
            super().action_cursor_down(select)
        else:
            self.post_message(self.Beyond(+1))


class AskedLine(Dialog[Answer | None]):
    """Gives what is to be kept, None when the line is left or says nothing new.

    What is typed stands in `draft` at any time; what came back or was left there stands in the line.
    """

    CSS_PATH = "asked_line.tcss"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "other_owner", "whose", id="asked-owner", tooltip="Give the follow-up to the other of the two"),
        TURN_DATE,
    ]

    def __init__(self, asked: Asked, draft: Draft, with_keys: WithKeys) -> None:
        super().__init__()
        self._asked, self._draft, self._with_keys = asked, draft, with_keys
        piece = draft.next
        self._typed = draft.open(piece.id if piece else "") or asked.began
        self._read_as = draft.read_as

    def compose(self) -> ComposeResult:
        """Compose what is asked, the line, what it would be kept as, and what the keys do."""
        with Vertical(id="asked"):
            yield Static(id="title", markup=False)
            with Horizontal(id="line"):
                yield Static("▸", id="sign")
                yield AskedEditor(self._typed, placeholder=self._asked.hint)
            yield Static(id="told", markup=False)
            yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Say what is asked, and what stands in the line already."""
        self._show()

    def on_resize(self) -> None:
        """Say as much as there is room for now."""
        self._show()

    @property
    def line(self) -> str:
        """Return what stands in the line."""
        return self.query_one(AskedEditor).line

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Take what stands there, and say what it would be kept as."""
        self._take(event.line, self._read_as)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand the line over to be kept; where it can't be read say what can be typed."""
        problem = self._asked.problem(event.line) if event.line.strip() else ""
        if problem:
            self._say(problem, late=True)
        else:
            self._draft.type(event.line, self._read_as)
            self.dismiss(Answer(text=event.line, read_as=self._read_as) if event.line.strip() else None)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the line as a draft; what is kept already is none."""
        self._draft.type("" if event.line == self._asked.began else event.line, self._read_as)
        self._draft.put_down()
        self.dismiss(None)

    def on_asked_editor_beyond(self, event: AskedEditor.Beyond) -> None:
        """Let it be with the next person, or the one before."""
        if isinstance(self._asked, AskedNew):
            self._asked.turn(event.by)
            self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what the line has."""
        if action == "other_owner":
            return isinstance(self._asked, AskedNew)
        return action != "turn_date" or (self.is_mounted and Turned(self._asked, self.line).has_date(self._read_as))

    def action_other_owner(self) -> None:
        """Give the follow-up to the other of the two."""
        self._take(self.line, Turned(self._asked, self.line).owner(self._read_as))

    def action_turn_date(self) -> None:
        """Take the date of the follow-up off, or on: its words stay in the line."""
        self._take(self.line, Turned(self._asked, self.line).date(self._read_as))

    def _take(self, line: str, read_as: ReadAs) -> None:
        self._read_as = read_as
        # What is kept already is no draft.
        self._draft.type("" if (line, read_as) == (self._asked.began, AS_IT_SAYS) else line, read_as)
        self._show()

    def _show(self) -> None:
        asked = self._asked
        self._write("#title", asked.title)
        self._say(asked.told(self.line, self._read_as, self._with_keys(UNDATED)) if self.line.strip() else "")
        keys = [KEEPS]
        if isinstance(asked, AskedNew):
            keys += [TURNS_WHOSE, *([TURNS_WHOM] if len(asked.everyone) > 1 else [])]
        said = [self._with_keys(" · ".join(keys[:number])) for number in range(len(keys), 0, -1)]
        self._write("#keys", next((each for each in said if len(each) <= self._room), said[-1]))

    def _say(self, sentence: str, *, late: bool = False) -> None:
        self.query_one("#told").set_class(late, "late")
        self._write("#told", sentence)

    def _write(self, where: str, sentence: str) -> None:
        self.query_one(where, Static).update(Content(one_line(sentence)).truncate(self._room, ellipsis=True))

    @property
    def _room(self) -> int:
        return max(8, self.app.size.width - MARGINS)
