"""Copying what a partner may have, from the place that shows them."""

from shlex import quote
from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.domain.plain import squeezed
from peercoach_tui.tui.base.screen import BaseScreen

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner

COPY = Binding(
    "y",
    "copy",
    "copy for them",
    show=False,
    id="partner-copy",
    tooltip="Copy what they may have, the follow-ups and goals of both, as plain text",
)
"""The key of a place that offers it."""


class Copying(BaseScreen, part=True):
    """A place with a chosen partner, whose copy goes to the clipboard."""

    @property
    def partner(self) -> "Partner | None":
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Copy what the chosen partner may have, by the terminal's own way (OSC 52), under their name even while it is hidden."""
        from peercoach_tui.exchange.formats.partners_copy import copy_outline
        from peercoach_tui.exchange.outline import plain_text
        from peercoach_tui.selecting import selected

        if partner := self.partner:
            selection = selected(self.workspace, (partner.id,))
            (book,) = selection.books
            self.app.copy_to_clipboard(plain_text(copy_outline(selection, book)))
            self.say(copied_words(partner))


def copied_words(partner: "Partner") -> str:
    """Return what is said then: nobody hears from the terminal whether it copied."""
    name = squeezed(partner.called)
    return f"Copied for {squeezed(partner.short)}. Some terminals ignore that: peercoach export copy {quote(name)} writes a file."
