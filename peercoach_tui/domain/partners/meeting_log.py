"""The meetings with several partners in one list."""

from collections.abc import Iterable
from datetime import date

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.value import Value


class Met(Value):
    """A meeting, and with whom it was."""

    partner: Partner
    account: Account


def meeting_log(briefs: Iterable[Brief], since: date | None = None) -> tuple[Met, ...]:
    """Return the meetings from a local date on, the newest first; of any date where that is None."""
    met = (Met(partner=each.partner, account=account) for each in briefs for account in each.accounts)
    from_then = (each for each in met if since is None or each.account.session.day >= since)
    return tuple(sorted(from_then, key=lambda each: (each.account.session.began, each.account.session.id), reverse=True))
