"""Keeping what to bring up, in every place that offers it."""

from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.tui.base.undoing import Undoing

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.meeting.draft import Draft

BRING = Binding("b", "bring", "bring up", id="bring", tooltip="Keep what to bring up with them")
"""The key of a place that offers it."""


class Bringing(Undoing):
    """A place with a chosen partner, for whom a line is opened."""

    @property
    def partner(self) -> "Partner | None":
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        raise NotImplementedError

    def action_bring(self) -> None:
        """Open a line for what to bring up with the chosen partner; what came back or was left comes first."""
        from peercoach_tui.tui.points.bring_line import BringLine

        if partner := self.partner:
            draft = self.workspace.to_bring_up(partner.id)
            self.app.push_screen(BringLine(partner.short, draft, self.with_keys), partial(self._bring, partner.id, draft))

    def _bring(self, partner: str, draft: "Draft", text: str | None) -> None:
        if text is None:
            return
        acts = self.workspace.acts(partner)
        kept = acts.bring(text)
        if kept is None:
            draft.drop()
        else:
            draft.sent(kept)
        self.settle_act(acts, kept)
