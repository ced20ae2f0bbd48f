"""What takes longer than a second shows how far it is, and can be stopped."""

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from peercoach_tui.domain.errors import PeercoachError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

SOON = 1.0
"""After so many seconds a bar is shown."""


class Stopped(PeercoachError):
    """Who runs it pressed ctrl+c; the sentence says what became of it."""


@contextmanager
def progress(doing: str, stopped: str) -> Iterator[Callable[[int, int], None]]:
    """Give what is told how much is done, and of how much, such as "Importing"; it raises `Stopped` once ctrl+c was pressed.

    `stopped` is the sentence on what became of it then. The bar is on standard error, where that is a terminal.
    """
    bar = _Bar(doing)
    with _interrupts() as interrupted:

        def tell(done: int, all: int) -> None:
            if interrupted.is_set():
                raise Stopped(stopped)
            bar.tell(done, all)

        try:
            yield tell
        finally:
            bar.end()


class _Bar:
    """A bar that is there once it has taken a while."""

    def __init__(self, doing: str) -> None:
        self._doing, self._began = doing, time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def tell(self, done: int, all: int) -> None:
        if self._shown is None and time.monotonic() - self._began >= SOON and sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            bar = Progress(console=Console(stderr=True), transient=True)
            self._shown = bar, bar.add_task(self._doing, total=all)
            bar.start()
        if self._shown is not None:
            bar, task = self._shown
            bar.update(task, completed=done, total=all)

    def end(self) -> None:
        if self._shown is not None:
            self._shown[0].stop()


@contextmanager
def _interrupts() -> Iterator[threading.Event]:
    """Let ctrl+c be noted in the place of breaking off what is being done."""
    noted = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield noted
        return
    before = signal.signal(signal.SIGINT, lambda told, frame: noted.set())
    try:
        yield noted
    finally:
        signal.signal(signal.SIGINT, before)
