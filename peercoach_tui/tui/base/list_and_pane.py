"""A place of a list at the left and the whole right (below, when narrow); between them there may be further lists."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget

from peercoach_tui.tui.base.moving import Moving
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.workspace import Workspace


class ListAndPane(Moving, Undoing):
    """Enter goes in by one, from what is chosen in a list to what is shown of it; Escape comes back.

    `place` is its name. `levels` are what the keys move in, from left to right: lists, each of what is chosen in the one before,
    and last the pane.
    `columns` are all that stands side by side, where more than the levels does. The place has the class `-level-N` for the one
    where the keys are, and `-nothing` while the first list is empty. Subclasses fill the first list in `show_sent`, by
    `show_things`, and what hangs on a choice in `show_chosen`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "open", "open", id="open", tooltip="Go in to what is chosen"),
        Binding("escape,left", "back", "back", id="back", tooltip="Go back to the list before"),
    ]
    # The smallest window is laid out as a narrow one: list above, pane below.
    HORIZONTAL_BREAKPOINTS = [
        (width, "-narrow" if name == "-phone" else name) for width, name in BaseScreen.HORIZONTAL_BREAKPOINTS
    ]
    DEFAULT_CSS = """
    ListAndPane {
        #columns { layout: horizontal; height: 1fr; padding: 0 2; }
        &.-narrow #columns { layout: vertical; }
        &.-usual #columns, &.-tall #columns { margin: 0 0 1 0; }
    }
    """

    def __init__(self, workspace: Workspace, place: str, levels: Sequence[Scrolled], columns: Sequence[Widget] = ()) -> None:
        super().__init__(workspace)
        self._place = place
        self._levels, self._columns = levels, columns or levels
        self._level = 0

    def compose_page(self) -> ComposeResult:
        """Compose the columns, of which as many are seen as fit."""
        yield self.head()
        with Container(id="columns"):
            yield from self._columns

    @property
    def place_name(self) -> str:
        """Return the name of the place."""
        return self._place

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()

    @property
    def here(self) -> Scrolled:
        """Return what the keys move in."""
        return self._levels[self._level]

    def show_things(self, things: Sequence[Any]) -> None:
        """Show what is in the first list, and what hangs on what is chosen there."""
        first = self._levels[0]
        assert isinstance(first, Rows)
        first.show(things)
        self._show_chosen()

    def show_chosen(self) -> None:
        """Show what hangs on a choice: the lists that follow, and the pane."""

    def go_to(self, level: int) -> None:
        """Let the keys move there, or in the nearest before it where anything is."""
        while level and self._levels[level].shows_nothing:
            level -= 1
        self._level = level
        for number, each in enumerate(self._levels):
            each.active = number == level
            self.set_class(number == level, f"-level-{number}")
        self.set_class(self._levels[0].shows_nothing, "-nothing")
        self.refresh_bindings()

    def _show_chosen(self) -> None:
        self.show_chosen()
        self.go_to(self._level)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the ways that lead nowhere."""
        if action == "open":
            return self._level + 1 < len(self._levels) and not self._levels[self._level + 1].shows_nothing
        if action == "back":
            return self._level > 0
        return super().check_action(action, parameters)

    def action_open(self) -> None:
        """Go in by one."""
        self.go_to(self._level + 1)

    def action_back(self) -> None:
        """Come back by one."""
        self.go_to(self._level - 1)

    def action_move(self, by: int) -> None:
        """Go up or down in what the keys move in."""
        super().action_move(by)
        if isinstance(self.here, Rows):
            self._show_chosen()

    def on_rows_row_picked(self, event: Rows.RowPicked) -> None:
        """Choose the row that was clicked; a second click on it goes in."""
        level = self._levels.index(event.rows)
        again = self._level == level and event.rows.is_chosen(event.thing)
        event.rows.choose(event.thing)
        self._level = level
        self._show_chosen()
        if again and self.check_action("open", ()):
            self.action_open()
