"""One writer at a time."""

from pathlib import Path

from filelock import FileLock, Timeout

from peercoach_tui.notebook.errors import NotKept


class Lock:
    """A lock on a file. It is free at once when its process ends, however it ends; the file itself stays."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = FileLock(file, timeout=0, mode=0o600, thread_local=False)

    def take(self) -> bool:
        """Take the lock; return False when another window has it. Raises `NotKept` when the file can't be locked."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        except OSError as problem:
            raise NotKept(f"{self._file} can't be locked ({problem.strerror}). Name another folder with --data.") from None
        return True

    def release(self) -> None:
        """Let the next window in."""
        self._lock.release()
