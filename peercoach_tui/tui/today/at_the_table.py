"""Whether Today shows one pair alone: before and during a meeting both may read the screen."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.today.on_the_card import OnTheCard
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.people import Person


class AtTheTable(OnTheCard, part=True):
    """A place that knows with whom one sits at the table now: whom the program was opened for, else who is met about now."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._opened_for, self._opened = workspace.opens_on, workspace.now()
        self._left: set[tuple[str, object]] = set()

    def at_the_table(self) -> "Person | None":
        """Return with whom one sits at the table, None with nobody, or once that page was left for the whole."""
        from peercoach_tui.domain.partners.at_the_table import at_the_table

        people = self.workspace.people
        met = next((each for each in people.by_name() if each.id == self._opened_for and each.brief), None)
        if met is not None and not self._met_since(met):
            return met
        briefs = {each.id: each for each in people.due() if each.brief is not None}
        told = at_the_table((each.brief for each in briefs.values() if each.brief), self.workspace.local_now)
        if told is None or (told.partner.id, self.workspace.today) in self._left:
            return None
        return briefs[told.partner.id]

    def leave_table(self, id: str) -> None:
        """Show the whole of Today from now on; the same page comes back on another day."""
        self._opened_for = ""
        self._left.add((id, self.workspace.today))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the way to the whole of Today where that is shown."""
        if action == "whole":
            return self.alone and not self.follow_up
        return super().check_action(action, parameters)

    def action_whole(self) -> None:
        """Show the whole of Today."""
        if self.person:
            self.leave_table(self.person.id)
            self.show_sent()

    def _met_since(self, person: "Person") -> bool:
        """Say whether a meeting was closed since the program was opened for it."""
        last = person.brief.last if person.brief else None
        if last is None or last.ended is None or last.ended < self._opened:
            return False
        self._opened_for = ""
        return True
