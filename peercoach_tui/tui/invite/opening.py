"""The way to the invite, from every place in which someone is chosen whom one meets again."""

from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.tui.base.screen import BaseScreen

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner

INVITE = Binding(
    "I",
    "invite",
    "invite",
    show=False,
    id="invite",
    tooltip="Show the next meeting as a QR code for their phone, or write it as a file for their calendar",
)
"""The key of a place that offers it."""


class Inviting(BaseScreen, part=True):
    """A place with a partner, for whom the next meeting is shown or written."""

    @property
    def partner(self) -> "Partner | None":
        """Return the partner, None when there is nobody or their notebook can't be read."""
        raise NotImplementedError

    def action_invite(self) -> None:
        """Show the next meeting, or say that none is arranged."""
        from peercoach_tui.exchange.calendar.entries import next_meeting
        from peercoach_tui.exchange.formats.invite import TITLE
        from peercoach_tui.tui.invite.dialog import InviteDialog

        if partner := self.partner:
            workspace, fold = self.workspace, self.workspace.acts(partner.id).fold
            arranged = fold.arrangements.seen_from(workspace.zone).standing(fold.accounts)
            entry = next_meeting(fold, workspace.zone, workspace.today, title=TITLE)
            if arranged is None or entry is None:
                self.tell_nothing_arranged(partner)
            else:
                self.app.push_screen(InviteDialog(workspace, partner.id, arranged.next_date, entry))

    def tell_nothing_arranged(self, partner: "Partner") -> None:
        """Say that there is no meeting to come, and the key that arranges one."""
        raise NotImplementedError
