"""What can go wrong with the files, as sentences that say what to do. None of them holds a word of a note."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.files import reason

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


class FolderMissing(NotKept):
    """The folder of someone who is known is gone."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Not kept, the folder {folder} is gone: put it back, or let it be written anew from what is known, or forget them."
        )


class IsForgotten(NotKept):
    """The partner was forgotten, here or on another device."""

    def __init__(self) -> None:
        super().__init__("Not kept, this partner was forgotten: add them again as someone new.")


class ReadingOnly(NotKept):
    """The notebook was opened for reading."""

    def __init__(self) -> None:
        super().__init__("Not kept, the notebook is open for reading only: open it with peercoach.")


class IsClosed(NotKept):
    """The notebook was closed."""

    def __init__(self) -> None:
        super().__init__("Not kept, the notebook is closed: start again.")


@contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """Write in a folder. What the system refuses is raised as `NotKept`."""
    try:
        yield
    except OSError as problem:
        raise _not_kept(problem, folder) from problem


def _not_kept(problem: OSError, folder: Path) -> NotKept:
    if problem.errno in FULL:
        return NotKept("Not kept, the disk is full: make room, then try again.")
    way_out = "allow it" if problem.errno in FORBIDDEN else "mend that"
    return NotKept(f"Not kept, {folder} can't be written to ({reason(problem)}): {way_out}, then try again.")
