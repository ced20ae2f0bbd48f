"""The keys that move in a list, the same in every place that has one."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.widgets.scrolled import Scrolled

IN_A_LIST = (
    Binding("down,j", "move(1)", "down", show=False, id="down", group=MOVING, tooltip="Go down by one"),
    Binding("up,k", "move(-1)", "up", show=False, id="up", group=MOVING, tooltip="Go up by one"),
    Binding("pagedown", "page(1)", "page down", show=False, id="page-down", group=MOVING, tooltip="Go down by a page"),
    Binding("pageup", "page(-1)", "page up", show=False, id="page-up", group=MOVING, tooltip="Go up by a page"),
    Binding("home", "edge(-1)", "first", show=False, id="first", group=MOVING, tooltip="Go to the first"),
    Binding("end", "edge(1)", "last", show=False, id="last", group=MOVING, tooltip="Go to the last"),
)


class Moving(BaseScreen, part=True):
    """A screen whose keys move in one thing at a time: by one, by a page, and to its ends."""

    BINDINGS: ClassVar[list[BindingType]] = [*IN_A_LIST]

    @property
    def here(self) -> Scrolled:
        """Return what the keys move in."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        """Go up or down in what the keys move in."""
        self.here.move(by)
        # What is chosen now may do other things.
        self.refresh_bindings()

    def action_page(self, by: int) -> None:
        """Go up or down by what is seen at once."""
        self.action_move(by * self.here.page)

    def action_edge(self, by: int) -> None:
        """Go to the first or the last."""
        self.action_move(by * self.here.whole)
