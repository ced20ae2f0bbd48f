"""Stopping what must not be broken off in its midst: at once, or between two steps; it always says how far it came."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from peercoach_tui.cli.command import EndedBySignal
from peercoach_tui.cli.signals import ENDING

STOPPING = (signal.SIGINT, *ENDING)
"""Ctrl+C, and what the system tells a program that is to end, or whose terminal is gone."""


class Stop:
    """Whether what runs was told to end: it ends at once with some words, until its steps begin; then where it checks that."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._at_once = True
        self._told = 0

    def in_steps(self, words: str) -> None:
        """Let it be ended with these words between two steps from now on."""
        self._words, self._at_once = words, False

    def check(self) -> None:
        """Raise `EndedBySignal` where it was told to end."""
        if self._told:
            raise EndedBySignal(self._words, self._told)

    def hear(self, told: int, frame: FrameType | None = None) -> None:
        """Hear of a signal."""
        self._told = self._told or told
        if self._at_once:
            self.check()


@contextmanager
def stoppable(words: str) -> Iterator[Stop]:
    """Hear here of what ends a program. Raises `EndedBySignal` with these words until there are steps.

    What comes behind the last step ends nothing: all is done then, and said.
    """
    stop = Stop(words)
    # Only the main thread may say so.
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    # What is ignored, as below nohup, stays so.
    before = {each: handler for each in STOPPING if (handler := signal.getsignal(each)) is not signal.SIG_IGN}
    for each in before:
        signal.signal(each, stop.hear)
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
