"""A scale from 0 to 10: a number answers, and so does a click."""

from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

MOST = 10
CELLS = 3
"""The cells of a number, with those of its brackets."""
AIRY = 5
"""The most cells from one number to the next."""


class Scale(Widget, can_focus=True):
    """The numbers 0 to 10 on one row. The answer stands in brackets and reversed; no number stands for what is open.

    `1` and then `0` is ten. It shows what it is given: who hears `Answered` keeps the answer, and shows it here.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right",
            "step(1)",
            "how sure",
            key_display="0–10",
            id="score-more",
            tooltip="Answer with a digit, ten with 1 and 0; → answers one more",
        ),
        Binding("left", "step(-1)", "less", show=False, id="score-less", tooltip="Answer one less"),
        # One line on the key card tells of all digits.
        *(Binding(f"{score}", f"digit({score})", "answer", show=False, id=f"score-{score}") for score in range(MOST)),
    ]
    DEFAULT_CSS = """
    Scale { height: 1; width: 1fr; color: $quiet; }
    """

    score: reactive[int | None] = reactive(None)

    class Answered(Message):
        """A number was chosen."""

        def __init__(self, scale: "Scale", score: int) -> None:
            super().__init__()
            self.scale, self.score = scale, score

        @property
        def control(self) -> "Scale":
            """Return the scale on which it was."""
            return self.scale

    def __init__(self, score: int | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._one = False
        self.set_reactive(Scale.score, score)

    def show(self, score: int | None) -> None:
        """Show another answer, None for none: a 1 that was pressed before is no part of it."""
        self._one = self._one and score == 1
        self.score = score

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells that it takes where there is room."""
        return AIRY * MOST + CELLS

    def render(self) -> RenderResult:
        """Return the numbers."""
        apart = self._apart
        parts: list[Content] = []
        for number in range(MOST + 1):
            style = "$accent bold reverse" if number == self.score else "$quiet"
            words = f"[{number}]" if number == self.score else f" {number} "
            parts += [Content.styled(words, style), Content.styled("─" * (apart - len(f" {number} ")), "$faint")]
        return Content.assemble(*parts[:-1])

    @property
    def _apart(self) -> int:
        """Return the cells from one number to the next."""
        return max(CELLS, min(AIRY, (self.content_size.width - CELLS - 1) // MOST))

    def action_digit(self, digit: int) -> None:
        """Answer with a digit; a 0 right after a 1 makes it ten."""
        ten = self._one and digit == 0
        self._one = digit == 1
        self._answer(MOST if ten else digit)

    def action_step(self, by: int) -> None:
        """Answer one more or one less; the first step is at the middle."""
        self._one = False
        self._answer(MOST // 2 if self.score is None else max(0, min(MOST, self.score + by)))

    def on_click(self, event: events.Click) -> None:
        """Answer with the number under the pointer."""
        place = event.get_content_offset_capture(self)
        number = place.x // self._apart
        if 0 <= number <= MOST and place.x - number * self._apart < CELLS + (number == MOST):
            self._one = False
            self._answer(number)

    def on_blur(self) -> None:
        """Forget a 1: the next digit is another answer."""
        self._one = False

    def _answer(self, score: int) -> None:
        self.post_message(self.Answered(self, score))
