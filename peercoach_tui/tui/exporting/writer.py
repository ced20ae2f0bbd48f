"""Writing what was ordered, in a thread, and how far it is."""

from collections.abc import Callable
from threading import Event

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import Stopped
from peercoach_tui.exchange.exported import exported
from peercoach_tui.exchange.selection import Selection
from peercoach_tui.selecting import apart_from_the_desk
from peercoach_tui.tui.base.typed_path import expanded
from peercoach_tui.tui.exporting.order import Order

STOPPED = "Stopped: nothing was written."


class Writer:
    """Writes one thing at a time; `written` is how many files of it are there, under other names."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._stop: Event | None = None
        self.written = 0

    @property
    def is_writing(self) -> bool:
        """Say whether it was begun and didn't end."""
        return self._stop is not None

    def begin(self, order: Order, selection: Selection, *, over: bool) -> Callable[[], str]:
        """Return what writes it, in any thread, and returns the sentence on where it is.

        That raises a `PeercoachError`, such as `IsThere` unless it may write `over` what is there, or `Stopped`.
        """
        stop = self._stop = Event()
        self.written = 0
        folded = apart_from_the_desk(selection)

        def told(count: int) -> None:
            if stop.is_set():
                raise Stopped(STOPPED)
            self.written = count

        def write() -> str:
            options, path = order.chosen, expanded(order.path)
            return exported(self._disk, order.format, folded(), options, path, force=over, told=told, called=order.path)

        return write

    def stop(self) -> None:
        """Let it end as soon as it can."""
        if self._stop is not None:
            self._stop.set()

    def end(self) -> None:
        """Hear that it ended."""
        self._stop = None
