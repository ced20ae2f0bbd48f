"""The way to the details of a thing, from every place in which one is chosen."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.details.asking import AskingDetails

if TYPE_CHECKING:
    from peercoach_tui.tui.details.detail import Details


class DetailsOpener(AskingDetails, part=True):
    """A place that opens details. What is done there can be taken back here; what was left there waits for the next time."""

    def open_details(self, id: str, details: "Details", first: str = "") -> None:
        """Show the details of the thing of that id; `first` is the key of the row that is chosen."""
        from peercoach_tui.tui.details.screen import DetailsScreen

        self.app.push_screen(DetailsScreen(self.workspace, details, of=id, place=self, first=first))
