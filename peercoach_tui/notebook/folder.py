"""All that is kept of one partner: the files in their folder, what is known from them, and how more is written."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.disk import Disk, make_folders, names_in, shut, stamp_of, sync_folder
from peercoach_tui.notebook.door import checked
from peercoach_tui.notebook.erasing import Eraser
from peercoach_tui.notebook.errors import FolderMissing, IsForgotten, NotebookError, NotKept, NotRead, not_kept
from peercoach_tui.notebook.forgetting import FORGOTTEN, clear, mark
from peercoach_tui.notebook.lines import Content, Header
from peercoach_tui.notebook.live import Live, Lives
from peercoach_tui.notebook.memory import Memory
from peercoach_tui.notebook.older import Older
from peercoach_tui.notebook.sheets import Name, Sheets, name_of
from peercoach_tui.notebook.taking_over import is_there, take_over
from peercoach_tui.notebook.union import ENCODER, Entry, raw_of
from peercoach_tui.notebook.vault import Acts, Left, Vault

TRIES = 4
"""How often an act is begun again in a new file before it is refused."""


class Folder:
    """What is kept of one partner. All but `moments` and `lives` is for the one thread that writes."""

    def __init__(self, path: Path, partner: str, *, disk: Disk, device: str, random_bits: RandomBits) -> None:
        self.path, self.partner = path, partner
        self.missing = self.forgotten = False
        self._disk, self._device, self._random_bits = disk, device, random_bits
        self._sheets = Sheets(disk, path, partner, device)
        self.memory = Memory(self._sheets.copies)
        self.lives = Lives(disk, path, device)
        self._vault: Vault | None = None
        self._closed: set[str] = set()
        self._there = self._settled = False
        self._problem = ""
        self.older = Older(disk, path)

    # Reading

    def look(self) -> bool:
        """Read what isn't as it was last read; say whether anything changed, lives too. Whatever is there, nothing is raised."""
        was = self.missing, self.forgotten, self._problem, set(self._sheets)
        try:
            names = self._disk.listdir(self.path)
        except (FileNotFoundError, NotADirectoryError):
            self.missing = self._there and bool(self.memory)
            if not self.missing:
                self._sheets.drop()
                self._there = False
            return was != (self.missing, self.forgotten, self._problem, set(self._sheets))
        except OSError as problem:
            self._problem = str(NotRead(self.path, problem))
            return was[2] != self._problem
        self._there, self.missing, self._problem = True, False, ""
        if FORGOTTEN in names:
            self._forget_here()
            return not was[1] or len(names) > 1
        changed = self._sheets.look(names)
        older = self.older.look(names)
        if older:
            self.memory.take(self.older.moments)
        for sheet in changed:
            self.memory.take(sheet.content.entries)
        lively = self.lives.look(names)
        return bool(changed) or older or lively or was != (self.missing, self.forgotten, self._problem, set(self._sheets))

    @property
    def lively(self) -> tuple[Live, ...]:
        """Return what is under way in each window, and what version 1 left so."""
        return (*self.lives.all(), *((self.older.live,) if self.older.live is not None else ()))

    def is_own(self, id: str) -> bool:
        """Say whether this device kept the moment of that id."""
        return self._sheets.is_own(id)

    @property
    def readable(self) -> bool:
        """Say whether anything of the partner could be read."""
        return not self.forgotten and (bool(self.memory) or self._sheets.readable)

    @property
    def unreadable(self) -> str:
        """Return why nothing could be read, a whole sentence; "" when something could, or when nothing is there."""
        return "" if self.forgotten or self.readable else next(iter(self.findings), "")

    @property
    def findings(self) -> tuple[str, ...]:
        """Return what is wrong, each a whole sentence."""
        return (*filter(None, (self._problem, self.older.problem)), *self._sheets.findings)

    @property
    def name_found(self) -> str:
        """Return what the partner seems to be called, where no file could be read."""
        return self._sheets.name_found or self.older.name

    # Writing

    def settle(self) -> None:
        """Make what a crash left durable, so that nothing is shown that a power cut may take, and remove what it left half done.

        Raises OSError where that can't be said; before the first act it is tried again.
        """
        for name in names_in(self._disk, self.path):
            made = name_of(name)
            if made is not None and made.device == self._device:
                self._settle_file(name)
            elif name.endswith(".tmp") and name.startswith((f".{self._device}.", f".live-{self._device}.")):
                self._sweep(self.path / name)
        if stamp_of(self._disk, self.path) is not None:
            sync_folder(self._disk, self.path)
        self._settled = True

    @property
    def has_older(self) -> bool:
        """Say whether version 1 left anything that isn't taken over."""
        try:
            return not self.forgotten and is_there(self.path, self._disk)
        except OSError:
            return False

    def take_over(self) -> str:
        """Take over what version 1 kept, under its lock; return a sentence about what couldn't be, "" for nothing."""
        try:
            return take_over(self.path, disk=self._disk, device=self._device)
        except NotebookError as problem:
            return str(problem)

    def keep(self, moments: Sequence[AnyMoment]) -> None:
        """Keep moments as one act. Raises `NotKept`, and then none is kept."""
        kept = checked(moments, self.partner)
        self._write([[ENCODER.encode(moment) for moment in kept]])
        self._grown({moment.id: moment for moment in kept})

    def write_anew(self) -> None:
        """Write all that is known into a new file, when the folder is missing. Raises `NotKept`."""
        self.look()
        if not self.missing:
            return
        known = self.memory.entries()
        self._leave()
        self._sheets.drop()
        self._there = self.missing = False
        try:
            self._write([[raw_of(entry)] for entry in known.values()])
        except NotKept:
            self._there = True
            self.look()
            raise
        self._grown(known)

    def keep_live(self, live: Live | None) -> None:
        """Keep what is under way in this window. Raises `NotKept`."""
        try:
            self._admit()
            if live is not None:
                make_folders(self._disk, self.path)
                self._there = True
            self.lives.keep(live)
        except OSError as problem:
            raise not_kept(problem, self.path / "live.json") from problem

    def drop_live(self, live: Live) -> None:
        """Remove what a dead window left. Raises `NotKept`."""
        try:
            self.lives.drop(live)
        except OSError as problem:
            raise not_kept(problem, self.path / "live.json") from problem

    def close(self) -> None:
        """Let go of the file."""
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def _admit(self) -> None:
        """Let a write through, or raise why not."""
        if not self._settled:
            self.settle()
        if stamp_of(self._disk, self.path / FORGOTTEN) is not None:
            self.look()
            raise IsForgotten
        if self.missing or (self._vault is None and self._there and stamp_of(self._disk, self.path) is None):
            self.missing = True
            raise FolderMissing(self.path)

    def _write(self, acts: Acts) -> None:
        try:
            for _ in range(TRIES):
                self._admit()
                try:
                    self._append(acts)
                    return
                except Left:
                    self._leave()
                    self.look()
        except OSError as problem:
            if self._vault is not None and self._vault.left:
                self._leave()
            raise not_kept(problem, self._vault.path if self._vault is not None else self.path / "moments.jsonl") from problem
        raise NotKept(f"Not kept, {self.path} is being changed by another program: close that, then try again.")

    def _append(self, acts: Acts) -> None:
        if self._vault is not None and self._vault.full:
            self.close()
        if self._vault is None:
            self._vault = self._taken()
            self.look()  # what another window kept in it before it closed it, and what is gone and is healed now
        acts = [*self._lost(), *acts]
        if self._vault is not None:
            self._vault.append(acts)
            return
        make_folders(self._disk, self.path)
        path = self.path / str(self._new_name())
        self._vault = Vault.make(self._disk, path, self.partner, self._device, acts)
        self._there = True

    def _taken(self) -> Vault | None:
        """Return the newest own file that may be appended to."""
        for made in reversed(self._own()):
            name = str(made)
            sheet = self._sheets[name]
            if name not in self._closed and sheet.content.whole and sheet.content.device == self._device:
                vault = Vault.take(self._disk, self.path / name, self.partner, self._device)
                if vault is not None:
                    return vault
        return None

    def _own(self) -> list[Name]:
        return sorted(made for name in self._sheets if (made := name_of(name)) is not None and made.device == self._device)

    def _new_name(self) -> Name:
        return Name(max((made.number for made in self._own()), default=0) + 1, f"{self._random_bits(32):08x}", self._device)

    def _lost(self) -> Acts:
        lost = self.memory.entries(self._sheets.lost())
        return [[raw_of(entry) for entry in lost.values()]] if lost else []

    def _grown(self, entries: dict[str, Entry]) -> None:
        """Take as read what was just written, with what was healed."""
        vault = self._vault
        if vault is not None:
            held = {**self.memory.entries(self._sheets.lost()), **entries}
            self._sheets.grown(vault.path.name, vault.stamp, Content(Header.SOUND, {}, self._device, whole=True), held)
        self.memory.take(entries)

    def _leave(self) -> None:
        """Never write to the file again."""
        if self._vault is not None:
            self._closed.add(self._vault.path.name)
            self.close()

    def _settle_file(self, name: str) -> None:
        try:
            handle = self._disk.open_appending(self.path / name)
        except OSError:
            self._closed.add(name)
            return
        try:
            self._disk.fsync(handle)
        except OSError:
            self._closed.add(name)
        finally:
            shut(self._disk, handle)

    def _sweep(self, path: Path) -> None:
        """Remove a temporary file that no window is writing."""
        try:
            handle = self._disk.open_appending(path)
        except OSError:
            return
        with suppress(OSError):
            if self._disk.lock(handle):
                self._disk.unlink(path)
        shut(self._disk, handle)

    # Erasing and forgetting

    def erase(self) -> tuple[str, ...]:
        """Take the text of what was erased out of the files; return what couldn't be reached, each a whole sentence."""
        if not self.memory.erased or self.forgotten or self.missing:
            return ()
        eraser = Eraser(self._disk, self.path, self._device, self._random_bits)
        held = eraser.erase(self._sheets, self._vault, self.memory.erased)
        if self._vault is not None and self._vault.left:
            self._leave()
        if eraser.wrote:
            self.look()
        return held

    def erase_beside(self, texts: frozenset[str], now: datetime) -> tuple[str, ...]:
        """Take the texts out of the drafts of dead windows, and remove what version 1 left; return as `erase` what remains."""
        self.look()
        drafts = [f"{path} can't be written, and its draft may hold what was erased." for path in self.lives.without(texts, now)]
        return (*drafts, *clear(self._disk, self.path, version_1=True))

    def forget(self) -> tuple[str, ...]:
        """Mark the partner as forgotten, and remove all else; return what couldn't be, each a sentence. Raises `NotKept`."""
        try:
            mark(self._disk, self.path)
        except OSError as problem:
            raise not_kept(problem, self.path / FORGOTTEN) from problem
        self._forget_here()
        return self.clear()

    def clear(self) -> tuple[str, ...]:
        """Remove what stands, or came back, beside the mark; return as `forget` what couldn't be removed."""
        return clear(self._disk, self.path)

    def _forget_here(self) -> None:
        self.close()
        self._sheets.drop()
        self.memory.forget()
        self.lives.forget()
        self.forgotten, self.missing, self._there = True, False, True
