"""Taking the text of what was erased out of the files, and leaving all else there as it is."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.files import read_file, shut
from peercoach_tui.notebook.lines import Content, Line, act_line, documents_of, pieces_of, read_document
from peercoach_tui.notebook.sheets import Sheet, name_of
from peercoach_tui.notebook.union import emptied, raw_of
from peercoach_tui.notebook.vault import LARGEST, Left, Vault, lock, rewrite


class Eraser:
    """Erases in the files of one folder. `wrote` says whether any was written anew, `doubtful` names those that may be either."""

    def __init__(self, disk: Disk, folder: Path, device: str, random_bits: RandomBits) -> None:
        self.wrote = False
        self.doubtful: set[str] = set()
        self._disk, self._folder, self._device, self._random_bits = disk, folder, device, random_bits

    def erase(self, sheets: Mapping[str, Sheet], vault: Vault | None, erased: Collection[str]) -> tuple[str, ...]:
        """Take the texts out of the files where this window may; return where it may not or can't, each a whole sentence."""
        return tuple(held for name in sorted(sheets) if (held := self._erase(name, sheets[name], vault, erased)))

    def _erase(self, name: str, sheet: Sheet, vault: Vault | None, erased: Collection[str]) -> str:
        path, made = self._folder / name, name_of(name)
        if sheet.left:
            return f"{path} can't be read, and may still hold what was erased: remove it by hand if it does."
        if not may_hold_text(sheet.content, erased):
            return ""
        if made is not None and made.device != self._device:
            return f"{path} is of another device, which takes the text out when peercoach is started there."
        try:
            if vault is not None and vault.path == path:
                self._put(path, erased, vault.rewrite)
            elif made is None:
                self._put(path, erased, lambda content: rewrite(self._disk, path, content, self._temporary()))
            else:
                self._unused(path, erased)
        except BlockingIOError:
            return f"{path} is open in another window, which takes the text out in a moment."
        except (OSError, Left):
            self.doubtful.add(name)
            return f"{path} can't be written, and still holds what was erased: allow that, and it goes at the next start."
        return ""

    def _unused(self, path: Path, erased: Collection[str]) -> None:
        """Rewrite an own file that no window has open."""
        handle = self._disk.open_appending(path)
        try:
            beside = lock(self._disk, path, handle)
            try:
                self._put(path, erased, lambda content: rewrite(self._disk, path, content, self._temporary()))
            finally:
                if beside is not None:
                    shut(self._disk, beside)
        finally:
            shut(self._disk, handle)

    def _put(self, path: Path, erased: Collection[str], write: Callable[[bytes], None]) -> None:
        content = read_file(self._disk, path, LARGEST)
        left = without_text(content, erased)
        if left != content:
            self.wrote = True
            write(left)

    def _temporary(self) -> Path:
        return self._folder / f".{self._device}.{self._random_bits(32):08x}.tmp"


def may_hold_text(content: Content, erased: Collection[str]) -> bool:
    """Say whether a file holds text of what was erased, as far as it was read; a damaged line may."""
    entries = (content.entries[id] for id in erased if id in content.entries)
    return any(emptied(entry) is not entry for entry in entries) or bool(erased and content.findings)


def without_text(content: bytes, erased: Collection[str]) -> bytes:
    """Return the bytes of a file without these texts: the acts keep their numbers and get new sums.

    A line that can't be read goes whole when it holds one of the ids. A line whose sum was wrong still has a wrong one.
    """
    return b"\n".join(_line(line, erased) for line in content.split(b"\n"))


def _line(line: bytes, erased: Collection[str]) -> bytes:
    if not any(id.encode() in line for id in erased):
        return line
    return b"".join(_pieces(line, erased))


def _pieces(line: bytes, erased: Collection[str]) -> Iterator[bytes]:
    for piece, found in pieces_of(line):
        if found is not None and found.file:
            yield piece
        elif found is None:
            yield b"" if _is_of(piece, erased) else piece
        else:
            yield _act(piece, found, erased)


def _act(piece: bytes, line: Line, erased: Collection[str]) -> bytes:
    try:
        read = [read_document(raw, sound=True) for raw in documents_of(line)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return b"" if _is_of(piece, erased) else piece
    left = [raw_of(emptied(entry)) if id in erased else raw_of(entry) for id, entry in read]
    if left == [raw_of(entry) for _, entry in read]:
        return piece
    return act_line(line.n, left, crc=None if line.right else line.crc).removesuffix(b"\n")


def _is_of(piece: bytes, erased: Collection[str]) -> bool:
    return any(b'"id":"%s"' % id.encode() in piece for id in erased)
