"""The meeting that is arranged with a partner."""

from collections.abc import Iterable

from peercoach_tui.domain.moment import order_of
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.value import Value


class Arrangements(Value):
    """The dates that were ever set with a partner, and the ids of those that were put off."""

    dates: tuple[NextMeetingSet, ...] = ()
    put_off: frozenset[str] = frozenset()

    def standing(self, accounts: Iterable[Account]) -> NextMeetingSet | None:
        """Return the date that was set last, until one of these meetings, on that day or a later one, has kept it; else None.

        A meeting before that day leaves it as it is: nobody has called it off. One that was put off gives way to no earlier one.
        """
        told = tuple(accounts)
        known = {account.session.id for account in told}
        dates = [each for each in self.dates if each.session is None or each.session in known]
        newest = max(dates, key=order_of, default=None)
        if newest is None or newest.id in self.put_off:
            return None
        return None if any(keeps(account, newest) for account in told) else newest


NOTHING_ARRANGED = Arrangements()


def keeps(account: Account, arranged: NextMeetingSet) -> bool:
    """Say whether a meeting is the one that was arranged, or came in its place: not one that was over when it was."""
    session = account.session
    if session.id == arranged.session or session.day < arranged.day:
        return False
    return arranged.session is not None or account.ended is None or account.ended > arranged.at
