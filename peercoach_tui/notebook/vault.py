"""An own file of this window: nobody else writes to it while its lock is held. All bytes that are kept go through here."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from peercoach_tui.disk import Disk, NoLocks
from peercoach_tui.files import create, read_whole, shut, stamp_of, sync_folder, write_whole
from peercoach_tui.notebook.lines import act_line, header_line, read

LARGEST = 1 << 28
"""A file of more bytes isn't read."""
FULL_AT = 1 << 27
"""A window begins a new file when its own has so many bytes."""

Acts = Sequence[Sequence[bytes]]
"""The documents of each act."""


class BeginAnew(Exception):
    """The file is not the one any more that was appended to, or a new one was taken for a leftover: begin a new one."""


class Vault:
    """An open and locked file, and the stamp that it has as long as nobody else touches it.

    One that is `left` is not to be written to again; who finds that closes it.
    """

    def __init__(self, disk: Disk, path: Path, handle: int, lock: int | None, number: int) -> None:
        """`lock` is the handle of the lock beside it, None where the file's own handle is locked."""
        self.path, self.stamp, self.left = path, disk.fstat(handle), False
        self._disk, self._handle, self._lock, self._next = disk, handle, lock, number

    @classmethod
    def take(cls, disk: Disk, path: Path, partner: str, device: str) -> "Vault | None":
        """Return the file when it is whole, of this device, not full, and not locked; None else."""
        try:
            handle = disk.open_appending(path)
        except OSError:
            return None
        beside: int | None = None
        try:
            beside = lock(disk, path, handle)
            stamp = disk.fstat(handle)
            if stamp.regular and stamp.size < FULL_AT and disk.stat(path) == stamp:
                content = read(read_whole(disk, handle, LARGEST), partner)
                if content.whole and content.device == device:
                    return cls(disk, path, handle, beside, content.next)
        except OSError:
            pass
        _close(disk, handle, beside)
        return None

    @classmethod
    def make(cls, disk: Disk, path: Path, partner: str, device: str, acts: Acts) -> "Vault":
        """Make a file that holds these acts. Raises OSError, and then there is none, and `BeginAnew`."""
        content = header_line(partner, device) + _lines(1, acts)
        try:
            handle, beside = _put(disk, path, content, path if disk.locks_beside else _temporary(path))
        except OSError as problem:
            if not isinstance(problem, FileExistsError):
                _take_out(disk, path)  # a rename may be done and yet be said to have failed
            raise
        try:
            sync_folder(disk, path.parent)
            vault = cls(disk, path, handle, beside, 1 + len(acts))
            if vault.stamp.size != len(content) or stamp_of(disk, path) != vault.stamp:
                raise BeginAnew
        except (OSError, BeginAnew) as problem:
            _close(disk, handle, beside)
            if isinstance(problem, OSError):
                _take_out(disk, path)
            raise
        return vault

    @property
    def full(self) -> bool:
        """Say whether the next act belongs in a new file."""
        return self.stamp.size >= FULL_AT

    def append(self, acts: Acts) -> None:
        """Write acts, and wait until they are on the medium. Raises OSError, and then they aren't kept, and `BeginAnew`."""
        if not self._stands():
            self.left = True
            raise BeginAnew
        lines, written = _lines(self._next, acts), False
        try:
            write_whole(self._disk, self._handle, lines)
            written = True
            self._disk.fsync(self._handle)
        except OSError:
            self._cut_off(len(lines))
            # After a failed fsync what the system shows of the file and what the medium holds may differ, and a second one
            # would say that all is well.
            self.left |= written
            raise
        if not self._has_grown(len(lines)):
            self._cut_off(len(lines))
            self.left = True
            raise BeginAnew
        self._next += len(acts)

    def rewrite(self, content: bytes) -> None:
        """Put another content in its place, with the same numbers. Raises OSError; the file is `left` when it may be either."""
        with suppress(FileNotFoundError):
            self._disk.unlink(_temporary(self.path))  # what a crash left; who holds the lock knows that nobody uses it
        if self._disk.locks_beside:
            shut(self._disk, self._handle)
            self.left = True
        handle, _ = _put(self._disk, self.path, content, _temporary(self.path))
        if not self.left:
            shut(self._disk, self._handle)
        self._handle = handle
        try:
            sync_folder(self._disk, self.path.parent)
            self.stamp, self.left = self._disk.fstat(self._handle), False
        except OSError:
            self.left = True  # after a power cut the old content may stand there, without what would be appended now
            raise

    def close(self) -> None:
        """Let go of the file."""
        _close(self._disk, self._handle, self._lock)

    def _stands(self) -> bool:
        try:
            return self._disk.stat(self.path) == self.stamp
        except OSError:
            return False

    def _has_grown(self, length: int) -> bool:
        """Say whether the path still names the file, and it grew by just so much."""
        try:
            now = self._disk.fstat(self._handle)
            if now.size != self.stamp.size + length or self._disk.stat(self.path) != now:
                return False
        except OSError:
            return False
        self.stamp = now
        return True

    def _cut_off(self, length: int) -> None:
        """Cut off what was written of so many bytes. Where that can't be done, or another wrote as well, the file is left."""
        old = self.stamp.size
        try:
            now = self._disk.fstat(self._handle)
            if old < now.size <= old + length:
                self._disk.truncate(self._handle, old)
                now = self._disk.fstat(self._handle)
        except OSError:
            self.left = True
            return
        self.left = now.size != old
        self.stamp = now


