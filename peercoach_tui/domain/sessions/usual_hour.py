"""At which hour the two are likely to meet again."""

from collections.abc import Sequence
from datetime import time, timedelta

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session

QUARTER = timedelta(minutes=15)
BY_DAY = time(7), time(20)
"""From when to when people meet over coffee or lunch: a meeting outside of it was perhaps held to type one up."""
OFFICE_HOUR = "10:00"


def usual_hour(session: Session, before: Sequence[Account]) -> str:
    """Return the hour that was arranged for a meeting, else that at which it began, to the nearest quarter, in its own zone.

    Where it began at night, that of the newest by day of those `before` it, the oldest first, and else `OFFICE_HOUR`.
    """
    for account in reversed(before):
        arranged = account.next_meeting and account.next_meeting.seen_from(session.zone)
        if arranged is not None and arranged.hour and arranged.day == session.day:
            return arranged.hour
    met = (session, *(account.session for account in reversed(before)))
    return next((_quarter(each) for each in met if _is_by_day(each)), OFFICE_HOUR)


def _is_by_day(session: Session) -> bool:
    """Say whether a meeting began by day; one of which the day alone is known says nothing."""
    return bool(session.began_at) and BY_DAY[0] <= session.local(session.began).time() <= BY_DAY[1]


def _quarter(session: Session) -> str:
    began = session.local(session.began)
    midnight = began.replace(hour=0, minute=0, second=0, microsecond=0)
    return f"{midnight + round((began - midnight) / QUARTER) * QUARTER:%H:%M}"
