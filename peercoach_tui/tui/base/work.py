"""Work that is done in a thread: one at a time, and stopped between two of its steps."""

from collections.abc import Callable
from threading import Event

from peercoach_tui.domain.errors import Stopped

NOTHING_WRITTEN = "Stopped: nothing was written."


class Work:
    """Does one thing at a time; `done` is how many of its steps are, and `stopped` what is said when it was stopped."""

    def __init__(self, stopped: str) -> None:
        self._stopped = stopped
        self._stop: Event | None = None
        self.done = 0

    @property
    def is_under_way(self) -> bool:
        """Say whether it was begun and didn't end."""
        return self._stop is not None

    def begin(self) -> Callable[[int], None]:
        """Return what hears in any thread how many steps are done, and raises `Stopped` once it is to stop."""
        stop = self._stop = Event()
        self.done = 0

        def told(count: int) -> None:
            if stop.is_set():
                raise Stopped(self._stopped)
            self.done = count

        return told

    def stop(self) -> bool:
        """Let it end as soon as it can; return whether that is new to it."""
        if self._stop is None or self._stop.is_set():
            return False
        self._stop.set()
        return True

    def end(self) -> None:
        """Hear that it ended."""
        self._stop = None
