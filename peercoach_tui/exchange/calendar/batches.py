"""What came in with others in a calendar: what was taken back with its import is off there, and counts more than before."""

from collections.abc import Callable, Iterator
from datetime import date

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import BatchKept
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.revisions import with_takings
from peercoach_tui.domain.timeline import batches_ever_in
from peercoach_tui.exchange.calendar.entry import CalendarEvent

Dated = tuple[date, CalendarEvent]
"""An entry and its local day."""


class Batches:
    """All that ever came in together, whether it stands or not; `coach` is the coach's own fold, where that is kept."""

    def __init__(self, coach: Fold) -> None:
        self._timeline = coach.timeline
        self._ever = batches_ever_in(coach.timeline)

    def shown(self, fold: Fold, entries: Callable[[Fold], Iterator[Dated]]) -> Iterator[Dated]:
        """Yield the entries of a fold, and those that it had while all that ever came in stood, which are off.

        All of them count each time that something of the fold was taken back with its import, or came in again.
        """
        told, now = self._about(fold), [*entries(fold)]
        if told and not self._ever <= fold.timeline.batches:
            there, once = {entry.id for _, entry in now}, Fold(fold.id, fold.timeline, batches=self._ever)
            now += [(day, entry.but(cancelled=True, place="")) for day, entry in entries(once) if entry.id not in there]
        for day, entry in now:
            more = {"changes": entry.changes + len(told) - 1, "changed": max(entry.changed, told[-1].at)} if told else {}
            yield day, entry.but(**more)

    def _about(self, fold: Fold) -> list[AnyMoment]:
        """Return what let something of a fold come in, took it back, or let it stand again, in its order."""
        batches = {moment.batch for moment in fold.timeline} if self._ever else set()

        def lets_in(moment: AnyMoment) -> bool:
            if not isinstance(moment, BatchKept):
                return False
            return moment.id in batches or any(fold.timeline.find(id) is not None for id in moment.again)

        return with_takings(self._timeline, lets_in)
