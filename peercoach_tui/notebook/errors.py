"""What can go wrong with the files, as sentences that say what to do. None of them holds a word of a note."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peercoach_tui.domain.errors import PeercoachError, reason

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class NotebookError(PeercoachError):
    """The root of all that the notebook raises."""


class NotRead(NotebookError):
    """The system doesn't let something be read."""

    def __init__(self, path: Path, problem: OSError) -> None:
        super().__init__(f"{path} can't be read ({reason(problem)}): mend that, then start again.")


class NotAFolder(NotebookError):
    """Something else stands where the notebook should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no folder: name another one with --data.")


class NotKept(NotebookError):
    """An act isn't kept; what is on disk and in memory is as it was."""


class Busy(Exception):
    """Another window works on the backups."""


def gone(folder: Path) -> NotKept:
    """Return what is raised where the folder of someone who is known is gone."""
    return NotKept(
        f"Not kept, the folder {folder} is gone: put it back, or let it be written anew from what is known, or forget them."
    )


@contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """Write in a folder. What the system refuses is raised as `NotKept`."""
    try:
        yield
    except OSError as problem:
        if problem.errno in FULL:
            raise NotKept("Not kept, the disk is full: make room, then try again.") from problem
        way_out = "allow it" if problem.errno in FORBIDDEN else "mend that"
        raise NotKept(f"Not kept, {folder} can't be written to ({reason(problem)}): {way_out}, then try again.") from problem
