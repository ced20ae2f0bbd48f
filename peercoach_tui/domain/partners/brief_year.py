"""The year of two people, of what is known before a meeting."""

from collections.abc import Iterator
from datetime import date

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.sessions.year import Week, Year, weeks_of


def brief_weeks(told: Brief, year: Year, today: date) -> tuple[Week, ...]:
    """Return what each week of a year is for the two, as of `today` (the local date)."""
    arranged = told.arranged is not None
    return weeks_of(year, _days_in(year, told), told.due, arranged=arranged, late=told.is_late(today))


def _days_in(year: Year, told: Brief) -> Iterator[date]:
    """Yield the days of the meetings of a year, the newest first."""
    for account in reversed(told.accounts):
        day = account.session.day
        if day < year.first:
            return
        yield day
