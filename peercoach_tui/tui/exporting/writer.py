"""Writing what was ordered, in a thread, and how far it is."""

from collections.abc import Callable
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.exchange.exported import exported
from peercoach_tui.exchange.selection import Selection
from peercoach_tui.selecting import apart_from_the_desk
from peercoach_tui.tui.base.typed_path import expanded, short
from peercoach_tui.tui.base.work import NOTHING_WRITTEN, Work
from peercoach_tui.tui.exporting.order import Order


class Writer(Work):
    """Writes one thing at a time; `done` is how many files of it are there, under other names."""

    def __init__(self, disk: Disk) -> None:
        super().__init__(NOTHING_WRITTEN)
        self._disk = disk

    def write(self, order: Order, selection: Selection, *, over: bool) -> Callable[[], str]:
        """Return what writes it, in any thread, and returns the sentence on where it is.

        That raises a `PeercoachError`, such as `IsThere` unless it may write `over` what is there, or `Stopped`.
        """
        told = self.begin()
        folded = apart_from_the_desk(selection)

        def write() -> str:
            options, path = order.chosen, expanded(order.path)
            called = order.path if path.is_absolute() else short(Path(order.path.strip()).absolute())
            return exported(self._disk, order.format, folded(), options, path, force=over, told=told, called=called)

        return write
