"""What can go wrong with the files, as sentences that say what to do. None of them holds a word of a note."""

import errno
from pathlib import Path

from peercoach_tui.domain.errors import PeercoachError

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class NotebookError(PeercoachError):
    """The root of all that the notebook raises."""


class Damaged(NotebookError):
    """A file holds something else than it should. It is left as it is."""

    def __init__(self, path: Path, flaw: str) -> None:
        super().__init__(
            f"{path} can't be read {flaw} and was left as it is: put the newest whole copy from the folder "
            f"{path.parent / 'backups'} in its place, then start again."
        )


class Gone(NotebookError):
    """A file of which there are backups isn't there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is gone: put the newest copy from the folder {path.parent / 'backups'} in its place, then start again."
        )


class NotRead(NotebookError):
    """The system doesn't let a file be read."""

    def __init__(self, path: Path, problem: OSError) -> None:
        super().__init__(f"{path} can't be read ({reason(problem)}): mend that, then start again.")


class TooNew(NotebookError):
    """A file was written by a newer version of the program. It is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was written by a newer peercoach and was left as it is: update peercoach, then start again.")


class Changed(NotebookError):
    """A file is not the one that was read any more: another program wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is being changed by another program: close that, then try again.")


class NotKept(NotebookError):
    """A write failed; the file and what is in memory are as they were."""


class ReadOnly(NotebookError):
    """Another window writes in this notebook."""

    def __init__(self) -> None:
        super().__init__("Another window writes in this notebook: go on there, or close both and start again.")


def not_kept(problem: OSError, path: Path) -> NotKept:
    """Return what to say about a write that the system refused."""
    if problem.errno in FULL:
        return NotKept("Not kept, the disk is full: make room, then try again.")
    if problem.errno in FORBIDDEN:
        return NotKept(f"Not kept, {path.parent} can't be written to ({reason(problem)}): allow it, then try again.")
    return NotKept(f"Not kept, {path} can't be written ({reason(problem)}): mend that, then try again.")


def reason(problem: OSError) -> str:
    """Return the system's words for what is wrong: "permission denied"."""
    return (problem.strerror or "the system gives no reason").lower()
