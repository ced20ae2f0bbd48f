"""The way to what is known of a partner, from every place in which one is chosen."""

from peercoach_tui.tui.details.opening import DetailsOpener


class PartnerOpener(DetailsOpener, part=True):
    """A place in which what is known of a partner can be changed."""

    def open_partner(self, id: str, key: str = "") -> None:
        """Show what is known of a partner; with the key of a row ask for that alone."""
        from peercoach_tui.tui.partners.partner_details import PartnerDetails

        details = PartnerDetails(self.workspace, id)
        if key:
            self.ask_detail(id, details, key)
        else:
            self.open_details(id, details)
