"""All that is kept of one partner: the files in their folder, what is known from them, and how more is written."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.files import make_folders, stamp_of
from peercoach_tui.notebook.door import checked
from peercoach_tui.notebook.erasing import held_back
from peercoach_tui.notebook.errors import NotKept, NotRead, gone, writing_in
from peercoach_tui.notebook.forgetting import clear, clear_version_1, mark
from peercoach_tui.notebook.lines import Header, InFile
from peercoach_tui.notebook.live import Lives
from peercoach_tui.notebook.memory import Memory
from peercoach_tui.notebook.names import FORGOTTEN
from peercoach_tui.notebook.own_files import OwnFiles
from peercoach_tui.notebook.sheets import Sheets
from peercoach_tui.notebook.union import ENCODER, Entry, raw_of, texts_in
from peercoach_tui.notebook.vault import Acts, BeginAnew
from peercoach_tui.notebook.version_1.older import Older

TRIES = 4
"""How often an act is begun again in a new file before it is refused."""


class Folder:
    """What is kept of one partner. What `memory` and `lively` tell may be read in any thread, all else by the one that writes.

    `there` says that the folder was there when it was last looked at, `missing` that it vanished while something was known,
    `forgotten` that it holds the mark; `name_kept` is what the partner is called in a backup, where that was looked for.
    """

    def __init__(self, path: Path, partner: str, *, disk: Disk, device: str, random_bits: RandomBits) -> None:
        self.path, self.partner = path, partner
        self.there = self.missing = self.forgotten = False
        self.name_kept = self._problem = ""
        self._disk, self._device, self._random_bits = disk, device, random_bits
        self.sheets = Sheets(disk, path, partner, device)
        self.memory = Memory(self.sheets.copies)
        self.own = OwnFiles(self.sheets, disk, path, partner, device, random_bits)
        self._lives = Lives(disk, path, device, random_bits)
        self._older = Older(disk, path)

    def look(self) -> bool:
        """Read what isn't as it was last read; say whether anything changed, lives too. Whatever is there, nothing is raised."""
        was = self._state
        return self._looked() or was != self._state

    @property
    def _state(self) -> tuple[object, ...]:
        return self.missing, self.forgotten, self._problem, frozenset(self.sheets.all)

    def _looked(self) -> bool:
        """Look, and say whether anything in a file changed."""
        try:
            names = self._disk.listdir(self.path)
        except (FileNotFoundError, NotADirectoryError):
            self.missing = self.there and bool(self.memory)
            if not self.missing:
                self.sheets.drop()
                self.there = False
            return False
        except OSError as problem:
            self._problem = str(NotRead(self.path, problem))
            return False
        self.there, self.missing, self._problem = True, False, ""
        if FORGOTTEN in names:
            self._forget_here()
            return len(names) > 1
        changed, older, lively = self.sheets.look(names), self._older.look(names), self._lives.look(names)
        if older:
            self.memory.take(self._older.moments)
        for sheet in changed:
            self.memory.take(sheet.content.entries)
        return bool(changed) or older or lively

    @property
    def lively(self) -> tuple[Live, ...]:
        """Return what is under way in each window, and what version 1 left so."""
        return (*self._lives.all(), *((self._older.live,) if self._older.live is not None else ()))

    @property
    def readable(self) -> bool:
        """Say whether anything of the partner could be read."""
        return not self.forgotten and (bool(self.memory) or self.sheets.readable)

    @property
    def unreadable(self) -> str:
        """Return why nothing could be read, a whole sentence; "" when something could, or when nothing is there."""
        if self.forgotten or self.readable:
            return ""
        return self._problem or self._older.problem or self.sheets.unreadable

    @property
    def findings(self) -> tuple[str, ...]:
        """Return what is wrong, each a whole sentence."""
        return (*filter(None, (self._problem, self._older.problem)), *self.sheets.findings)

    @property
    def name_found(self) -> str:
        """Return what the partner seems to be called, where no file could be read."""
        return self.sheets.name_found or self._older.name or self.name_kept

    def keep(self, moments: Sequence[AnyMoment]) -> None:
        """Keep moments as one act. Raises `NotKept`, and then none is kept."""
        kept = checked(moments, self.partner, self.memory.erased)
        self._write([[ENCODER.encode(moment) for moment in kept]], {moment.id: moment for moment in kept})

    def write_anew(self) -> None:
        """Write all that is known into a new file, when the folder is missing. Raises `NotKept`."""
        self.look()
        if not self.missing:
            return
        known = self.memory.entries()
        self.own.leave()
        self.sheets.drop()
        self.there = self.missing = False
        try:
            self._write([[raw_of(entry)] for entry in known.values()], known)
        except NotKept:
            self.there = True
            self.look()
            raise

    def keep_live(self, live: Live) -> None:
        """Keep what is under way in this window. Raises `NotKept`."""
        with writing_in(self.path):
            self._admit()
            make_folders(self._disk, self.path)
            self.there = True
            self._lives.keep(live)

    def end_live(self, session: str) -> None:
        """Keep that a meeting is under way in this window no more. Raises `NotKept`."""
        with writing_in(self.path):
            self._admit()
            self._lives.end(session)

    def drop_live(self, live: Live) -> None:
        """Remove what a dead window left. Raises `NotKept`."""
        with writing_in(self.path):
            self._lives.drop(live)

    def _admit(self) -> None:
        """Let a write through, or raise why not."""
        self.own.settle()
        if stamp_of(self._disk, self.path / FORGOTTEN) is not None:
            self.look()
            raise NotKept("Not kept, this partner was forgotten: add them again as someone new.")
        if self.missing or (self.own.vault is None and self.there and stamp_of(self._disk, self.path) is None):
            self.missing = True
            raise gone(self.path)

    def _write(self, acts: Acts, entries: dict[str, Entry]) -> None:
        """Write acts, in which these entries stand, and know them. Raises `NotKept`."""
        with writing_in(self.path):
            for _ in range(TRIES):
                self._admit()
                try:
                    return self._append(acts, entries)
                except BeginAnew:
                    self.look()
        raise NotKept(f"Not kept, {self.path} is being changed by another program: close that, then try again.")

    def _append(self, acts: Acts, entries: dict[str, Entry]) -> None:
        if not self.own.is_open:
            self.own.open()
            self.look()  # what another window kept in it before it closed it, and what is gone and is healed now
        healed = self.memory.entries(self.sheets.lost())
        first = [[raw_of(entry) for entry in healed.values()]] if healed else []
        vault = self.own.write([*first, *acts])
        self.there = True
        self.sheets.grown(vault.path.name, vault.stamp, InFile(Header.SOUND, {}, self._device, whole=True), healed | entries)
        self.memory.take(entries)

    def erase(self, now: datetime, texts: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Take the text of what was erased out of the files; return what couldn't be reached, each a whole sentence.

        `texts` are those that were known until now, besides those that still stand in a file.
        """
        erased = self.memory.erased
        if not erased or self.forgotten or self.missing:
            return ()
        texts |= texts_in(copy for id in erased for copy in self.sheets.copies(id))
        files = ((self.path / name, self.sheets.all[name]) for name in sorted(self.sheets.all))
        held = [held_back(self.own, path, sheet, erased) for path, sheet in files]
        drafts = [f"{path} can't be written, and its draft may hold what was erased." for path in self._lives.without(texts, now)]
        older = clear_version_1(self._disk, self.path)
        self.look()
        return (*filter(None, held), *drafts, *older)

    def forget(self) -> tuple[str, ...]:
        """Mark the partner as forgotten, and remove all else; return what couldn't be, each a sentence. Raises `NotKept`."""
        with writing_in(self.path):
            mark(self._disk, self.path)
        self._forget_here()
        return clear(self._disk, self.path)

    def _forget_here(self) -> None:
        self.own.close()
        self.sheets.drop()
        self.memory.forget()
        self._lives.forget()
        self.forgotten, self.missing, self.there = True, False, True
