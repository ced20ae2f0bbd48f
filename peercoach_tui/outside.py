"""A line that is written in an editor of the coach's own: which one, the file that it is handed, and what comes back."""

import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError, reason

PREFIX = "outside-"
"""What the folder of a line begins with, in the state folder."""
CHOSEN = ("VISUAL", "EDITOR")
"""The variables of the environment that name an editor, the first one that does."""
USUAL = ("vi", "nano", "notepad")
"""Which one is taken where none is named, the first that is there: Windows has only the last."""
MOST = 1_000_000
"""A file of more bytes is no line that someone wrote."""
ABANDONED = timedelta(days=1)
"""Where a file system has no locks, a folder that was not changed for so long is nobody's."""
STAYS = "so the line stays as it was"


class NotEdited(PeercoachError):
    """A line can't be written outside, or didn't come back."""


class HandedOut:
    """The file of one line, alone in its folder, which is locked as long as it is out."""

    def __init__(self, folder: Path, text: str, disk: Disk) -> None:
        """Write the file. Raises OSError."""
        self.folder, self.path, self._bom = folder, folder / "line.txt", text.startswith("\ufeff")
        self._lock = _locked(disk, folder)
        handle = disk.create(self.path)
        with os.fdopen(handle, "wb") as file:
            file.write(f"{text}\n".encode())

    def came_back(self) -> str:
        """Return what stands in it, without its last line end. Raises `NotEdited` where that can't be read whole."""
        try:
            flags = (getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
            handle = os.open(self.path, os.O_RDONLY | sum(flags))
            with os.fdopen(handle, "rb") as file:
                content = file.read(MOST + 1) if stat.S_ISREG(os.fstat(handle).st_mode) else None
        except FileNotFoundError as problem:
            raise NotEdited(f"The editor removed its file, {STAYS}.") from problem
        except OSError as problem:
            raise NotEdited(f"What the editor left can't be read ({reason(problem)}), {STAYS}.") from problem
        if content is None or len(content) > MOST:
            raise NotEdited(f"What the editor left is no text of at most a million bytes, {STAYS}.")
        try:
            text = content.decode("utf-8" if self._bom else "utf-8-sig")
        except UnicodeDecodeError as problem:
            raise NotEdited(f"What the editor left is not in UTF-8, {STAYS}.") from problem
        return text.replace("\r\n", "\n").removesuffix("\n")

    def remove(self) -> None:
        """Remove the folder, with all that an editor left in it. Raises `NotEdited` where something stays."""
        _remove(self.folder)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
        if self.folder.exists():
            raise NotEdited(f"{self.folder} can't be removed, and what you wrote is in it: remove it yourself.")


class Outside:
    """Hands lines out to an editor, each in a folder of its own in the state folder of this device.

    `environment` names the editor; `now` is the clock.
    """

    def __init__(
        self, state: Path, environment: Mapping[str, str], now: Callable[[], datetime], disk: Disk | None = None
    ) -> None:
        self._state, self._environment, self._now, self._disk = state, environment, now, disk or Disk()

    def command(self) -> tuple[str, ...]:
        """Return the command of the editor, to which the file is added. Raises `NotEdited` where there is none."""
        from shutil import which

        for name in CHOSEN:
            try:
                words = self._words(self._environment.get(name, ""))
            except ValueError as problem:
                raise NotEdited(f"{name} can't be read as a command: mend its quotes.") from problem
            if words:
                return tuple(words)
        found = next(filter(None, (which(name, path=self._environment.get("PATH")) for name in USUAL)), None)
        if found is None:
            raise NotEdited("There is no editor. Set EDITOR to one, such as nano, and open peercoach again.")
        return (found,)

    def _words(self, command: str) -> list[str]:
        """Return the words of a command as a shell reads it; ValueError where a quote is open."""
        import shlex

        words = shlex.shlex(command, posix=True)
        words.whitespace_split, words.commenters = True, ""
        if self._disk.system == "win32":
            words.escape = ""  # what stands between folders there
        return list(words)

    def hand_out(self, text: str) -> HandedOut:
        """Write a line into a file of its own. Raises `NotEdited`."""
        from tempfile import mkdtemp

        folder = None
        try:
            self._state.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder = Path(mkdtemp(prefix=PREFIX, dir=self._state))
            return HandedOut(folder, text, self._disk)
        except OSError as problem:
            if folder is not None:
                _remove(folder)
            raise NotEdited(f"{self._state} can't be written ({reason(problem)}), so no editor was opened.") from problem

    def sweep(self) -> None:
        """Remove what was left behind by a program that was killed; what another window has out stays."""
        # What can't be removed now is tried again at the next start.
        with suppress(OSError):
            for folder in list(self._state.glob(f"{PREFIX}*")):
                if not folder.is_symlink() and folder.is_dir() and not self._is_out(folder):
                    _remove(folder)

    def _is_out(self, folder: Path) -> bool:
        try:
            lock = _locked(self._disk, folder)
        except BlockingIOError:
            return True
        if lock is not None:
            os.close(lock)
            return False
        return self._now().timestamp() - folder.stat().st_mtime < ABANDONED.total_seconds()


def _locked(disk: Disk, folder: Path) -> int | None:
    """Return the handle that locks a folder, None where there are no locks. Raises BlockingIOError while another has it."""
    if disk.locks_beside:
        return None  # a folder can't be opened there
    handle = disk.open_folder(folder)
    try:
        taken = disk.lock(handle)
    except OSError:
        os.close(handle)
        return None
    if not taken:
        os.close(handle)
        raise BlockingIOError
    return handle


def _remove(folder: Path) -> None:
    from shutil import rmtree

    with suppress(OSError):
        # An editor may have closed a folder of its own to us.
        for inner in (folder, *folder.rglob("*")):
            if inner.is_dir() and not inner.is_symlink():
                inner.chmod(0o700)
    rmtree(folder, ignore_errors=True)
