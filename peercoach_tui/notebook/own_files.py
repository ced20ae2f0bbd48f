"""The files of this device in the folder of a partner, and the one to which this window appends."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.files import make_folders, names_in, opened, read_file, stamp_of, sync_folder
from peercoach_tui.notebook.names import Name, name_of
from peercoach_tui.notebook.sheets import Sheets
from peercoach_tui.notebook.vault import LARGEST, Acts, BeginAnew, Vault, lock, rewrite


class OwnFiles:
    """Each is written by one window at a time, and never again once it can't be said what of it is on the medium."""

    def __init__(self, sheets: Sheets, disk: Disk, folder: Path, partner: str, device: str, random_bits: RandomBits) -> None:
        """`sheets` are the files in the folder as they were last read."""
        self.vault: Vault | None = None
        self._sheets, self._disk, self._folder, self._partner = sheets, disk, folder, partner
        self.device, self._random_bits = device, random_bits
        self._closed: set[str] = set()
        self._settled = False

    def settle(self) -> None:
        """Make what a crash left durable, so that nothing is shown that a power cut may take, and remove what it left half done.

        Raises OSError where that can't be said; it is done once, and tried again until then.
        """
        if self._settled:
            return
        for name in names_in(self._disk, self._folder):
            made = name_of(name)
            if made is not None and made.device == self.device:
                self._settle_file(self._folder / name)
            elif name.endswith(".tmp") and name.startswith((f".{self.device}.", f".live-{self.device}.")):
                self._sweep(self._folder / name)
        if stamp_of(self._disk, self._folder) is not None:
            sync_folder(self._disk, self._folder)
        self._settled = True

    @property
    def is_open(self) -> bool:
        """Say whether there is one to append to."""
        return self.vault is not None and not self.vault.full

    def open(self) -> None:
        """Open the newest that may be appended to, if there is one."""
        self.close()
        for made in reversed(self._all()):
            content = self._sheets.all[str(made)].content
            if str(made) not in self._closed and content.whole and content.device == self.device:
                self.vault = Vault.take(self._disk, self._folder / str(made), self._partner, self.device)
                if self.vault is not None:
                    return

    def write(self, acts: Acts) -> Vault:
        """Append acts to the open file, else to a new one, and return it.

        Raises OSError, and then none is kept, and `BeginAnew`.
        """
        if self.vault is None:
            make_folders(self._disk, self._folder)
            path = self._folder / str(self._new_name())
            try:
                self.vault = Vault.make(self._disk, path, self._partner, self.device, acts)
            except OSError:
                self._closed.add(path.name)
                raise
            return self.vault
        try:
            self.vault.append(acts)
            return self.vault
        finally:
            self._let_go()

    def rewrite(self, path: Path, change: Callable[[bytes], bytes]) -> None:
        """Change the content of a file in the folder that no other window has open.

        Raises BlockingIOError where one has, and OSError and `BeginAnew` where it can't be done: it is never appended to then.
        """
        mine = self.vault if self.vault is not None and self.vault.path == path else None
        try:
            with ExitStack() as held:
                if mine is None and name_of(path.name) is not None:
                    self._lock(path, held)
                content = read_file(self._disk, path, LARGEST)
                changed = change(content)
                if changed != content and mine is not None:
                    mine.rewrite(changed)
                elif changed != content:
                    rewrite(self._disk, path, changed, self._folder / f".{self.device}.{self._random_bits(32):08x}.tmp")
        except (OSError, BeginAnew) as problem:
            if not isinstance(problem, BlockingIOError):
                self._closed.add(path.name)
            raise
        finally:
            self._let_go()

    def leave(self) -> None:
        """Let go of the file, and never write to it again."""
        if self.vault is not None:
            self._closed.add(self.vault.path.name)
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self.vault is not None:
            self.vault.close()
            self.vault = None

    def _let_go(self) -> None:
        """Let go of the file where it isn't to be written to again."""
        if self.vault is not None and self.vault.left:
            self.leave()

    def _all(self) -> list[Name]:
        return sorted(made for name in self._sheets.all if (made := name_of(name)) is not None and made.device == self.device)

    def _new_name(self) -> Name:
        newest = max((made.number for made in self._all()), default=0)
        return Name(newest + 1, f"{self._random_bits(32):08x}", self.device)

    def _lock(self, path: Path, held: ExitStack) -> None:
        """Lock a file until what is `held` is let go. Raises BlockingIOError while another window has it, and OSError."""
        with ExitStack() as opening:
            handle = opening.enter_context(opened(self._disk, self._disk.open_appending(path)))
            beside = lock(self._disk, path, handle)
            if beside is None:
                held.enter_context(opening.pop_all())
            else:
                # The file itself is closed: it couldn't be given another content.
                held.enter_context(opened(self._disk, beside))

    def _settle_file(self, path: Path) -> None:
        try:
            with opened(self._disk, self._disk.open_appending(path)) as handle:
                self._disk.fsync(handle)
        except OSError:
            self._closed.add(path.name)

    def _sweep(self, path: Path) -> None:
        """Remove a temporary file that no window is writing."""
        if self._disk.locks_beside:
            with suppress(OSError):
                self._disk.unlink(path)  # while a window is writing it, it is open, and that is refused
            return
        with suppress(OSError), opened(self._disk, self._disk.open_appending(path)) as handle:
            if self._disk.lock(handle):
                self._disk.unlink(path)
