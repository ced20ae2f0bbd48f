"""Taking over what version 1 kept: `notebook.json` and `live.json` in the folder of a partner become files of today.

Everything is on the medium and read back before a name of version 1 is changed, and names are all that is changed: its files stay
as `notebook.v1.json` and `live.v1.json`. After a crash it is done again, and finds or writes the same moments.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from peercoach_tui.disk import Disk, NoLocks
from peercoach_tui.domain.flaws import is_instant
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moment import CheckedId
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.value import Value
from peercoach_tui.files import create, names_in, opened, read_file, shut, stamp_of, sync_folder
from peercoach_tui.notebook.errors import NotebookError, NotKept, NotRead, writing_in
from peercoach_tui.notebook.live import Lives
from peercoach_tui.notebook.names import FILE, LIVE, Name, is_sheet
from peercoach_tui.notebook.sheets import name_in, read_sheet
from peercoach_tui.notebook.union import ENCODER, NOT_READ, Odd, moment_of
from peercoach_tui.notebook.vault import LARGEST, BeginAnew, Vault
from peercoach_tui.notebook.version_1.file import Unread
from peercoach_tui.notebook.version_1.moments import moments_of, was

_NAME = rb'"name"\s*:\s*("(?:[^"\\]|\\.)*")'
_TRIES = 4


class OlderIsOpen(NotKept):
    """Version 1 has the notebook open."""

    def __init__(self, root: Path) -> None:
        super().__init__(f"An older peercoach has {root} open, so its notes are only shown here: close it, then start again.")


class NotTheSame(NotebookError):
    """What would be taken over isn't what version 1 showed; it is left as it is."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"{path} was left as it is, since {what} in it would not read the same afterwards: keep it, and open it with the "
            "peercoach that wrote it."
        )


class Old(NamedTuple):
    """What version 1 kept of a partner, as it is known today."""

    moments: tuple[AnyMoment, ...] = ()
    live: Live | None = None


class _Live(Value):
    """What stood in `live.json`."""

    session: CheckedId
    seen: datetime
    draft: str = ""
    showing: str = ""


def read_old(folder: Path, disk: Disk) -> Old:
    """Return what version 1 kept in a partner's folder, and change nothing. Raises `NotebookError`; none without files."""
    content, path = _content(folder / FILE, disk), folder / FILE
    moments = moments_of(content, folder.name, path) if content is not None else ()
    return Old(moments, _live(_content(folder / LIVE, disk)))


def name_found(folder: Path, disk: Disk) -> str:
    """Return what a partner seems to be called whose file can't be read: there or in a backup of it; "" when that fails too."""
    backups = folder / "backups"
    try:
        paths = [folder / FILE, *(backups / name for name in reversed(names_in(disk, backups)))]
    except OSError:
        return ""
    return next((name for path in paths if (name := _name_in(path, disk))), "")


@contextmanager
def lock_of_version_1(root: Path, disk: Disk) -> Iterator[None]:
    """Keep version 1 out of a data folder for a while. Raises `OlderIsOpen` when it is in, and `NotKept`."""
    path = root / "lock"
    with writing_in(root):
        handle = _locked(path, disk)
    if handle is None:
        raise OlderIsOpen(root)
    with opened(disk, handle):
        yield


def take_over(folder: Path, *, disk: Disk, device: str) -> str:
    """Take over what version 1 kept of one partner, under its lock; return a sentence about what couldn't be, "" most often.

    The moments go into a file of this device, what was under way into a live file of it. Raises `NotebookError`, and then all is
    as it was.
    """
    path, partner = folder / FILE, folder.name
    content = _content(path, disk)
    live = _content(folder / LIVE, disk)
    try:
        with writing_in(folder):
            if content is not None:
                _write_moments(path, content, partner, disk, device)
            remark = _write_live(folder, live, disk, device) if live is not None else ""
            for name, held in ((FILE, content), (LIVE, live)):
                if held is not None:
                    _put_away(folder / name, disk)
    except BeginAnew as problem:
        raise NotKept(f"Not kept, {folder} is being changed by another program: close that, then start again.") from problem
    return remark


