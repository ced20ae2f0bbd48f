"""Acts on what is kept with one partner, in a meeting or in none: what was sent, what is on disk, and undo."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import Any, TypeVar

from peercoach_tui.domain.account import Account, Folding
from peercoach_tui.domain.capture import WrittenFollowUp
from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.moments import AnyMoment, FollowUpChanged, FollowUpMade, Moment, TakenBack
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.session import Session
from peercoach_tui.domain.timeline import last_act
from peercoach_tui.notebook.live import Live
from peercoach_tui.notebook.notebook import Notebook

M = TypeVar("M", bound=Moment)
V = TypeVar("V", bound=Session | FollowUp)

Kept = Future[None]
"""Resolved when the act is on disk; fails with a PeercoachError when it can't be kept."""

Keepable = Partner | Session | AnyMoment | FollowUp

INSTANT = timedelta(microseconds=1)
"""How far after the newest moment the next one stands while the clock is behind it."""


class Acts:
    """What is kept with one partner as it was sent, so that quick keys stand on each other in their order.

    All that is read here counts what is still on its way to disk; what can't be kept is gone from it again. `is_kept` tells the
    two apart. Made once for each partner: who else acts on them must see what was sent.
    """

    def __init__(
        self, notebook: Notebook, partner: Partner, *, now: Callable[[], datetime], new_id: Callable[[datetime], str]
    ) -> None:
        self.id = partner.id
        self._notebook, self._given = notebook, partner
        self.clock, self._new_id = now, new_id
        self._sent: list[tuple[Kept, tuple[Keepable, ...]]] = []
        self._live: tuple[Kept, Live | None] | None = None
        self._foldings: dict[str, Folding] = {}

    # What was sent

    @property
    def partner(self) -> Partner:
        """Return the partner, as changed last."""
        sent = [value for value in self._under_way() if isinstance(value, Partner)]
        known = (one for one in self._notebook.partners() if one.id == self.id)
        return sent[-1] if sent else next(known, self._given)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions, the oldest first."""
        sent = [value for value in self._under_way() if isinstance(value, Session)]
        known = self._notebook.sessions(self.id)
        return tuple(sorted(_over(known, sent), key=lambda session: (session.began, session.id))) if sent else known

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups of both as changed last, in the order in which they were made."""
        sent = [value for value in self._under_way() if isinstance(value, FollowUp)]
        return _over(self._notebook.follow_ups(self.id), sent)

    def follow_up(self, id: str) -> FollowUp | None:
        """Return the follow-up of that id as changed last, None when there is none."""
        return next((each for each in self.follow_ups if each.id == id), None)

    def account(self, session: Session) -> Account:
        """Return the account of a session. What was sent since the last time costs no more than itself."""
        return self._folded(session).account

    @property
    def live(self) -> Live | None:
        """Return what is under way with the partner, as said last."""
        if self._live is not None and not self._live[0].done():
            return self._live[1]
        return self._notebook.live(self.id)

    @property
    def on_their_way(self) -> frozenset[str]:
        """Return the ids of what is not on disk yet. Who asks before reading has marked all of it."""
        return frozenset(value.id for value in self._under_way())

    def is_kept(self, id: str) -> bool:
        """Say whether what has this id is on disk, rather than on its way there."""
        return id not in self.on_their_way

    # Acts

    def now(self, session: Session) -> datetime:
        """Return the clock, but never an instant before the newest moment of the session: clocks are set back."""
        clock = self.clock()
        newest = self._folded(session).newest
        return clock if newest is None or clock >= newest else newest + INSTANT

    def moment(self, session: Session, kind: type[M], *, at: datetime | None = None, **fields: Any) -> M:
        """Return a new moment of a session: of now, or of an instant gone by."""
        instant = at or self.now(session)
        return kind(id=self._new_id(instant), session=session.id, at=instant, **fields)

    def send(self, *values: Keepable) -> Kept:
        """Send values on their way to disk, all together or none."""
        kept = self._notebook.keep(self.id, *values)
        self._sent.append((kept, values))
        return kept

    def new_follow_up(self, session: Session, written: WrittenFollowUp) -> FollowUp:
        """Return a new follow-up of a session, as it was written."""
        at = self.now(session)
        return FollowUp(
            id=self._new_id(at),
            session=session.id,
            owner=written.owner,
            what=written.what,
            when=written.when,
            due=written.due,
            made=at,
            changed=at,
        )

    def change_partner(self, **fields: object) -> Kept:
        """Change fields of the partner, as changed last."""
        return self.send(self.partner.but(**fields))

    def change(self, session: Session, follow_up: str, **fields: object) -> Kept | None:
        """Change fields of the follow-up of that id, as changed last; None when there is none."""
        before = self.follow_up(follow_up)
        if before is None:
            return None
        after = before.but(changed=self._after(session, before), **fields)
        return self.send(after, self.moment(session, FollowUpChanged, before=before, after=after))

    def take_back(self, session: Session) -> tuple[AnyMoment, Kept] | None:
        """Take the last act of a session back and return it; None when there is none left."""
        act = last_act(self.account(session).moments)
        if act is None:
            return None
        return act, self.send(*self._as_before(session, act), self.moment(session, TakenBack, of=act.id))

    def say_live(self, live: Live | None, *, durable: bool = True) -> Kept:
        """Keep what is under way with the partner, or that nothing is (None); `durable`: also through a power cut."""
        kept = self._notebook.keep_live(self.id, live, durable=durable)
        self._live = kept, live
        return kept

    def _as_before(self, session: Session, act: AnyMoment) -> tuple[FollowUp, ...]:
        match act:
            case FollowUpChanged(before=before):
                now = self.follow_up(before.id) or before
                return (before.but(changed=self._after(session, now)),)
            case FollowUpMade():
                made = self.follow_up(act.follow_up)
                return (made.but(withdrawn=True, changed=self._after(session, made)),) if made else ()
        return ()

    def _after(self, session: Session, follow_up: FollowUp) -> datetime:
        """Return an instant after the last change of a follow-up: of two copies the one that was changed later stands."""
        return max(self.now(session), follow_up.changed + INSTANT)

    # What is on disk, and what is on its way

    def _folded(self, session: Session) -> Folding:
        # What is on its way is asked first: what arrives between the two is then in both, and never in none.
        sent = [value for value in self._under_way() if isinstance(value, Moment) and value.session == session.id]
        kept = self._notebook.moments(session.id)
        folding = self._foldings.get(session.id)
        if folding is None or folding.session != session:
            folding = self._foldings[session.id] = Folding(session)
        if sent or folding.line is not kept:
            known = {moment.id for moment in kept[-len(sent) :]} if sent else ()
            folding.follow((*kept, *(moment for moment in sent if moment.id not in known)) if sent else kept)
        return folding

    def _under_way(self) -> Iterator[Keepable]:
        self._sent = [(kept, values) for kept, values in self._sent if not kept.done()]
        return (value for _, values in self._sent for value in values)


def _over(known: tuple[V, ...], sent: list[V]) -> tuple[V, ...]:
    """Return the known values, each as it was sent last, and behind them those that are not known yet."""
    if not sent:
        return known
    newest: dict[str, V] = {value.id: value for value in sent}
    stand = [newest.pop(value.id, value) for value in known]
    return (*stand, *newest.values())
