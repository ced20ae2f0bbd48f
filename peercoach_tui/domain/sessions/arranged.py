"""The meeting that is arranged with a partner."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo

from peercoach_tui.domain.moment import order_of
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import zone_called

BEFORE = timedelta(minutes=15)
"""So long before an arranged time one sits down."""


class Arrangements(Value):
    """The dates that were ever set with a partner, and the ids of those that were put off."""

    dates: tuple[NextMeetingSet, ...] = ()
    put_off: frozenset[str] = frozenset()

    def seen_from(self, zone: str) -> "Arrangements":
        """Return the same by the clocks of a zone."""
        return self.but(dates=tuple(each.seen_from(zone) for each in self.dates))

    def standing(self, accounts: Iterable[Account]) -> NextMeetingSet | None:
        """Return the date that was set last, until one of these meetings, on that day or a later one, has kept it; else None.

        A meeting before that day leaves it as it is: nobody has called it off; but not one that midnight alone lies behind. One
        that was put off gives way to no earlier one.
        """
        told = tuple(accounts)
        known = {account.session.id for account in told}
        dates = [each for each in self.dates if each.session is None or each.session in known]
        newest = max(dates, key=order_of, default=None)
        if newest is None or newest.id in self.put_off:
            return None
        return None if any(keeps(account, newest) for account in told) else newest


NOTHING_ARRANGED = Arrangements()


def begins(arranged: NextMeetingSet, zone: tzinfo | None) -> datetime | None:
    """Return the instant (UTC) of an arranged time by the clocks of a zone, None where it is a day alone.

    Two of them are as far apart as they are by no clock on a wall: that jumps, and begins anew each day.
    """
    if not arranged.hour:
        return None
    hour = time.fromisoformat(arranged.hour.zfill(len("09:30")))
    return datetime.combine(arranged.day, hour, zone).astimezone(UTC)


def keeps(account: Account, arranged: NextMeetingSet) -> bool:
    """Say whether a meeting is the one that was arranged, or came in its place: not one that was over when it was."""
    session = account.session
    if session.id == arranged.session or not is_in_time(session.began, session.zone, arranged):
        return False
    return arranged.session is not None or account.ended is None or account.ended > arranged.at


def is_in_time(began: datetime, zone: str, arranged: NextMeetingSet) -> bool:
    """Say whether what began at an instant, by the clocks of a zone, did so on the day that was arranged, on a later one, or at
    most so long before the arranged time that midnight alone lies between."""
    here, clocks = arranged.seen_from(zone), zone_called(zone)
    at = begins(here, clocks)
    return began.astimezone(clocks).date() >= here.day or (at is not None and timedelta() <= at - began <= BEFORE)


def with_zone(arranged: NextMeetingSet, sessions: Sequence[Session]) -> NextMeetingSet:
    """Return an arrangement with the zone by whose clocks it was set; `sessions` are those with the partner, the oldest first.

    One that was kept without has the zone of its meeting; of no meeting, that of the last one begun by then, else still none.
    """
    if arranged.zone is not None:
        return arranged
    own = next((each for each in sessions if each.id == arranged.session), None)
    before = bisect_right(sessions, arranged.at, key=lambda each: each.began)
    known = own or next(iter(sessions[:before][-1:]), None)
    return arranged if known is None else arranged.but(zone=known.zone)
