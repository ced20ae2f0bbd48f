"""What belongs together in the timeline: all that was said in one meeting, or between two on one day."""

from array import array
from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import accumulate

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.search.entry import Entry
from peercoach_tui.search.folded import fold

Telling = Callable[["EntryGroup"], Iterable[Entry]]
"""Tells the entries of a group, in the order of time. It may be called in any thread."""


class EntryGroup:
    """One meeting with `folder` (the id of a partner, or the coach's own folder), or one local day between two.

    The entries are told when they are first asked for: a notebook of many years opens as fast as a new one. All that they are
    told from is immutable, so any thread may ask.
    """

    __slots__ = ("folder", "account", "day", "at", "things", "_telling", "_entries", "_block")

    def __init__(
        self,
        folder: str,
        account: Account | None,
        day: date,
        at: datetime,
        things: tuple[object, ...],
        telling: Telling,
    ) -> None:
        self.folder, self.account, self.day, self.at, self.things = folder, account, day, at, things
        self._telling = telling
        self._entries: tuple[Entry, ...] | None = None
        self._block: tuple[str, array[int]] | None = None

    @property
    def key(self) -> str:
        """Return what tells it apart from all others."""
        return f"{self.folder} {self.account.session.id if self.account else self.day}"

    @property
    def session(self) -> Session | None:
        """Return the meeting, None for what was kept between two."""
        return self.account.session if self.account else None

    def is_same(self, other: "EntryGroup") -> bool:
        """Say whether the same is told in both."""
        return self.account is other.account and self.things == other.things and self.day == other.day

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what was said, in the order of time."""
        if self._entries is None:
            self._entries = tuple(self._telling(self))
        return self._entries

    @property
    def block(self) -> "tuple[str, array[int]]":
        """Return the folded texts, each closed by a line end, and where the next begins."""
        if self._block is None:
            texts = [f"{fold(entry.text)}\n" for entry in self.entries]
            self._block = "".join(texts), array("L", accumulate(map(len, texts)))
        return self._block
