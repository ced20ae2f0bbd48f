"""The one place that writes files, besides the notebook's own store."""

import os
from pathlib import Path
from tempfile import mkstemp

from peercoach_tui.domain.errors import PeercoachError


class NotWritten(PeercoachError):
    """A file could not be written; the one that was there before is as it was."""


def write_text(path: Path, text: str) -> None:
    """Write the text as UTF-8 to a file that its owner alone can read (0600), whole or not at all.

    A missing folder is made (0700), and a link is followed. Raises `NotWritten` when the system says no.
    """
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(target, text.encode())
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise NotWritten(f"{path} can't be written ({reason}): mend that or choose another place.") from problem
    except UnicodeEncodeError as problem:
        raise NotWritten(f"{path} can't be written: letter {problem.start + 1} of the text is only half there.") from problem


def _replace(target: Path, content: bytes) -> None:
    handle, name = mkstemp(dir=target.parent, prefix=f".{target.name[:64]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows knows no such call."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
