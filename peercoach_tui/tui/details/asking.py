"""A place that asks for one row of what is known of a thing."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.lines.asking import AskingLines

if TYPE_CHECKING:
    from collections.abc import Callable

    from peercoach_tui.tui.details.detail import Details


class AskingDetails(AskingLines, part=True):
    """The draft of a row stands under the id of its thing and its key, wherever its line is opened."""

    def ask_detail(self, id: str, details: "Details", key: str, then: "Callable[[bool], None] | None" = None) -> None:
        """Ask for one row of the details of the thing of that id; `then` is that of `ask_line`."""
        from peercoach_tui.tui.details.detail_line import DetailLine

        for detail in (each for each in details.rows() if each.key == key):
            whose = details.title if then is None else None
            self.ask_line(DetailLine(details, detail, self.settle_act, whose), self.draft_of(f"{id} {key}"), then)
