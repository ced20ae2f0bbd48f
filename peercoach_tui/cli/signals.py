"""Being told to end by the system."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import FrameType

from peercoach_tui.cli.command import ENDED

Handler = Callable[[int, FrameType | None], object] | signal.Handlers

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What the system tells a program that is to end, or whose terminal is gone."""


def ended_by_signals() -> AbstractContextManager[None]:
    """Let what ends the program raise SystemExit here, so that all that is open is closed; once it did, it is ignored.

    While an app is open it takes the signals itself.
    """
    return _taken_by(_end)


def ignored_signals() -> AbstractContextManager[None]:
    """Let what ends the program do nothing here."""
    return _taken_by(signal.SIG_IGN)


@contextmanager
def held_signals() -> Iterator[None]:
    """Let what ends the program, or Ctrl+C, wait until this is done."""
    came: list[int] = []
    try:
        with _taken_by(lambda told, _: came.append(told), (signal.SIGINT, *ENDING)):
            yield
    finally:
        for told in came[:1]:
            signal.raise_signal(told)


@contextmanager
def _taken_by(handler: Handler, taken: tuple[signal.Signals, ...] = ENDING) -> Iterator[None]:
    # Only the main thread may say so.
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {told: signal.signal(told, handler) for told in taken}
    try:
        yield
    finally:
        for told, earlier in before.items():
            signal.signal(told, earlier)


def _end(told: int, _: FrameType | None) -> None:
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(ENDED + told)
