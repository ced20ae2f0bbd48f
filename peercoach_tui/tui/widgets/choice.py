"""A line with a few answers, of which one is chosen."""

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value

MARGIN = 9
"""The columns of the label."""
GAPS = (3, 2, 1)
"""The columns between two answers, the most first; where they don't fit so, the chosen one stands alone."""


class ChoiceShown(Value):
    """A label, the answers, and the place of the one that is chosen."""

    label: str = ""
    answers: tuple[str, ...] = ()
    chosen: int = 0


class Choice(Widget, can_focus=True):
    """Draws the answers on one line, where it is short the chosen one alone; left and right choose, a click as well.

    No letter does: what is typed at it are words, and meant for a field.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", "change", key_display="← →", id="choice-next", tooltip="Choose the next answer"),
        Binding("left", "turn(-1)", "change", show=False, id="choice-before", tooltip="Choose the answer before"),
    ]
    DEFAULT_CSS = """
    Choice { height: 1; width: 1fr; margin: 0 2; color: $quiet; }
    Choice:focus { background: $lift; }
    """

    shown: reactive[ChoiceShown] = reactive(ChoiceShown())

    class AnswerChosen(Message):
        """An answer was chosen: its place."""

        def __init__(self, choice: "Choice", place: int) -> None:
            super().__init__()
            self.choice, self.place = choice, place

        @property
        def control(self) -> "Choice":
            """Return the line in which it was."""
            return self.choice

    def __init__(self, shown: ChoiceShown, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Choice.shown, shown)

    def render(self) -> RenderResult:
        """Return "  Length    ○ 30′   ● 45′"."""
        mark = Content.styled("▸ " if self.has_focus else "  ", "bold $accent")
        label = Content(self.shown.label.ljust(MARGIN))
        answers = [self._answer(place, text) for place, text in enumerate(self.shown.answers)]
        gap = self._gap
        if gap is None:
            row = Content.assemble(answers[self.shown.chosen], f"  {self.shown.chosen + 1} of {len(answers)}")
        else:
            row = Content(" " * gap).join(answers)
        return Content.assemble(mark, label, row).truncate(self.content_size.width, ellipsis=True)

    @property
    def _gap(self) -> int | None:
        """Return the columns between two answers, None where not all of them fit beside each other."""
        widths = [2 + cell_len(one_line(text)) for text in self.shown.answers]
        room = self.content_size.width - 2 - MARGIN
        return next((gap for gap in GAPS if sum(widths) + gap * (len(widths) - 1) <= room), None)

    def _answer(self, place: int, text: str) -> Content:
        if place == self.shown.chosen:
            return Content.styled(f"● {one_line(text)}", "bold $foreground")
        return Content(f"○ {one_line(text)}")

    def action_turn(self, by: int) -> None:
        """Choose the next answer or the one before; beyond the last comes the first."""
        self.post_message(self.AnswerChosen(self, (self.shown.chosen + by) % len(self.shown.answers)))

    def on_click(self, event: events.Click) -> None:
        """Choose the answer under the pointer."""
        start, gap = 2 + MARGIN, self._gap
        if gap is None:
            if event.x >= start:
                self.action_turn(+1)
            return
        for place, text in enumerate(self.shown.answers):
            end = start + 2 + cell_len(one_line(text))
            if start <= event.x < end:
                self.post_message(self.AnswerChosen(self, place))
            start = end + gap
