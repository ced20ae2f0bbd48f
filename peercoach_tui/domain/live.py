"""A meeting under way in one window, and which of several windows holds it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from peercoach_tui.domain.hashing import short_hash
from peercoach_tui.domain.moment import Id
from peercoach_tui.domain.reading.draft_part import DraftPart
from peercoach_tui.domain.value import Value

ALIVE = timedelta(seconds=60)
"""How old a sign of life may be in a meeting that runs."""


class UnderWay(Value):
    """What of a `Live` stands below the sign of life. `parts` are those of the draft."""

    session: Id
    since: datetime
    draft: str = ""
    parts: tuple[DraftPart, ...] = ()
    showing: str = ""
    where: str = ""
    left: bool = False
    taken: tuple[str, ...] = ()
    process: int = 0


class Live(UnderWay):
    """A meeting under way in one window: `since` is when it was begun or taken over there, `seen` the last sign of life (UTC).

    `where` is the name of that machine, `showing` the id of the question on the screen. One that was `left` runs no more,
    however young its sign of life. `taken` names the drafts that were taken up from other windows (`Live.drafted`), so that
    none is taken up twice. `process` is the number of its program there, 0 where it isn't known; one of this machine that is
    gone was left. `where`, `process`, `device`, `window` and `here` (in this very window) are filled in by the notebook.
    """

    seen: datetime
    device: str = ""
    window: int = 0
    here: bool = False

    def runs(self, now: datetime) -> bool:
        """Say whether its window lives. A sign of life from the far future, of a wrong clock, is none."""
        return not self.left and abs(now - self.seen) < ALIVE

    @property
    def drafted(self) -> str:
        """Return what tells this draft from any other, of another window or another time."""
        draft = short_hash(self.draft.encode("utf-8", "replace")).hex()
        return f"{self.device}.{self.window} {self.since.isoformat()} {draft}"


def holder(lives: Iterable[Live], session: str, now: datetime) -> Live | None:
    """Return the window that holds a meeting: the one that runs and has it since last, at a tie the greater; else None.

    From where it was left since, it isn't held by a window that had it before.
    """
    known = [live for live in lives if live.session == session and (live.runs(now) or live.left)]
    last = max(known, key=lambda live: (live.since, live.device, live.window), default=None)
    return None if last is None or last.left else last
