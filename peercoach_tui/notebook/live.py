"""The meeting under way in one window: its draft, and a sign of life.

A file of its own in the partner's folder, `live-<device>.<n>.json`: a line of 27 bytes, the instant of the sign of life, then
a JSON document with the rest. The document is written whole (temporary file, fsync, rename, fsync), so that after a power cut
it is the old or the new one. A sign of life writes over the 27 bytes in place and waits for nothing: no rename can put unsynced
bytes over a draft, and whatever a power cut leaves of the first line, the draft below it is read.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.moments import Id
from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.clean import clean_text
from peercoach_tui.notebook.disk import Disk, create, names_in, read_whole, replace, shut, stamp_of, sync_folder
from peercoach_tui.notebook.door import is_instant

ALIVE = timedelta(seconds=60)
"""How old a sign of life may be in a meeting that runs."""
MOST = 1 << 22
"""A live file of more bytes is none."""

_NAME = re.compile(r"live-([A-Za-z0-9_-]{1,64})\.(\d{1,9})\.json")
_SEEN = "%Y-%m-%dT%H:%M:%S.%fZ"
_WIDTH = 27


class Live(Value):
    """A meeting under way in one window: `since` is when it was begun or taken over there, `seen` the last sign of life (UTC).

    `where` is the name of that machine, `showing` the id of the question on the screen. `device`, `window` and `here` (in this
    very window) are filled in by the notebook.
    """

    session: Id
    since: datetime
    seen: datetime
    draft: str = ""
    showing: str = ""
    where: str = ""
    device: str = ""
    window: int = 0
    here: bool = False

    def runs(self, now: datetime) -> bool:
        """Say whether its window lives. A sign of life from the far future, of a wrong clock, is none."""
        return abs(now - self.seen) < ALIVE


def holder(lives: Iterable[Live], session: str, now: datetime) -> Live | None:
    """Return the window that holds a meeting: the one that runs and has it since last, at a tie the greater; None if none runs."""
    running = [live for live in lives if live.session == session and live.runs(now)]
    return max(running, key=lambda live: (live.since, live.device, live.window), default=None)
