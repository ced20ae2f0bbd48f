"""What came in when ids were made of the instants of days, which hang on a zone: it is still known again."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.moments import AnyMoment

_APART = timedelta(hours=14)
"""Noon of a day is nowhere further from noon of that day in UTC."""
_DAY = timedelta(days=1)


class Earlier:
    """The instants of moments that came in, by the day."""

    def __init__(self, moments: Iterable[AnyMoment]) -> None:
        self._instants: defaultdict[date, set[datetime]] = defaultdict(set)
        for each in moments:
            if each.batch is not None:
                self._instants[each.at.astimezone(EPOCH.tzinfo).date()].add(each.at)

    def base(self, written: datetime, made: Callable[[datetime], bool]) -> datetime:
        """Return the instant of which an id is to be made: noon of the same day of some zone where one was `made` of that, else
        what is `written`, as UTC.
        """
        if written == EPOCH:
            return written
        days = (written.date() - _DAY, written.date(), written.date() + _DAY)
        near = {at for day in days for at in self._instants.get(day, ()) if abs(at - written) <= _APART}
        return next(filter(made, sorted(near)), written)
