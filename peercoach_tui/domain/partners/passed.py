"""An arranged time that passed without a meeting: it stands quietly, in one line, until the coach says what became of it."""

from datetime import UTC, datetime, timedelta

from peercoach_tui.domain.partners.brief import Brief, usual
from peercoach_tui.domain.sessions.arranged import begins
from peercoach_tui.domain.sessions.moments import NextMeetingSet

FREE = timedelta(hours=1)
"""How long a meeting lasts, where the last one had no length."""
NOON = "12:00"


def passed(brief: Brief, now: datetime) -> NextMeetingSet | None:
    """Return the arranged time that is over at `now` (the clock on the wall) and that no meeting has kept; None for none.

    One of an hour is over when a meeting of the usual length would be; one of a day alone is with that day.
    """
    arranged = brief.arranged
    if arranged is None:
        return None
    began = begins(arranged, now.tzinfo)
    if began is None:
        return arranged if arranged.day < now.date() else None
    return arranged if now.astimezone(UTC) >= began + lasts(brief) else None


def lasts(brief: Brief) -> timedelta:
    """Return how long a meeting with them usually lasts."""
    minutes = usual([account.session for account in brief.accounts])[1]
    return timedelta(minutes=minutes) if minutes else FREE


def when_typed(brief: Brief, arranged: NextMeetingSet) -> str:
    """Return when that meeting began, as it can be typed: at its hour, else at that of the last meeting."""
    last = brief.accounts[-1].session if brief.accounts else None
    hour = arranged.hour or (f"{last.local(last.began):%H:%M}" if last else NOON)
    return f"{arranged.day} {hour}"
