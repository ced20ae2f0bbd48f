"""Whether a meeting is the first with a partner: it has no look back, and questions and purposes of its own."""

from collections.abc import Iterable

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session


def has_met(accounts: Iterable[Account]) -> bool:
    """Say whether the two have met: one of the meetings was ended or typed up."""
    return any(account.ended is not None or account.session.typed_up for account in accounts)


def is_first(session: Session, accounts: Iterable[Account]) -> bool:
    """Say whether a meeting is a first one: as was said when it began, else when they hadn't met before it.

    `accounts` are of any meetings with the partner; those that began later don't count.
    """
    if session.first_meeting is not None:
        return session.first_meeting
    return not has_met(each for each in accounts if (each.session.began, each.session.id) < (session.began, session.id))
