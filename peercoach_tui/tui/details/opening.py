"""The way to the details of a thing, from every place in which one is chosen."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.meeting.draft import Draft
    from peercoach_tui.tui.details.detail import Details


class DetailsOpener(Undoing):
    """A place that opens details. What is done there can be taken back here; what was left there waits for the next time."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._drafts_of: dict[str, dict[str, Draft]] = {}

    @property
    def drafts(self) -> "tuple[Draft, ...]":
        """Return what is typed in details or could not be kept, of every thing."""
        return (*super().drafts, *(draft for drafts in self._drafts_of.values() for draft in drafts.values()))

    def open_details(self, id: str, details: "Details", first: str = "", *, opened: bool = False) -> None:
        """Show the details of the thing of that id; an `opened` row is typed in at once, and then left."""
        from peercoach_tui.tui.details.screen import DetailsScreen

        drafts = self._drafts_of.setdefault(id, {})
        self.app.push_screen(DetailsScreen(self.workspace, details, place=self, first=first, opened=opened, drafts=drafts))
