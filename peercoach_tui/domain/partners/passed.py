"""An arranged time that passed without a meeting: it is asked about once, until that is answered."""

from datetime import datetime, time, timedelta

from peercoach_tui.domain.partners.brief import Brief, usual
from peercoach_tui.domain.sessions.moments import NextMeetingSet

FREE = timedelta(hours=1)
"""How long a meeting lasts, where the last one had no length."""
NOON = "12:00"


def passed(brief: Brief, now: datetime) -> NextMeetingSet | None:
    """Return the arranged time that is over at `now` (the clock on the wall) and that no meeting has kept; None for none.

    One of an hour is over when a meeting of the usual length would be; one of a day alone is with that day.
    """
    arranged = brief.arranged
    if arranged is None or arranged.day > now.date():
        return None
    if arranged.day < now.date():
        return arranged
    if not arranged.hour:
        return None
    minutes = usual([account.session for account in brief.accounts])[1]
    began = datetime.combine(arranged.day, time.fromisoformat(arranged.hour.zfill(len(NOON))), tzinfo=now.tzinfo)
    return arranged if now >= began + (timedelta(minutes=minutes) if minutes else FREE) else None


def when_typed(brief: Brief, arranged: NextMeetingSet) -> str:
    """Return when that meeting began, as it can be typed: at its hour, else at that of the last meeting."""
    last = brief.accounts[-1].session if brief.accounts else None
    hour = arranged.hour or (f"{last.local(last.began):%H:%M}" if last else NOON)
    return f"{arranged.day} {hour}"
