"""How a session is kept: what is on disk, what is on its way there, and a time that never runs back."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from peercoach_tui.domain.account import Account, fold
from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.moments import AnyMoment, FollowUpChanged, FollowUpMade, Moment, TakenBack
from peercoach_tui.domain.session import Session
from peercoach_tui.domain.timeline import last_act
from peercoach_tui.notebook.notebook import Notebook

M = TypeVar("M", bound=Moment)

Kept = Future[None]
"""Resolved when the act is on disk; fails with a PeercoachError when it can't be kept."""

Keepable = AnyMoment | FollowUp | Session

BEFORE_ALL = datetime.min.replace(tzinfo=UTC)

INSTANT = timedelta(microseconds=1)
"""How far after the newest moment the next one stands while the clock is behind it."""


class Keeper:
    """Keeps the moments and follow-ups of one session.

    `account` is what is on disk; an act made before the one before it was kept still stands on it (`ahead`), so that
    quick keys are taken in their order. What can't be kept is gone from both.
    """

    def __init__(
        self, notebook: Notebook, session: Session, *, now: Callable[[], datetime], new_id: Callable[[datetime], str]
    ) -> None:
        self._notebook, self._session = notebook, session
        self._clock, self._new_id = now, new_id
        self._sent: list[tuple[Kept, tuple[Keepable, ...]]] = []
        self._folded: tuple[tuple[AnyMoment, ...], Account] | None = None
        self._newest: tuple[tuple[AnyMoment, ...], datetime] = ((), BEFORE_ALL)

    @property
    def account(self) -> Account:
        """Return the account of what is kept."""
        moments = self._notebook.moments(self._session.id)
        if self._folded is None or self._folded[0] != moments:
            self._folded = (moments, fold(self._session, moments))
        return self._folded[1]

    def ahead(self) -> Account:
        """Return the account with the acts that are still on their way to disk."""
        under_way = [value for value in self._under_way() if isinstance(value, Moment)]
        if not under_way:
            return self.account
        return fold(self._session, (*self._notebook.moments(self._session.id), *under_way))

    def newest(self, follow_up: FollowUp) -> FollowUp:
        """Return a follow-up as it was sent or kept last."""
        return self._follow_up(follow_up.id) or follow_up

    def now(self) -> datetime:
        """Return the clock, but never an instant before the newest moment: clocks are set back."""
        clock = self._clock()
        sent = [value.at for value in self._under_way() if isinstance(value, Moment)]
        newest = max([self._newest_kept(), *sent])
        return clock if clock >= newest else newest + INSTANT

    def id(self, at: datetime) -> str:
        """Return a new id."""
        return self._new_id(at)

    def moment(self, kind: type[M], **fields: object) -> M:
        """Return a new moment of this session, now."""
        return self.moment_at(self.now(), kind, **fields)

    def moment_at(self, at: datetime, kind: type[M], **fields: object) -> M:
        """Return a new moment of this session, at an instant gone by."""
        return kind(id=self.id(at), session=self._session.id, at=at, **fields)

    def keep(self, *values: Keepable) -> Kept:
        """Send values on their way to disk, all together or none."""
        kept = self._notebook.keep(self._session.partner, *values)
        self._sent.append((kept, values))
        return kept

    def change(self, follow_up: FollowUp, **fields: object) -> Kept:
        """Change fields of a follow-up, as it was sent or kept last."""
        before = self.newest(follow_up)
        after = before.but(changed=self.now(), **fields)
        return self.keep(after, self.moment(FollowUpChanged, before=before, after=after))

    def take_back(self) -> tuple[AnyMoment, Kept] | None:
        """Take the last act back and return it; None when there is none left."""
        act = last_act(self.ahead().moments)
        if act is None:
            return None
        return act, self.keep(*self._as_before(act), self.moment(TakenBack, of=act.id))

    def _as_before(self, act: AnyMoment) -> tuple[FollowUp, ...]:
        match act:
            case FollowUpChanged():
                return (act.before.but(changed=self.now()),)
            case FollowUpMade():
                made = self._follow_up(act.follow_up)
                return (made.but(withdrawn=True, changed=self.now()),) if made else ()
        return ()

    def _follow_up(self, id: str) -> FollowUp | None:
        sent = {value.id: value for value in self._under_way() if isinstance(value, FollowUp)}
        known = {follow_up.id: follow_up for follow_up in self._notebook.follow_ups(self._session.partner)}
        return sent.get(id) or known.get(id)

    def _newest_kept(self) -> datetime:
        moments = self._notebook.moments(self._session.id)
        if self._newest[0] is not moments:
            self._newest = (moments, max((moment.at for moment in moments), default=BEFORE_ALL))
        return self._newest[1]

    def _under_way(self) -> list[Keepable]:
        self._sent = [(kept, values) for kept, values in self._sent if not kept.done()]
        return [value for _, values in self._sent for value in values]
