"""Whom one sits down with now: from shortly before an arranged time until that meeting's close."""

from collections.abc import Iterable
from datetime import UTC, datetime

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.passed import lasts
from peercoach_tui.domain.sessions.arranged import BEFORE, begins
from peercoach_tui.domain.sessions.under_way import may_go_on


def at_the_table(briefs: Iterable[Brief], now: datetime) -> Brief | None:
    """Return the brief of whom one sits down with at `now` (the clock on the wall), None for nobody.

    That is who has a time arranged, with an hour: from a quarter of an hour before it until the meeting is closed, or,
    where none begins, until it would be over. One that has begun comes before one that is arranged.
    """
    seated = [(each, begun) for each in briefs for begun in (_begun(each, now), _expected(each, now)) if begun is not None]
    return max(seated, key=lambda each: (each[0].unfinished is not None, each[1]))[0] if seated else None


def _begun(brief: Brief, now: datetime) -> datetime | None:
    """Return the arranged time of a meeting that is under way."""
    newest = brief.accounts[-1] if brief.accounts else None
    if newest is None or newest.ended or newest.session.typed_up:
        return None
    arranged = brief.arrangements.standing(brief.accounts[:-1])
    at = begins(arranged, now.tzinfo) if arranged is not None else None
    return at if at is not None and may_go_on(at, now) else None


def _expected(brief: Brief, now: datetime) -> datetime | None:
    """Return the arranged time of a meeting that may begin now."""
    at = begins(brief.arranged, now.tzinfo) if brief.arranged is not None else None
    return at if at is not None and at - BEFORE <= now.astimezone(UTC) < at + lasts(brief) else None
