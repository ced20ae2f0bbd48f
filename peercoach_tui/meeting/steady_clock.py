"""The clock of one meeting, which goes on while that of the machine is set back and set right again."""

from collections.abc import Callable
from datetime import datetime, timedelta

GAP = timedelta(minutes=2)
"""What is looked at each second and stood still for longer was closed, or its clock was set."""


class SteadyClock:
    """Tells an instant (UTC) that never turns back, by a clock that may.

    Where that is set back the meeting's goes on from where it was, and is ahead from then on; it waits to be caught up with where
    that jumps forward by more than `GAP`. It has to be asked more often than that.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._seen = self._told = clock()

    def tell(self, newest: datetime) -> datetime:
        """Return the present instant, never one before the newest moment."""
        seen, self._seen = self._seen, self._clock()
        gone = self._seen - seen
        if timedelta() < gone <= GAP:
            self._told += gone
        self._told = max(self._told, self._seen, newest)
        return self._told