def lock(disk: Disk, path: Path, handle: int) -> int | None:
    """Take the lock of an open file; return the handle of the lock beside it, None where the file itself is locked.

    Raises BlockingIOError when another has it, `NoLocks`, and OSError.
    """
    beside: int | None = None
    if disk.locks_beside:
        name = path.with_name(f".{path.name}.lock")
        with suppress(FileExistsError):
            shut(disk, create(disk, name))
        beside = disk.open_appending(name)
    try:
        if not disk.lock(handle if beside is None else beside):
            raise BlockingIOError
    except OSError:
        if beside is not None:
            shut(disk, beside)
        raise
    return beside


def rewrite(disk: Disk, path: Path, content: bytes, temporary: Path) -> None:
    """Put another content in place of a file that no window of this device has open.

    Raises OSError and `BeginAnew`, and then the old one stands.
    """
    handle, beside = _put(disk, path, content, temporary)
    _close(disk, handle, beside)
    sync_folder(disk, path.parent)


def _put(disk: Disk, path: Path, content: bytes, there: Path) -> tuple[int, int | None]:
    """Write a locked file `there` and give it its name; return its handle and that of the lock beside it.

    The folder isn't synced yet. Raises OSError, and then the name is as it was, and `BeginAnew` when another window took the
    temporary file for a leftover.
    """
    handle: int | None = None
    beside: int | None = None
    try:
        handle = create(disk, there)
    except FileNotFoundError as problem:
        raise BeginAnew from problem
    try:
        if there == path or not disk.locks_beside:
            with suppress(NoLocks):
                beside = lock(disk, there, handle)
        write_whole(disk, handle, content)
        disk.fsync(handle)
        if there != path and disk.locks_beside:
            shut(disk, handle)  # an open file can't be renamed
            handle = None
        if there != path:
            disk.rename(there, path)
        return (disk.open_appending(path) if handle is None else handle), beside
    except (FileNotFoundError, BlockingIOError) as problem:
        _close(disk, handle, beside)
        raise BeginAnew from problem
    except OSError:
        _close(disk, handle, beside)
        _take_out(disk, there)
        raise


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.tmp")


def _take_out(disk: Disk, path: Path) -> None:
    """Remove a name that must not be found after a power cut either."""
    with suppress(OSError):
        disk.unlink(path)
        sync_folder(disk, path.parent)


def _lines(number: int, acts: Acts) -> bytes:
    return b"".join(act_line(n, documents) for n, documents in enumerate(acts, number))


def _close(disk: Disk, *handles: int | None) -> None:
    for handle in handles:
        if handle is not None:
            shut(disk, handle)
