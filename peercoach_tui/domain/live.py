"""A meeting under way in one window, and which of several windows holds it."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from peercoach_tui.domain.moment import CheckedId
from peercoach_tui.domain.reading.draft_part import Drafted, DraftPart, pieces_of
from peercoach_tui.domain.value import Value

ALIVE = timedelta(seconds=60)
"""How old a sign of life may be in a meeting that runs."""


class UnderWay(Value):
    """What of a `Live` stands below the sign of life. `parts` are those of the draft."""

    session: CheckedId
    since: datetime
    draft: str = ""
    parts: tuple[DraftPart, ...] = ()
    showing: str = ""
    where: str = ""
    left: bool = False
    known: dict[str, int] = {}
    process: int = 0
    began: str = ""


class Live(UnderWay):
    """A meeting under way in one window: `since` is when it was begun or taken over there, `seen` the last sign of life (UTC).

    `where` is the name of that machine, `showing` the id of the question on the screen. One that was `left` runs no more,
    however young its sign of life. `known` are the lines that became something else in that window or were dropped there, by
    their names up to which number (`Drafted`), so that none comes back from another window. `process` is the number of its
    program there, 0 where it isn't known, and `began` tells when that began; one of this machine that is gone was left. `where`,
    `process`, `began`, `device`, `window` and `here` (in this very window) are filled in by the notebook.
    """

    seen: datetime
    device: str = ""
    window: int = 0
    here: bool = False

    def runs(self, now: datetime) -> bool:
        """Say whether its window lives. A sign of life from the far future, of a wrong clock, is none."""
        return not self.left and abs(now - self.seen) < ALIVE

    @property
    def pieces(self) -> tuple[Drafted, ...]:
        """Return what its draft is made of."""
        return pieces_of(self.draft, self.parts)


def known_in(lives: Iterable[Live], kept: Mapping[str, int]) -> dict[str, int]:
    """Return the lines that became something else, or were dropped, by their names up to which number.

    `kept` are those that became moments.
    """
    known = dict(kept)
    for name, number in (each for live in lives for each in live.known.items()):
        known[name] = max(number, known.get(name, number))
    return known


def half_typed(lives: Iterable[Live], kept: Mapping[str, int]) -> tuple[Drafted, ...]:
    """Return the lines that wait as drafts in windows of a meeting, each once and in its latest wording.

    `kept` are those that became moments.
    """
    lives = tuple(lives)
    known, latest = known_in(lives, kept), dict[str, Drafted]()
    for piece in (piece for live in lives for piece in live.pieces):
        if piece.number > max(known.get(piece.name, -1), latest[piece.name].number if piece.name in latest else -1):
            latest[piece.name] = piece
    # What was left in one window and typed anew in another, to the letter, is one line.
    return tuple({(piece.text, piece.of): piece for piece in latest.values()}.values())


def holder(lives: Iterable[Live], session: str, now: datetime) -> Live | None:
    """Return the window that holds a meeting: the one that runs and has it since last, at a tie the greater; else None.

    From where it was left since, it isn't held by a window that had it before.
    """
    known = [live for live in lives if live.session == session and (live.runs(now) or live.left)]
    last = max(known, key=order_of_holding, default=None)
    return None if last is None or last.left else last


def order_of_holding(live: Live) -> tuple[datetime, str, int]:
    """Return what is greatest in the window that has a meeting since last."""
    return live.since, live.device, live.window
