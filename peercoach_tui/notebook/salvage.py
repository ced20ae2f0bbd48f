"""What can still be said of a partner whose file can't be read."""

import re
from pathlib import Path

import msgspec

from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.backups import Backups
from peercoach_tui.notebook.contents import contents_of
from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.errors import NotebookError
from peercoach_tui.notebook.page import decoded
from peercoach_tui.notebook.schema import Schema

SOMEONE = "Someone"
"""The name of a partner whose name is lost."""

_NAME = re.compile(rb'"name"\s*:\s*("(?:[^"\\]|\\.)*")')


class Unreadable(Value):
    """A partner whose file can't be read, and why: a whole sentence that says what to do."""

    id: str
    name: str
    reason: str


def salvaged_name(path: Path, *, disk: Disk, backups: Backups, schema: Schema) -> str:
    """Return the partner's name from the newest whole backup, or else from what the damaged file holds, or `SOMEONE`."""
    return _from_backups(path, disk, backups, schema) or _from_bytes(path, disk) or SOMEONE


def _from_backups(path: Path, disk: Disk, backups: Backups, schema: Schema) -> str:
    try:
        copies = backups.copies()
    except OSError:
        return ""
    names = (_from_copy(copy, path.parent.name, disk, schema) for copy in copies)
    return next((name for name in names if name), "")


def _from_copy(copy: Path, partner: str, disk: Disk, schema: Schema) -> str:
    try:
        tables = schema.upgraded(decoded(disk.read(copy)[0], copy), copy)
        return contents_of(tables, copy, partner).partner.name.strip()
    except (NotebookError, OSError):
        return ""


def _from_bytes(path: Path, disk: Disk) -> str:
    try:
        found = _NAME.search(disk.read(path)[0])
        return msgspec.json.decode(found[1], type=str).strip() if found else ""
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return ""
