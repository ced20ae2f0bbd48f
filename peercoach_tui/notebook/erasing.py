"""Taking the text of what was erased out of the files, and leaving all else there as it is."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from peercoach_tui.files import TRIES
from peercoach_tui.notebook.lines import InFile, RawLine, act_line, documents_of, pieces_of, read_document
from peercoach_tui.notebook.names import name_of
from peercoach_tui.notebook.own_files import OwnFiles
from peercoach_tui.notebook.sheets import Sheet
from peercoach_tui.notebook.union import NOT_READ, emptied, raw_of
from peercoach_tui.notebook.vault import BeginAnew


def held_back(own: OwnFiles, path: Path, sheet: Sheet, erased: Collection[str]) -> str:
    """Take the texts out of a file where this window may; return why it may not or can't, a whole sentence, "" when it did."""
    made = name_of(path.name)
    if sheet.left:
        return f"{path} can't be read, and may still hold what was erased: remove it by hand if it does."
    if not _may_hold_text(sheet.content, erased):
        return ""
    if made is not None and made.device != own.device:
        return f"{path} is of another device, which takes the text out when peercoach is started there."
    for _ in range(TRIES):
        try:
            own.rewrite(path, partial(without_text, erased=erased))
            return ""
        except BlockingIOError:
            return f"{path} is open in another window, which takes the text out in a moment."
        except BeginAnew:
            """Another window took the new file for a leftover."""
        except OSError:
            break
    return f"{path} can't be written, and still holds what was erased: allow that, and it goes at the next start."


def without_text(content: bytes, erased: Collection[str]) -> bytes:
    """Return the bytes of a file without these texts: the acts keep their numbers and get new sums.

    A line that can't be read goes whole when it holds one of the ids. A line whose sum was wrong still has a wrong one.
    """
    ids = [id.encode() for id in erased]
    return b"\n".join(
        b"".join(_bare(*piece, erased) for piece in pieces_of(line)) if any(id in line for id in ids) else line
        for line in content.split(b"\n")
    )


def _may_hold_text(content: InFile, erased: Collection[str]) -> bool:
    """Say whether a file holds text of what was erased, as far as it was read; a damaged line may."""
    entries = (content.entries[id] for id in erased if id in content.entries)
    return any(emptied(entry) is not entry for entry in entries) or bool(erased and content.findings)


def _bare(piece: bytes, line: RawLine | None, erased: Collection[str]) -> bytes:
    if line is not None and line.file:
        return piece
    try:
        read = [read_document(raw, sound=True) for raw in documents_of(line)] if line is not None else None
    except NOT_READ:
        read = None
    if line is None or read is None:
        return b"" if any(b'"id":"%s"' % id.encode() in piece for id in erased) else piece
    was = [raw_of(entry) for _, entry in read]
    left = [raw_of(emptied(entry)) if id in erased else raw_of(entry) for id, entry in read]
    return piece if left == was else act_line(line.n, left, crc=None if line.right else line.crc).removesuffix(b"\n")
