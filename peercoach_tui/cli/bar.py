"""A bar on standard error while something takes its time, where that is a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO

AFTER = 1.0
"""Seconds after which it is shown."""
STEP = 0.1
"""Seconds between two looks at how far it is."""


@contextmanager
def bar(words: str, out: TextIO | None = None, after: float = AFTER) -> Iterator[Callable[[int], None]]:
    """Give what hears how many files are done; nothing is left of the bar at the end. `out` is standard error unless named."""
    # Python has no such stream where its file was closed before the start.
    stream: TextIO | None = out or sys.stderr
    if stream is None or not stream.isatty():
        yield lambda count: None
        return
    done, counted = Event(), [0]
    beside = Thread(target=_show, args=(words, stream, after, done, counted), daemon=True)
    beside.start()
    try:
        yield lambda count: counted.__setitem__(0, count)
    finally:
        done.set()
        beside.join()


def _show(words: str, out: TextIO, after: float, done: Event, counted: list[int]) -> None:
    if done.wait(after):
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:.0f} done"), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=out), transient=True) as shown:
        task = shown.add_task(words, total=None)
        while True:
            shown.update(task, completed=counted[0])
            if done.wait(STEP):
                return
