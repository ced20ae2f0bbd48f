"""Who writes: one installation of the program on one machine, for one data folder.

The id is kept in the state folder, since the data folder may be carried or synced. Its file is named after a hash of the
machine's id and the data path: elsewhere, or for another folder, there is none of that name, so the device is a new one.
"""

from pathlib import Path
from typing import NamedTuple

import msgspec

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import reason
from peercoach_tui.domain.hashing import sha256
from peercoach_tui.domain.ids import RandomBits
from peercoach_tui.domain.moment import CheckedId
from peercoach_tui.domain.value import Value
from peercoach_tui.files import make_folders, read_file, replace, write_new
from peercoach_tui.notebook.union import NOT_READ

MACHINE = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
BACKUPS = "backups"
"""The folder within the state folder in which each device has one for its backups: data folders may share a state folder."""
_MOST = 4096


class Device(NamedTuple):
    """An installation: its id, and the file that holds it. Where that can't be kept there is none, and `remark` says so."""

    id: str
    path: Path | None = None
    remark: str = ""


class _Kept(Value):
    device: CheckedId


def device_file(disk: Disk, state: Path, root: Path) -> Path:
    """Return the file that holds the id of this device for a data folder; it may not be there yet."""
    return state / f"device-{_bound(disk, root)}.json"


def backups_folder(disk: Disk, state: Path, root: Path) -> Path:
    """Return where the backups of a data folder lie; above that as long as no device is known for it."""
    try:
        kept = _kept(disk, device_file(disk, state, root))
    except OSError:
        kept = None
    return state / BACKUPS / (kept or "")


def device_of(disk: Disk, state: Path, root: Path, random_bits: RandomBits) -> Device:
    """Return this device, which is a new one where the state folder knows none for this machine and data folder."""
    path = device_file(disk, state, root)
    fresh = f"{random_bits(64):016x}"
    try:
        kept = _kept(disk, path)
        if kept is None:
            make_folders(disk, state)
            kept = _keep(disk, path, fresh)
    except OSError as problem:
        return Device(
            fresh,
            remark=f"{path} can't be kept ({reason(problem)}), so there are no backups, and this run counts as a device of its "
            "own: allow it, or name another folder with PEERCOACH_STATE.",
        )
    return Device(kept or fresh, path)


def _kept(disk: Disk, path: Path) -> str | None:
    """Return the id that is kept, None when none is. Raises OSError when that can't be known: it is never written over then."""
    try:
        return msgspec.json.decode(read_file(disk, path, _MOST), type=_Kept).device
    except (FileNotFoundError, *NOT_READ):
        return None


def _keep(disk: Disk, path: Path, fresh: str) -> str:
    """Keep an id where none is kept; return the one that another window kept first, if one did. Raises OSError."""
    content = msgspec.json.encode(_Kept(device=fresh))
    try:
        write_new(disk, path, content)
    except FileExistsError:
        found = _kept(disk, path)
        if found is not None:
            return found
        replace(disk, path, content)
    return fresh


def _bound(disk: Disk, root: Path) -> str:
    return sha256(_machine(disk) + b"\0" + str(root.absolute()).encode(errors="surrogateescape")).hex()[:16]


def _machine(disk: Disk) -> bytes:
    """Return what the machine is known by, its name where it has no id."""
    for path in MACHINE:
        try:
            found = read_file(disk, path, _MOST).strip()
        except OSError:
            continue
        if found:
            return found
    return disk.machine.encode()
