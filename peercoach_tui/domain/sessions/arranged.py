"""The meeting that is arranged with a partner."""

from collections.abc import Iterable

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import NextMeetingSet


def arranged(accounts: Iterable[Account]) -> NextMeetingSet | None:
    """Return the date that was set last, until a meeting on that day or a later one has kept it; None where there is none.

    A meeting before that day leaves it as it is: nobody has called it off.
    """
    told = tuple(accounts)
    dates = ((account, account.next_meeting) for account in told if account.next_meeting is not None)
    set_in, newest = max(dates, key=lambda each: each[1].id, default=(None, None))
    if newest is None:
        return None
    kept = any(account is not set_in and account.session.day >= newest.day for account in told)
    return None if kept else newest
