"""The files of one partner as they were last read."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from peercoach_tui.disk import Disk, Stamp
from peercoach_tui.domain.flaws import is_name
from peercoach_tui.files import opened, read_whole, stamp_of
from peercoach_tui.notebook.errors import NotRead
from peercoach_tui.notebook.lines import Header, InFile, read
from peercoach_tui.notebook.names import is_sheet
from peercoach_tui.notebook.union import NOT_READ, Entry
from peercoach_tui.notebook.vault import LARGEST

FOUND = 20
"""So many findings of a file are said one by one."""

_NAME = rb'"kind":"partner (?:added|changed)"[^{}]*?"name":("(?:[^"\\]|\\.)*")'
_LEFT = {
    Header.LATER: "was written by a newer peercoach and was left as it is: update peercoach, then start again.",
    Header.OTHER: "is of another partner and was left as it is: put it back into the folder that it came from.",
}

_DAMAGED = (
    "is damaged, and nothing in it can be read: put back the one in the newest of your backups (`peercoach where` says where "
    "they are), or let go of what was in it with `peercoach forget`."
)


class Sheet(NamedTuple):
    """A file as it was last read. It has no stamp when the system didn't let it be read; `left` says why it was not read."""

    stamp: Stamp | None
    content: InFile
    left: str = ""
    name_found: str = ""

    @property
    def only_damage(self) -> bool:
        """Say whether nothing in it is sound, not even whose file it is."""
        return not self.content.entries and (self.content.header is Header.DAMAGED or bool(self.content.findings))


class Sheets:
    """The files of moments in a folder: `all` of them, by name."""

    def __init__(self, disk: Disk, folder: Path, partner: str, device: str) -> None:
        self._disk, self._folder, self._partner, self._device = disk, folder, partner, device
        self.all: Mapping[str, Sheet] = {}
        self._lost: set[str] = set()

    def look(self, names: Collection[str]) -> list[Sheet]:
        """Read the files among these names that aren't as they were, and return them."""
        sheets = {name: self._looked(name) for name in names if is_sheet(name)}
        changed = [sheet for name, sheet in sheets.items() if sheet is not self.all.get(name)]
        if changed or sheets.keys() != self.all.keys():
            self._note_lost(sheets)
            self.all = sheets
        return changed

    def grown(self, name: str, stamp: Stamp, header: InFile, entries: Mapping[str, Entry]) -> None:
        """Take what this window wrote to a file as read; of a new one the `header` says whose it is."""
        held = self.all.get(name, Sheet(stamp, header))
        held.content.entries.update(entries)
        self.all = {**self.all, name: Sheet(stamp, held.content)}

    def copies(self, id: str) -> list[Entry]:
        """Return the documents of an id, as they stand in the files."""
        return [sheet.content.entries[id] for sheet in self.all.values() if id in sheet.content.entries]

    def is_own(self, id: str) -> bool:
        """Say whether this device kept what has that id."""
        own = (sheet.content for sheet in self.all.values() if sheet.content.device == self._device)
        return any(id in content.entries for content in own)

    def lost(self) -> list[str]:
        """Return what this device kept and no file has any more."""
        self._lost = {id for id in self._lost if not self.copies(id)}
        return sorted(self._lost)

    def drop(self) -> None:
        """Forget the files, and what they had."""
        self.all, self._lost = {}, set()

    @property
    def readable(self) -> bool:
        """Say whether any file could be read."""
        return any(not sheet.left and not sheet.only_damage for sheet in self.all.values())

    @property
    def unreadable(self) -> str:
        """Return why none could be read, a whole sentence that says what to do; "" when there is none."""
        reasons = (sheet.left or f"{self._folder / name} {_DAMAGED}" for name, sheet in sorted(self.all.items()))
        return "" if self.readable else next(reasons, "")

    @property
    def name_found(self) -> str:
        """Return what the partner seems to be called in the files that can't be read."""
        return next((sheet.name_found for sheet in self.all.values() if sheet.name_found), "")

    @property
    def findings(self) -> tuple[str, ...]:
        """Return what is wrong with the files, each a whole sentence."""
        return tuple(finding for name in sorted(self.all) for finding in self._findings(name, self.all[name]))

    def _looked(self, name: str) -> Sheet:
        path, known = self._folder / name, self.all.get(name)
        try:
            stamp = stamp_of(self._disk, path)
            if known is not None and stamp is not None and known.stamp == stamp:
                return known
            return read_sheet(self._disk, path, self._partner, stamp)
        except OSError as problem:
            # What was read before isn't forgotten, and not taken for lost.
            content = known.content if known is not None else InFile(Header.DAMAGED, {})
            left = str(NotRead(path, problem))
            return known if known is not None and known.left == left and known.stamp is None else Sheet(None, content, left)

    def _note_lost(self, sheets: Mapping[str, Sheet]) -> None:
        for name, old in self.all.items():
            if old.content.device == self._device:
                now = sheets.get(name)
                self._lost |= old.content.entries.keys() - (now.content.entries.keys() if now is not None else frozenset())

    def _findings(self, name: str, sheet: Sheet) -> Iterator[str]:
        path, content = self._folder / name, sheet.content
        if sheet.left:
            yield sheet.left
            return
        for finding in content.findings[:FOUND]:
            yield f"{path}: line {finding.line} {finding.what}."
        if len(content.findings) > FOUND:
            yield f"{path}: {len(content.findings) - FOUND} more lines are damaged."
        if content.unknown:
            what = "1 moment was" if content.unknown == 1 else f"{content.unknown} moments were"
            yield f"{path}: {what} written by a newer peercoach and not shown whole: update peercoach."


def read_sheet(disk: Disk, path: Path, partner: str, stamp: Stamp | None) -> Sheet:
    """Read a file that has that stamp. Raises OSError."""
    if stamp is not None and not stamp.regular:
        return _left(stamp, f"{path} is no file but a pipe, a device or a folder: move it away.")
    if stamp is not None and stamp.size > LARGEST:
        return _left(stamp, f"{path} is larger than 256 MiB and was left as it is: move it away.")
    with opened(disk, disk.open_reading(path)) as handle:
        stamp = disk.fstat(handle)
        if not stamp.regular or stamp.size > LARGEST:
            return _left(None, f"{path} is being changed by another program: close that.")
        held = read_whole(disk, handle, LARGEST)
    content = read(held, partner)
    left = f"{path} {_LEFT[content.header]}" if content.header in _LEFT else ""
    return Sheet(stamp, content, left, "" if content.entries or content.header is Header.OTHER else name_in(held))


def name_in(content: bytes, pattern: bytes = _NAME) -> str:
    """Return the newest name of a partner that seems to stand in the bytes of a file, "" when none does."""
    for quoted in reversed(re.findall(pattern, content)):
        try:
            found = msgspec.json.decode(quoted, type=str).strip()
        except NOT_READ:
            continue
        if is_name(found):
            return found
    return ""


def _left(stamp: Stamp | None, why: str) -> Sheet:
    return Sheet(stamp, InFile(Header.DAMAGED, {}), why)
