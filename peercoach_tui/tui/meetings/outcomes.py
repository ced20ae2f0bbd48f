"""What became of a follow-up: asked on a card at the foot of the page, and answered with one key."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words, said_words
from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import ANSWER_FIRST, NamingDialog
from peercoach_tui.tui.base.key_line import shown_bindings
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.widgets.balanced import balanced
from peercoach_tui.tui.widgets.sentence import Sentence

OPEN = "open"
"""The answer that it is open still, or again."""
ANSWERS = ("done", "partly", "dropped", "learned", OPEN)
"""The answers in the order in which they stand."""
LARGE = 44
"""The most columns of a line of the plan."""
GAP = 3
"""The columns between two answers."""


class OutcomeKeys(Widget):
    """The answers with their keys, over as many rows as they take; a click on one gives it. One may be `chosen` by its place."""

    DEFAULT_CSS = """
    OutcomeKeys { height: auto; color: $quiet; }
    """
    ALLOW_SELECT = False
    chosen: reactive[int | None] = reactive(None)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._rows(max(1, self.content_size.width)))

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)

    def _rows(self, width: int) -> list[Content]:
        rows: list[Content] = []
        for place, (binding, _) in enumerate(shown_bindings(self.screen)):
            key = Content.styled(self.app.get_key_display(binding), "bold $foreground")
            part = Content.assemble(key, f" {binding.description}").stylize(Style.from_meta({"key": binding.key}))
            if place == self.chosen:
                part = part.stylize("reverse bold")
            if rows and rows[-1].cell_length + GAP + part.cell_length <= width:
                rows[-1] = Content.assemble(rows[-1], " " * GAP, part)
            else:
                rows.append(part)
        return rows


class OutcomesDialog(NamingDialog[str]):
    """Asks what became of a follow-up: digits answer, and so do arrows and Enter.

    Gives an outcome, "open", or None when it was left; `partner` gives a first name.
    """

    CSS_PATH = Path(__file__).with_name("outcomes.tcss")
    AUTO_FOCUS: ClassVar[str] = "VerticalScroll"
    NO_LINE = ANSWER_FIRST
    HORIZONTAL_BREAKPOINTS = BaseScreen.HORIZONTAL_BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer('done')", "done", id="done", tooltip="It was done"),
        Binding("2", "answer('partly')", "partly", id="partly", tooltip="It was done in part"),
        Binding("3", "answer('dropped')", "dropped", id="dropped", tooltip="It was dropped"),
        Binding("4", "answer('learned')", "learned", id="learned", tooltip="It wasn't done, but it taught something"),
        Binding("0", f"answer('{OPEN}')", "carry over", id="still-open", tooltip="It stays open, or is open again"),
        Binding("escape,q", "leave", "back", id="outcomes-back", tooltip="Go back and leave it as it is"),
        Binding("right", "choose(1)", "next", show=False, id="outcome-next", tooltip="Choose the next answer"),
        Binding("left", "choose(-1)", "before", show=False, id="outcome-before", tooltip="Choose the answer before"),
        Binding("enter", "take", "take it", show=False, id="outcome-take", tooltip="Give the chosen answer"),
    ]

    def __init__(self, follow_up: FollowUp, partner: Callable[[], str], today: date) -> None:
        super().__init__()
        self._follow_up, self._partner, self._today = follow_up, partner, today

    def compose(self) -> ComposeResult:
        """Compose what was said, and below it the answers."""
        known = self._follow_up
        about = [by_words(known, self._today) if known.due else "", known.outcome.value if known.outcome else ""]
        said = " · ".join(part for part in (said_words(known.owner, self._partner()), *about) if part)
        with Box("card"):
            yield Sentence(said, widest=96, classes="quiet")
            with VerticalScroll():
                yield PlanText(one_line(known.plan))
            yield OutcomeKeys()

    def action_answer(self, answer: str) -> None:
        """Answer."""
        self.dismiss(answer)

    def action_choose(self, by: int) -> None:
        """Choose the next answer, or the one before; the first while none is, so that Enter alone gives none."""
        keys = self.query_one(OutcomeKeys)
        keys.chosen = 0 if keys.chosen is None else max(0, min(keys.chosen + by, len(ANSWERS) - 1))

    def action_take(self) -> None:
        """Give the answer that is chosen."""
        if (chosen := self.query_one(OutcomeKeys).chosen) is not None:
            self.dismiss(ANSWERS[chosen])

    def action_leave(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)


class PlanText(Widget):
    """The plan of a follow-up, large."""

    DEFAULT_CSS = """
    PlanText { height: auto; margin: 0 0 1 0; }
    """

    def __init__(self, plan: str) -> None:
        super().__init__()
        self._plan = plan

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(Content.styled(row, "bold $strong") for row in self._rows(max(1, self.content_size.width)))

    def _rows(self, width: int) -> list[str]:
        return balanced(self._plan, min(LARGE, width)) if cell_len(self._plan) else [""]
