"""Whom one sits down with now: from shortly before an arranged time until that meeting's close."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from peercoach_tui.domain.partners.brief import Brief, usual
from peercoach_tui.domain.sessions.moments import NextMeetingSet

BEFORE = timedelta(minutes=15)
"""So long before the arranged time."""
FREE = timedelta(hours=1)
"""How long a meeting that doesn't begin is waited for, where the last one had no length."""


def at_the_table(briefs: Iterable[Brief], now: datetime) -> Brief | None:
    """Return the brief of whom one sits down with at `now` (the clock on the wall), None for nobody.

    That is who has a time arranged for today, with an hour: from a quarter of an hour before it until the meeting is closed, or,
    where none begins, until it would be over. One that has begun comes before one that is arranged.
    """
    seated = [(each, begun) for each in briefs for begun in (_begun(each, now), _expected(each, now)) if begun is not None]
    return max(seated, key=lambda each: (each[0].unfinished is not None, each[1]))[0] if seated else None


def _begun(brief: Brief, now: datetime) -> datetime | None:
    """Return the arranged time of a meeting that is under way."""
    newest = brief.accounts[-1] if brief.accounts else None
    if newest is None or newest.ended or newest.session.typed_up:
        return None
    return _today_at(brief.arrangements.standing(brief.accounts[:-1]), now)


def _expected(brief: Brief, now: datetime) -> datetime | None:
    """Return the arranged time of a meeting that may begin now."""
    at = _today_at(brief.arranged, now)
    if at is None:
        return None
    minutes = usual([account.session for account in brief.accounts])[1]
    over = at + (timedelta(minutes=minutes) if minutes else FREE)
    return at if at - BEFORE <= now < over else None


def _today_at(set_for: NextMeetingSet | None, now: datetime) -> datetime | None:
    """Return an arranged time of today, None where there is no hour or it is another day's."""
    if set_for is None or not set_for.hour or set_for.day != now.date():
        return None
    return datetime.combine(set_for.day, time.fromisoformat(set_for.hour.zfill(len("09:30"))), tzinfo=now.tzinfo)
