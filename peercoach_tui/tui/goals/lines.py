"""Lines that are asked for at the foot of the page, one after the other; each is kept at its Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.acts import Kept
from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.goals.drafts import Drafts
from peercoach_tui.tui.widgets.choice import Choice, ChoiceShown
from peercoach_tui.tui.widgets.line import LineEditor

HINT = "{editor-keep:enter} keeps · {editor-leave:esc} leaves a draft"
GOES_ON = "{editor-keep:enter} keeps and goes on · {editor-leave:esc} leaves"


def _nothing(text: str) -> str:
    return ""


@dataclass(frozen=True)
class Asked:
    """A line that is asked for. `label` stands above it, `text` in it; `keep` keeps what is typed.

    `told` says what it would be kept as, `unread` what is wrong with it, each "" for nothing. With `answers` one of these is
    chosen instead, of which `text` is that of now, and `keep` is given it. `turn` turns whose it is.
    """

    key: str
    label: Callable[[], str]
    keep: Callable[[str], Kept | None]
    text: str = ""
    told: Callable[[str], str] = _nothing
    unread: Callable[[str], str] = _nothing
    answers: tuple[str, ...] = ()
    turn: Callable[[], None] | None = None


class LinesDialog(Dialog[None]):
    """Asks for lines. Enter keeps the one that is open and goes on, behind the last it is left; Escape leaves a draft."""

    CSS_PATH = Path(__file__).with_name("lines.tcss")
    TAKES_EVERY_KEY: ClassVar[bool] = True
    AUTO_FOCUS: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "keep", show=False, id="lines-choose", tooltip="Keep the answer and go on"),
        Binding("tab", "turn", "whose", id="lines-whose", tooltip="Turn whose it is"),
        Binding("escape", "leave", "back", show=False, id="lines-back", tooltip="Go back; what was kept stays"),
    ]

    def __init__(self, lines: Sequence[Asked], drafts: Drafts, with_keys: WithKeys) -> None:
        super().__init__()
        self._lines, self._drafts, self._with_keys = lines, drafts, with_keys
        self._place = 0

    def compose(self) -> ComposeResult:
        """Compose the label, the line or the answers, and what the keys do."""
        with Vertical(id="lines"):
            yield Static(id="label", markup=False)
            with Horizontal(id="line"):
                yield Static("▸", id="sign")
                yield LineEditor()
            yield Choice(ChoiceShown())
            yield Static(id="told", markup=False)
            yield Static(id="hint", markup=False)

    def on_mount(self) -> None:
        """Ask for the first."""
        self._ask()

    @property
    def asked(self) -> Asked:
        """Return what is asked for now."""
        return self._lines[self._place]

    @property
    def _editor(self) -> LineEditor:
        return self.query_one(LineEditor)

    def _ask(self) -> None:
        asked, choice = self.asked, self.query_one(Choice)
        self.query_one("#line").display = not asked.answers
        choice.display = bool(asked.answers)
        more = self._place + 1 < len(self._lines)
        self.query_one("#hint", Static).update(self._with_keys(GOES_ON if more or self._place else HINT))
        if asked.answers:
            place = asked.answers.index(asked.text) if asked.text in asked.answers else 0
            choice.shown = ChoiceShown(answers=asked.answers, chosen=place)
            self.set_focus(choice, scroll_visible=False)
        else:
            with self._editor.prevent(LineEditor.Typed):
                self._editor.line = self._drafts.open(asked.key, asked.text)
            self.set_focus(self._editor, scroll_visible=False)
        self._tell()

    def _tell(self, unread: str = "") -> None:
        asked = self.asked
        self.query_one("#label", Static).update(one_line(asked.label()))
        told = unread or ("" if asked.answers else asked.told(self._editor.line))
        self.query_one("#told", Static).update(one_line(told))
        self.query_one("#told", Static).set_class(bool(unread), "late")
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the turn where it is nobody else's."""
        if action == "turn":
            return self.asked.turn is not None
        if action in {"choose", "leave"}:
            return bool(self.asked.answers)
        return True

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Take what stands there, and say what it would be kept as."""
        self._drafts.type(self.asked.key, event.line)
        self._tell()

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Keep the line and go on, or say what is wrong with it."""
        if unread := self.asked.unread(event.line):
            self._tell(unread)
            return
        self._drafts.sent(self.asked.key, event.line, self.asked.keep(event.line))
        self._go_on()

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the line as a draft."""
        self._drafts.leave(self.asked.key, event.line, self.asked.text)
        self.dismiss()

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Choose an answer."""
        event.choice.shown = ChoiceShown(answers=self.asked.answers, chosen=event.place)

    def action_choose(self) -> None:
        """Keep the answer and go on."""
        asked = self.asked
        asked.keep(asked.answers[self.query_one(Choice).shown.chosen])
        self._go_on()

    def action_turn(self) -> None:
        """Turn whose it is."""
        if self.asked.turn is not None:
            self.asked.turn()
            self._tell()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def show_names(self) -> None:
        """Call everyone as they are called now."""
        self._tell()

    def _go_on(self) -> None:
        if self._place + 1 < len(self._lines):
            self._place += 1
            self._ask()
        else:
            self.dismiss()
