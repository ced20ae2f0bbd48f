"""The way to the details of a thing, from every place in which one is chosen."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.lines.asking import AskingLines

if TYPE_CHECKING:
    from peercoach_tui.tui.details.detail import Details


class DetailsOpener(AskingLines):
    """A place that opens details. What is done there can be taken back here; what was left there waits for the next time."""

    def open_details(self, id: str, details: "Details", first: str = "", *, opened: bool = False) -> None:
        """Show the details of the thing of that id; an `opened` row is typed in at once, and then left."""
        from peercoach_tui.tui.details.screen import DetailsScreen

        self.app.push_screen(DetailsScreen(self.workspace, details, of=id, place=self, first=first, opened=opened))
