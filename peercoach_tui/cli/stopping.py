"""Stopping between two steps, where one must not be broken off in its midst."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from peercoach_tui.domain.errors import Stopped


@contextmanager
def stoppable(words: str) -> Iterator[Callable[[], None]]:
    """Note ctrl+c in the place of breaking off; give what raises `Stopped` with these words once it was pressed."""
    noted = threading.Event()

    def check() -> None:
        if noted.is_set():
            raise Stopped(words)

    # Only the main thread may say so.
    if threading.current_thread() is not threading.main_thread():
        yield check
        return
    before = signal.signal(signal.SIGINT, lambda told, frame: noted.set())
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def broken_off(words: str) -> Iterator[None]:
    """Break off at once on ctrl+c, where nothing is kept yet. Raises `Stopped` with these words then."""
    try:
        yield
    except KeyboardInterrupt as problem:
        raise Stopped(words) from problem
