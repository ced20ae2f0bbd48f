"""Who is it whom a file names, or doesn't?"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.widgets.field import Field

MARK = "▸ "
HINT = "Press enter, or {import-whom-no:esc} to take nothing in."
OR = "Or type another name."
AGAIN = "That doesn't say who it is."


class Way(Static):
    """An answer that can be given: what is typed for it, and whom that means. The one that stands in the field is marked."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Way.-chosen { background: $lift; color: $strong; text-style: bold; }
    """

    class Picked(Message):
        """An answer was clicked."""

        def __init__(self, way: "Way") -> None:
            super().__init__()
            self.way = way

    def __init__(self, typed: str, meaning: str) -> None:
        super().__init__(markup=False)
        self.typed, self._meaning = typed, one_line(meaning)
        self.mark(chosen=False)

    def mark(self, *, chosen: bool) -> None:
        """Mark it as what stands in the field, or as what doesn't."""
        self.set_class(chosen, "-chosen")
        self.update(f"{MARK if chosen else ' ' * len(MARK)}{self.typed:>3}  {self._meaning}")

    def on_click(self) -> None:
        """Say that it was clicked."""
        self.post_message(self.Picked(self))


class WhomDialog(BoxDialog[bool]):
    """Asks whom a name means, and below it says what can be answered, a line each; dismissed with whether it was.

    Arrows and clicks put an answer into the field, over what was typed there, which comes back above the first.
    `take` is handed what was typed, and says whether that answers it; the same is asked again where it doesn't.
    """

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    CSS = """
    WhomDialog VerticalScroll { margin: 1 0 0 0; height: auto; }
    WhomDialog VerticalScroll Static { margin: 0 1 0 0; }
    WhomDialog .or { margin: 1 0 0 0; }
    WhomDialog .again { color: $late; display: none; }
    WhomDialog.-again .again { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave it", id="import-whom-no", tooltip="Take nothing in"),
        Binding("down", "move(1)", "down", show=False, id="down", group=MOVING, tooltip="Go down by one"),
        Binding("up", "move(-1)", "up", show=False, id="up", group=MOVING, tooltip="Go up by one"),
    ]

    def __init__(
        self, question: str, ways: tuple[tuple[str, str], ...], take: Callable[[str], bool], with_keys: WithKeys
    ) -> None:
        super().__init__()
        self._question, self._take, self._with_keys = question, take, with_keys
        self._ways = [Way(*way) for way in ways]
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Compose the question, what can be answered, and the field."""
        with Box():
            yield Static(self._question, classes="large", markup=False)
            with VerticalScroll(can_focus=False):
                yield from self._ways
            yield Static(OR if self._ways else "", classes="quiet or", markup=False)
            yield Field()
            yield Static(AGAIN, classes="again", markup=False)
            yield Static(self._with_keys(HINT), classes="quiet", markup=False)

    @property
    def _place(self) -> int:
        """Return the place of the answer that stands in the field, -1 for words of one's own."""
        typed = self.query_one(Field).value.strip()
        return next((place for place, way in enumerate(self._ways) if way.typed == typed), -1)

    def on_input_changed(self) -> None:
        """Mark the answer that stands in the field."""
        place = self._place
        for each, way in enumerate(self._ways):
            way.mark(chosen=each == place)
        if place >= 0:
            self._ways[place].scroll_visible(animate=False)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Hand over what was typed; nothing answers nothing."""
        if self._take(event.value):
            self.dismiss(True)
        else:
            self.set_class(bool(event.value.strip()), "-again")
            event.input.clear()

    def action_move(self, by: int) -> None:
        """Put the next answer into the field, or the one before."""
        if self._ways:
            self._put(min(self._place + by, len(self._ways) - 1))

    def _put(self, place: int) -> None:
        field = self.query_one(Field)
        self._typed = field.value if self._place < 0 else self._typed
        field.value = self._ways[place].typed if place >= 0 else self._typed
        field.cursor_position = len(field.value)

    async def on_way_picked(self, event: Way.Picked) -> None:
        """Put the answer that was clicked into the field; a second click gives it."""
        place = self._ways.index(event.way)
        if place == self._place:
            await self.query_one(Field).action_submit()
        else:
            self._put(place)

    def action_leave(self) -> None:
        """Take nothing in."""
        self.dismiss(False)