def _write_moments(path: Path, content: bytes, partner: str, disk: Disk, device: str) -> None:
    """Write what isn't in the files of today yet, and read it back. Raises OSError and `BeginAnew`."""
    moments, before = moments_of(content, partner, path), was(content, partner, path)
    what = before.differs(Fold(partner, moments))
    if what:
        raise NotTheSame(path, what)
    known = _known(path.parent, partner, disk)
    new = [moment for moment in moments if moment.id not in known]
    if not new:
        return
    documents = [ENCODER.encode(moment) for moment in new]
    number = 0
    while (made := path.with_name(str(_called(documents, number, device)))).name in names_in(disk, path.parent):
        number += 1
    with suppress(FileNotFoundError):
        disk.unlink(made.with_name(f".{made.name}.tmp"))  # of a kill; no other window writes it while this one has the lock
    Vault.make(disk, made, partner, device, [[document] for document in documents]).close()
    back = _known(path.parent, partner, disk)
    if any(moment.id not in back for moment in new):
        what = "a moment"
    else:
        fresh = {moment.id for moment in new}
        what = before.differs(Fold(partner, [back[moment.id] if moment.id in fresh else moment for moment in moments]))
    if what:
        disk.unlink(made)
        sync_folder(disk, path.parent)
        raise NotTheSame(path, what)


def _known(folder: Path, partner: str, disk: Disk) -> Mapping[str, AnyMoment]:
    """Return what stands soundly in the files of today in a folder. Raises OSError."""
    known: dict[str, AnyMoment] = {}
    for name in names_in(disk, folder):
        if is_sheet(name):
            sheet = read_sheet(disk, folder / name, partner, stamp_of(disk, folder / name))
            sound = ((id, entry) for id, entry in sheet.content.entries.items() if not isinstance(entry, Odd) or entry.sound)
            known |= {id: moment for id, entry in sound if (moment := moment_of(entry)) is not None and id not in known}
    return known


def _called(documents: list[bytes], number: int, device: str) -> Name:
    """Return the name of a file for these documents: the same ones are written under the same name."""
    return Name(1, sha256(b"%d" % number + b"\n".join(documents)).hexdigest()[:8], device)


def _write_live(folder: Path, content: bytes, disk: Disk, device: str) -> str:
    """Write what was under way as if a window of today had been closed over it, once. Raises OSError."""
    live = _live(content)
    if live is None:
        return f"{folder / LIVE} can't be read, and with it what was being typed: it is still there as live.v1.json."
    lives = Lives(disk, folder, device, lambda bits: 0)
    lives.look(names_in(disk, folder))
    said = (live.session, live.draft, live.showing)
    if all((each.session, each.draft, each.showing) != said for each in lives.all()):
        lives.keep(live)
    return ""


def _put_away(path: Path, disk: Disk) -> None:
    """Give a file of version 1 the name under which it stays. Raises OSError."""
    taken, number = set(names_in(disk, path.parent)), 1
    while (name := f"{path.stem}.v1{f'-{number}' if number > 1 else ''}.json") in taken:
        number += 1
    disk.rename(path, path.with_name(name))
    sync_folder(disk, path.parent)


def _content(path: Path, disk: Disk) -> bytes | None:
    """Return what a file holds, None when there is none. Raises `NotRead` and `Unread`."""
    try:
        stamp = stamp_of(disk, path)
        if stamp is None:
            return None
        if not stamp.regular or stamp.size > LARGEST:
            raise Unread(path, "because it is no file" if not stamp.regular else "because it is larger than 256 MiB")
        return read_file(disk, path, LARGEST)
    except OSError as problem:
        raise NotRead(path, problem) from problem


def _live(content: bytes | None) -> Live | None:
    """Return what was under way, seen when version 1 was last alive, None when that can't be read or nothing was."""
    if content is None:
        return None
    try:
        old = msgspec.json.decode(content, type=_Live)
    except NOT_READ:
        return None
    seen = old.seen if is_instant(old.seen) else EPOCH
    return Live(session=old.session, since=seen, seen=seen, draft=old.draft, showing=old.showing)


def _name_in(path: Path, disk: Disk) -> str:
    try:
        return name_in(_content(path, disk) or b"", _NAME)
    except NotebookError:
        return ""


def _locked(path: Path, disk: Disk) -> int | None:
    """Return the handle of the locked file, None when another has it. Raises OSError."""
    for _ in range(_TRIES):
        with suppress(FileExistsError):
            shut(disk, create(disk, path))
        handle = disk.open_writing(path)
        try:
            with suppress(NoLocks):  # nobody else can have locked it, then
                if not disk.lock(handle):
                    shut(disk, handle)
                    return None
            there = stamp_of(disk, path)
            if there is not None and there.inode == disk.fstat(handle).inode:
                return handle
        except OSError:
            shut(disk, handle)
            raise
        shut(disk, handle)  # it was removed in between, and a lock on it keeps nobody out
    return None
