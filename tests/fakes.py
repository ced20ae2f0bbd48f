"""A notebook without a disk, whose way there can be held up or closed."""

from concurrent.futures import Future
from typing import cast

from peercoach_tui.acts import Keepable
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.moments import AnyMoment, Moment
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.session import Session
from peercoach_tui.notebook.live import Live
from peercoach_tui.notebook.notebook import Notebook, Unreadable


class Full(PeercoachError):
    """The disk is full."""


class FakeNotebook:
    """Keeps in memory: at once, or, while `holding`, when it is released; not at all while `full`.

    Moments stand in the order in which they came, the worst that a notebook may do.
    """

    def __init__(self) -> None:
        self.holding = self.full = self.read_only = False
        self.unreadable: tuple[Unreadable, ...] = ()
        self.lives_sent: list[Live | None] = []
        self._partners: dict[str, Partner] = {}
        self._sessions: dict[str, Session] = {}
        self._moments: dict[str, tuple[AnyMoment, ...]] = {}
        self._follow_ups: dict[str, dict[str, FollowUp]] = {}
        self._live: dict[str, Live | None] = {}
        self._held: list[tuple[Future[None], str, tuple[Keepable, ...] | Live | None]] = []

    @property
    def as_notebook(self) -> Notebook:
        return cast(Notebook, self)

    def partners(self) -> tuple[Partner, ...]:
        return tuple(self._partners.values())

    def sessions(self, partner: str) -> tuple[Session, ...]:
        mine = [session for session in self._sessions.values() if session.partner == partner]
        return tuple(sorted(mine, key=lambda session: (session.began, session.id)))

    def moments(self, session: str) -> tuple[AnyMoment, ...]:
        return self._moments.get(session, ())

    def follow_ups(self, partner: str) -> tuple[FollowUp, ...]:
        return tuple(self._follow_ups.get(partner, {}).values())

    def live(self, partner: str) -> Live | None:
        return self._live.get(partner)

    def keep(self, partner: str, *values: Keepable) -> Future[None]:
        return self._send(partner, values)

    def keep_live(self, partner: str, live: Live | None, *, durable: bool = True) -> Future[None]:
        self.lives_sent.append(live)
        return self._send(partner, live)

    def load(self) -> None:
        """Read nothing: all is in memory."""

    def close(self) -> None:
        """Leave all as it is."""

    def release(self) -> None:
        """Let all that is held up arrive, in its order."""
        held, self._held = self._held, []
        for kept, partner, sent in held:
            self._arrive(kept, partner, sent)

    @property
    def held(self) -> int:
        """Return how many writes are held up."""
        return len(self._held)

    def refuse(self) -> None:
        """Lose all that is held up."""
        while self._held:
            self.refuse_first()

    def refuse_first(self) -> None:
        """Lose the oldest of what is held up."""
        kept, _, _ = self._held.pop(0)
        kept.set_exception(Full("The disk is full. Make some room."))

    def _send(self, partner: str, sent: tuple[Keepable, ...] | Live | None) -> Future[None]:
        kept: Future[None] = Future()
        if self.full:
            kept.set_exception(Full("The disk is full. Make some room."))
        elif self.holding:
            self._held.append((kept, partner, sent))
        else:
            self._arrive(kept, partner, sent)
        return kept

    def _arrive(self, kept: Future[None], partner: str, sent: tuple[Keepable, ...] | Live | None) -> None:
        if isinstance(sent, tuple):
            for value in sent:
                self._take(partner, value)
        else:
            self._live[partner] = sent
        kept.set_result(None)

    def _take(self, partner: str, value: Keepable) -> None:
        match value:
            case Partner():
                self._partners[value.id] = value
            case Session():
                self._sessions[value.id] = value
            case FollowUp():
                self._follow_ups.setdefault(partner, {})[value.id] = value
            case Moment():
                self._moments[value.session] = (*self.moments(value.session), value)
