"""The steps of a way, drawn as the ribbon is: what is behind, where one is, and what comes."""

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value

NARROW = 70
"""Below this many columns the step stands as words: "3 of 5 · listening"."""
REACHED, TO_COME = "━", "─"


class Steps(Value):
    """The names of the steps, the place of the present one, and the places of those in which something was done."""

    names: tuple[str, ...] = ()
    present: int = 0
    done: frozenset[int] = frozenset()


class Stepper(Widget):
    """Two rows: a bar a step, and below it its name, with ✓ when it was done; where it is narrow one row of words."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Stepper { height: 2; color: $quiet; }
    Stepper.-words { height: 1; }
    """

    steps: reactive[Steps] = reactive(Steps())

    class StepPicked(Message):
        """A step was clicked: its place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def on_resize(self, event: Resize) -> None:
        """Take one row where it is narrow."""
        self.set_class(event.size.width < NARROW, "-words")

    def render(self) -> RenderResult:
        """Return the bars and their names, or the words."""
        width, steps = self.content_size.width, self.steps
        if not steps.names:
            return Content("")
        if width < NARROW:
            return self._words(width)
        bars, names = [], []
        for place in range(len(steps.names)):
            sign = TO_COME if place > steps.present else REACHED
            # The last bar ends where the page does.
            cells = self._cells - 1 if place + 1 < len(steps.names) else width - place * self._cells
            bars.append(Content.styled(sign * cells, self._style(place, "$faint")))
            name = Content.styled(self._called(place), self._style(place, "$quiet")).truncate(self._cells - 1, ellipsis=True)
            names.append(name.pad_right(self._cells - 1 - name.cell_length))
        return Content("\n").join([Content(" ").join(bars), Content(" ").join(names)])

    def on_click(self, event: events.Click) -> None:
        """Choose the step under the pointer."""
        if self.content_size.width >= NARROW and self.steps.names:
            place = event.get_content_offset_capture(self).x // self._cells
            if place >= 0:
                self.post_message(self.StepPicked(min(place, len(self.steps.names) - 1)))

    @property
    def _cells(self) -> int:
        """Return the cells of a step, with the one between it and the next."""
        return (self.content_size.width + 1) // len(self.steps.names)

    def _style(self, place: int, to_come: str) -> str:
        present = self.steps.present
        return "$strong bold" if place == present else "$quiet" if place < present else to_come

    def _called(self, place: int) -> str:
        is_done = place in self.steps.done and place != self.steps.present
        return f"{'✓' if is_done else place + 1} {self.steps.names[place]}"

    def _words(self, width: int) -> Content:
        names, present = self.steps.names, self.steps.present
        left = Content.assemble(f"{present + 1} of {len(names)} · ", (names[present], "$strong bold"))
        then = f"then {names[present + 1]}" if present + 1 < len(names) else ""
        gap = width - left.cell_length - cell_len(then)
        return Content.assemble(left, " " * gap, then) if gap > 1 else left.truncate(width, ellipsis=True)
