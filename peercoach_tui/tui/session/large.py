"""The large page: the question alone, for both to read; and three of them, of which the partner picks one."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.meeting.questions import Questions
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.everywhere import KEYS
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.key_line import KeyLine
from peercoach_tui.tui.session.above import ShowsQuestion
from peercoach_tui.tui.session.three_questions import ThreeQuestions, ThreeShown
from peercoach_tui.tui.widgets.large_text import LargeText

OFFERED = 3
"""How many questions the partner picks one of."""
ON_ONE = {"next_question", "previous_question"}
ON_THREE = {"pick", "choose", "take"}


class LargeScreen(ShowsQuestion, Dialog[None]):
    """Shows the question; then three, until one is picked; then leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("L", "offer", "three", id="large", tooltip="Show three questions, of which your partner picks one"),
        Binding("1", "pick(0)", "pick", key_display="1 2 3", id="pick-1", tooltip="Take this question"),
        Binding("2", "pick(1)", "pick", show=False, id="pick-2", tooltip="Take the second question"),
        Binding("3", "pick(2)", "pick", show=False, id="pick-3", tooltip="Take the third question"),
        Binding("down,j", "choose(1)", "down", show=False, id="down", group=MOVING, tooltip="Choose the question below"),
        Binding("up,k", "choose(-1)", "up", show=False, id="up", group=MOVING, tooltip="Choose the question above"),
        Binding("enter", "take", "take", show=False, id="pick-chosen", tooltip="Take the question that is chosen"),
        Binding("space", "next_question", "next", id="next-question", tooltip="Show the next question"),
        Binding(
            "backspace",
            "previous_question",
            "question before",
            show=False,
            id="previous-question",
            tooltip="Show the question before",
        ),
        Binding("escape,L", "put_away", "back", id="large-back", tooltip="Go back to the meeting"),
        KEYS,
    ]
    AUTO_FOCUS: ClassVar[str] = ""
    NO_LINE = ""
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-usual"), (32, "-tall")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (110, "-wide")]
    DEFAULT_CSS = """
    LargeScreen {
        background: $background;

        LargeText, ThreeQuestions { margin: 0 2 1 2; }
        &.-usual LargeText, &.-usual ThreeQuestions, &.-tall LargeText, &.-tall ThreeQuestions { margin: 1 2 1 2; }
        &.-wide LargeText, &.-wide ThreeQuestions { margin-left: 3; margin-right: 3; }
        &.-narrow LargeText, &.-narrow ThreeQuestions { margin: 0 1; }
        &.-narrow KeyLine { padding: 0 1; }
        &.-wide KeyLine { padding: 0 3; }
        &.-wide.-tall KeyLine { height: 2; }
        ThreeQuestions { display: none; }
        &.-three LargeText { display: none; }
        &.-three ThreeQuestions { display: block; }
    }
    """

    def __init__(self, questions: Questions) -> None:
        super().__init__()
        self._questions = questions
        self._offered: tuple[Question, ...] = ()
        self._was_offered = False

    @property
    def beside(self) -> tuple[str, ...]:
        """Return the ids of the questions that can be read besides that of the meeting."""
        return tuple(question.id for question in self._offered[1:])

    def compose(self) -> ComposeResult:
        """Compose the question, the three that may stand in its place, and the keys."""
        yield LargeText()
        yield ThreeQuestions()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the question."""
        self._show()

    def _show(self) -> None:
        shown = self._questions.shown
        self.query_one(LargeText).text = shown.text if shown is not None else ""
        self.query_one(ThreeQuestions).shown = ThreeShown(texts=tuple(question.text for question in self._offered))
        self.set_class(bool(self._offered), "-three")
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell the keys on one question from those on three; three are offered once."""
        if action == "offer":
            return not self._was_offered
        if action == "put_away" or action not in ON_ONE | ON_THREE:
            return True
        return action in (ON_THREE if self._offered else ON_ONE)

    def action_offer(self) -> None:
        """Show the question and those that come next."""
        self._offered, self._was_offered = self._questions.coming(OFFERED), True
        self._show()

    def action_choose(self, by: int) -> None:
        """Choose the question below (+1) or above (-1)."""
        three = self.query_one(ThreeQuestions)
        three.shown = three.shown.but(chosen=(three.shown.chosen + by) % len(self._offered))

    def action_take(self) -> None:
        """Take the question that is chosen."""
        self.action_pick(self.query_one(ThreeQuestions).shown.chosen)

    def action_pick(self, place: int) -> None:
        """Take one of the three as the question of the meeting, and show it alone."""
        if place < len(self._offered):
            self._questions.pick(self._offered[place].id)
            self._offered = ()
            self._show()

    def on_three_questions_question_picked(self, event: ThreeQuestions.QuestionPicked) -> None:
        """Take the question that was clicked."""
        self.action_pick(event.place)

    def action_next_question(self) -> None:
        """Show the next question."""
        self._questions.next()
        self._show()

    def action_previous_question(self) -> None:
        """Show the question before."""
        self._questions.previous()
        self._show()

    def action_put_away(self) -> None:
        """Go back to the session."""
        self.dismiss()
