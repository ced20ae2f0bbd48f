"""Being told to end by the system."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import FrameType

from peercoach_tui.cli.command import ENDED

Handler = Callable[[int, FrameType | None], object] | signal.Handlers

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What the system tells a program that is to end, or whose terminal is gone."""
SOON = 0.02
"""Seconds until a signal comes again that went nowhere."""


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let what ends the program raise SystemExit here, so that all that is open is closed; once it did, it is ignored.

    While an app is open it takes the signals itself. What is raised where the interpreter calls back, as it does at each import,
    goes nowhere: the signal comes again then.
    """
    before = sys.unraisablehook
    sys.unraisablehook = lambda lost: None if _comes_again(lost.exc_value) else before(lost)
    try:
        with _taken_by(_end):
            yield
    finally:
        sys.unraisablehook = before


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


def _comes_again(lost: BaseException | None) -> bool:
    """Send the signal again whose end was lost, once the interpreter is back from there; False where it was something else."""
    told = lost.code - ENDED if isinstance(lost, SystemExit) and isinstance(lost.code, int) else 0
    # On Windows nobody sends one from outside, nor can the main thread be woken.
    if told not in ENDING or sys.platform == "win32":
        return False
    for each in ENDING:
        signal.signal(each, _end)
    timer = threading.Timer(SOON, signal.pthread_kill, (threading.main_thread().ident, told))
    timer.daemon = True
    timer.start()
    return True


def _end(told: int, _: FrameType | None) -> None:
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(ENDED + told)
