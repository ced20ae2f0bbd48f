"""Keeping what to bring up, in every place that offers it."""

from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.tui.lines.asking import AskingLines

if TYPE_CHECKING:
    from peercoach_tui.as_sent import Kept
    from peercoach_tui.domain.partners.partner import Partner

BRING = Binding("b", "bring", "bring up", id="bring", tooltip="Keep what to bring up with them")
"""The key of a place that offers it."""


class Bringing(AskingLines, part=True):
    """A place with a chosen partner, for whom a line is opened."""

    @property
    def partner(self) -> "Partner | None":
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        raise NotImplementedError

    def action_bring(self) -> None:
        """Open a line for what to bring up with the chosen partner; what came back or was left comes first."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        if partner := self.partner:
            acts = self.workspace.acts(partner.id)

            def keep(text: str) -> "Kept | None":
                kept = acts.bring(text)
                self.settle_act(acts, kept)
                return kept

            gone = partial(self.workspace.people.is_gone, partner.id)
            asked = PlainLine(lambda: f"bring up with {acts.partner.short}", keep, gone=gone)
            self.ask_line(asked, self.workspace.unsent.to_bring_up(partner.id))
