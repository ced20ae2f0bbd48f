"""A notebook without a disk, whose way there can be held up or closed."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.notebook.notebook import Unreadable

FULL = "The disk is full. Make some room."
ANA = PartnerAdded(id="added", at=datetime(2026, 1, 1, tzinfo=UTC), name="Ana Ruiz")


class Full(PeercoachError):
    """The disk is full."""


class FakeNotebook:
    """Keeps in memory: at once, or, while `holding`, when it is released; not at all while `full`. It knows Ana.

    Moments stand in the order in which they came, the worst that a notebook may do. Nothing is told to who listens.
    """

    def __init__(self) -> None:
        self.holding = self.full = self.read_only = False
        self.unreadable: tuple[Unreadable, ...] = ()
        self.missing: tuple[str, ...] = ()
        self.remarks: tuple[str, ...] = ()
        self.lives_sent: list[Live | None] = []
        self.elsewhere: tuple[Live, ...] = ()
        """Meetings under way in other windows."""
        self.dropped: list[Live] = []
        self._moments: dict[str, list[AnyMoment]] = {"ana": [ANA]}
        self._live: dict[tuple[str, str], Live] = {}
        self._held: list[tuple[Future[None], Callable[[], None]]] = []

    def ids(self) -> tuple[str, ...]:
        return tuple(self._moments)

    def findings(self, partner: str) -> tuple[str, ...]:
        return ()

    def load(self) -> None:
        """Read nothing: all is in memory."""

    def listen(self, heard: object) -> None:
        """Tell nothing: who acts knows it."""

    def follow(self) -> Future[frozenset[str]]:
        """Say that no other window kept anything."""
        followed: Future[frozenset[str]] = Future()
        followed.set_result(frozenset())
        return followed

    def close(self) -> None:
        """Leave all as it is."""

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        return tuple(self._moments.get(partner, ()))

    def lives(self, partner: str) -> tuple[Live, ...]:
        here = (live for (whom, _), live in reversed(self._live.items()) if whom == partner)
        return (*here, *self.elsewhere)

    def live(self, partner: str) -> Live | None:
        """Return what this window said last of a meeting under way."""
        return next((live for live in self.lives(partner) if live not in self.elsewhere), None)

    def is_own(self, partner: str, id: str) -> bool:
        return any(moment.id == id for moment in self.moments(partner))

    def keep(self, partner: str, *moments: AnyMoment) -> Future[None]:
        return self._send(lambda: self._moments.setdefault(partner, []).extend(moments))

    def keep_live(self, partner: str, live: Live) -> Future[None]:
        self.lives_sent.append(live)

        def arrive() -> None:
            self._live.pop((partner, live.session), None)
            self._live[partner, live.session] = live.but(here=True)

        return self._send(arrive)

    def end_live(self, partner: str, session: str) -> Future[None]:
        self.lives_sent.append(None)

        def arrive() -> None:
            self._live.pop((partner, session), None)

        return self._send(arrive)

    def drop_live(self, partner: str, live: Live) -> Future[None]:
        return self._send(lambda: self.dropped.append(live))

    def forget(self, partner: str) -> None:
        """Lose all that is kept with a partner."""
        del self._moments[partner]

    def release(self) -> None:
        """Let all that is held up arrive, in its order."""
        held, self._held = self._held, []
        for kept, arrive in held:
            arrive()
            kept.set_result(None)

    @property
    def held(self) -> int:
        """Return how many writes are held up."""
        return len(self._held)

    def refuse(self, why: str = FULL) -> None:
        """Lose all that is held up."""
        while self._held:
            self.refuse_first(why)

    def refuse_first(self, why: str = FULL) -> None:
        """Lose the oldest of what is held up."""
        kept, _ = self._held.pop(0)
        kept.set_exception(Full(why))

    def _send(self, arrive: Callable[[], None]) -> Future[None]:
        kept: Future[None] = Future()
        kept.set_running_or_notify_cancel()
        if self.full:
            kept.set_exception(Full(FULL))
        elif self.holding:
            self._held.append((kept, arrive))
        else:
            arrive()
            kept.set_result(None)
        return kept
