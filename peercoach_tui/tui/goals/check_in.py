"""Where a goal stands: the scale on the card at the foot of the page, then one line; both may stay open."""

from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting.check_in_draft import type_number
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.key_words import Keyed
from peercoach_tui.tui.lines.drafts import opened
from peercoach_tui.tui.lines.edge_dialog import EDGE_STYLE, EdgeDialog
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.tui.widgets.scale import Scale
from peercoach_tui.tui.widgets.sentence import Sentence

ON_SCALE = "{check-in-on:enter} goes on · {check-in-back:esc} back"
CHOOSE = "{check-in-down:↓} another · "
ON_LINE = "{editor-keep:enter} keeps · {editor-leave:esc} back"


class Offered(Value):
    """A goal that can be checked in: the folder that it is in, its id, and its title."""

    folder: str
    goal: str
    title: str


class Given(Value):
    """What was answered: of which goal, a number or None, and a line, which may be "". One that was left is not `kept`."""

    offered: Offered
    score: int | None
    text: str
    kept: bool = True


class CheckInDialog(EdgeDialog[Given]):
    """Asks where one of some goals stands. Digits answer, `1` and then `0` is ten; Enter goes on to the line, then keeps.

    Any other letter, and what is pasted, begins the line: nothing that is typed in a hurry is lost.
    The `goal` of that id is offered first, else the first; `whose` says whose a goal is. What is typed stands in the drafts of
    the line and of the `number` at any time. `text` and `before` are what is no draft; `score` is the number that was left, or
    that one.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = [EDGE_STYLE, Path(__file__).with_name("check_in.tcss")]
    AUTO_FOCUS: ClassVar[str] = ""
    DIGITS_ANSWER = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "on", id="check-in-on", tooltip="Go on to the line; the number may stay open"),
        Binding("down", "turn(1)", "goal", show=False, id="check-in-down", tooltip="Check in another goal"),
        Binding("up", "turn(-1)", "goal", show=False, id="check-in-up", tooltip="Check in the goal before"),
        Binding("escape", "leave", "back", id="check-in-back", tooltip="Go back; what was typed waits"),
    ]

    def __init__(
        self,
        offered: Sequence[Offered],
        whose: Callable[[Offered], str],
        keyed: Keyed,
        line: Draft,
        number: Draft,
        *,
        score: int | None = None,
        before: int | None = None,
        text: str = "",
        goal: str = "",
    ) -> None:
        super().__init__()
        self._offered, self._whose, self._keyed = offered, whose, keyed
        self._line, self._number, self._began, self._before = line, number, text, before
        self._score, self._text = score, opened(line, text)
        self._place = next((place for place, each in enumerate(offered) if each.goal == goal), 0)

    def compose(self) -> ComposeResult:
        """Compose the goal, the scale, the line, and what the keys do."""
        with Vertical(classes="edge"):
            yield Static(id="label", markup=False)
            yield Sentence(classes="strong")
            yield Scale(self._score)
            yield from self.compose_line(LineEditor(self._text, placeholder="one line, if you like"))
            yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Begin on the scale."""
        self.set_focus(self.query_one(Scale), scroll_visible=False)
        self._show()

    def _show(self) -> None:
        offered = self._offered[self._place]
        self.query_one("#label", Static).update(one_line(f"{self._whose(offered)} · where does it stand?"))
        self.query_one(Sentence).words = offered.title
        on_line = isinstance(self.focused, LineEditor)
        choose = CHOOSE if len(self._offered) > 1 and not on_line else ""
        self.query_one("#keys", Static).update(self._keyed(choose + (ON_LINE if on_line else ON_SCALE)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the choice of a goal where there is none."""
        return len(self._offered) > 1 if action == "turn" else True

    @property
    def takes_words(self) -> bool:
        """Say that there is a line, that of the check-in."""
        return True

    def write_words(self, words: str, were_keys: str) -> None:
        """Begin the line with words."""
        self._begin(words)

    def on_paste(self, event: events.Paste) -> None:
        """Begin the line with what was pasted."""
        event.stop()
        self._begin(event.text)

    def _begin(self, text: str) -> None:
        self.action_on()
        editor = self.query_one(LineEditor)
        editor.insert(text, editor.document.end)

    def on_descendant_focus(self) -> None:
        """Say what the keys do there."""
        self._show()

    def on_scale_answered(self, event: Scale.Answered) -> None:
        """Show the answer, and take it."""
        event.scale.show(event.score)
        type_number(self._number, None if event.score == self._before else event.score)

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Take what stands in the line; what stood there at first is no draft."""
        self._line.type("" if event.line == self._began else event.line)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Hand both over."""
        self._give(kept=True)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Go back; what was typed is handed over to wait."""
        self._give(kept=False)

    def action_on(self) -> None:
        """Go on to the line."""
        self.set_focus(self.query_one(LineEditor), scroll_visible=False)
        self._show()

    def action_turn(self, by: int) -> None:
        """Check in another goal."""
        self._place = (self._place + by) % len(self._offered)
        self._show()

    def action_leave(self) -> None:
        """Go back."""
        self._give(kept=False)

    def show_names(self) -> None:
        """Call everyone as they are called now; what was answered stands."""
        self._show()

    def _give(self, *, kept: bool) -> None:
        line, score = self.query_one(LineEditor).line, self.query_one(Scale).score
        self.dismiss(Given(offered=self._offered[self._place], score=score, text=line, kept=kept))
