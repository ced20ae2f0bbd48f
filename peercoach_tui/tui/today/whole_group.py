"""The whole group's next meeting on Today, and the way to all of them."""

from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.tui.details.opening import DetailsOpener
from peercoach_tui.tui.today.on_the_card import OnTheCard

if TYPE_CHECKING:
    from peercoach_tui.domain.gatherings.gathering import Gathering

TELLS = "See the meetings of the whole group, and write down another"
OPEN_GROUP = Binding("enter", "open_group", "open", id="open-group", tooltip=TELLS)
WHOLE_GROUP = Binding("w", "whole_group", "whole group", show=False, id="whole-group", tooltip=TELLS)
NO_GATHERING = "no date yet · {whole-group:w} adds it"


class WholeGroup(DetailsOpener, OnTheCard, part=True):
    """A place below whose people stands a row of the whole group, which can be chosen. At the table there is none."""

    on_group = False
    """Whether the row is chosen."""

    @property
    def gatherings(self) -> "tuple[Gathering, ...] | None":
        """Return all by their day; None at the table, and where there is neither one nor anybody to meet."""
        from peercoach_tui.notebook.notebook import COACH

        if self.alone:
            return None
        found = self.workspace.acts(COACH).fold.gatherings.all
        return found if found or self.workspace.people.ids() else None

    @property
    def no_gathering(self) -> str:
        """Return what is said where none is to come."""
        return self.hint(NO_GATHERING)

    def keep_group(self) -> None:
        """Let go of the row where it isn't there."""
        self.on_group = self.on_group and self.gatherings is not None

    def moves_group(self, by: int, *, last: bool) -> bool:
        """Choose the row, from the `last` person on, or leave it; say whether that is what a step up or down does."""
        if by > 0 and (self.on_group or (last and self.gatherings is not None)):
            self.on_group = True
            return True
        left, self.on_group = self.on_group, False
        return left

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the ways there where it isn't told of, and at the table."""
        if action == "open_group":
            return self.on_group
        if action == "whole_group":
            return not self.alone and self.workspace.loaded
        return super().check_action(action, parameters)

    def action_open_group(self) -> None:
        """Open the chosen row."""
        self.action_whole_group()

    def action_whole_group(self) -> None:
        """Show the meetings of the whole group."""
        from peercoach_tui.tui.gatherings.screen import GatheringsScreen

        self.app.push_screen(GatheringsScreen(self.workspace, place=self))
