"""What a session under way is like this very second, beside its moments: the draft, and a sign of life."""

from datetime import datetime
from pathlib import Path

import msgspec

from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.clean import cleaned
from peercoach_tui.notebook.disk import Disk, make_folders, replace, sync_folder
from peercoach_tui.notebook.errors import not_kept


class Live(Value):
    """The session under way. `seen` is when the program was last alive (UTC), `showing` the id of the question on the screen."""

    session: str
    seen: datetime
    draft: str = ""
    showing: str = ""


def read_live(disk: Disk, path: Path) -> Live | None:
    """Return what the file says, None when there is none or when it can't be read."""
    try:
        live = msgspec.json.decode(disk.read(path)[0], type=Live)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return live if live.seen.tzinfo else None


def write_live(disk: Disk, path: Path, live: Live | None, *, durable: bool) -> Live | None:
    """Write the file, or remove it for None, and return what it says now. Raises `NotKept`."""
    clean = None if live is None else msgspec.convert(cleaned(msgspec.to_builtins(live)), Live)
    try:
        if clean is None:
            _remove(disk, path)
        else:
            make_folders(disk, path.parent)
            replace(disk, path, msgspec.json.encode(clean), durable=durable)
    except OSError as problem:
        raise not_kept(problem, path) from problem
    return clean


def _remove(disk: Disk, path: Path) -> None:
    if disk.stat(path) is not None:
        disk.unlink(path)
        sync_folder(disk, path.parent)
