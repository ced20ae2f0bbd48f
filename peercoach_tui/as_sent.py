"""What is kept with one partner as it was sent, on disk or on its way there."""

from collections import deque
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, ForwardRef, Protocol

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session

if TYPE_CHECKING:
    from concurrent.futures import Future

    Kept = Future[None]
else:
    # Futures take a while to import, and who only reads sends nothing.
    Kept = ForwardRef("Future[None]")
"""Resolved when the act is on disk; fails with a PeercoachError when it can't be kept."""


class Keeping(Protocol):
    """What acts need of a notebook."""

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        """Return all that is kept with a partner."""

    def keep(self, partner: str, *moments: AnyMoment) -> Kept:
        """Keep moments of one partner, all together or none."""

    def lives(self, partner: str) -> tuple[Live, ...]:
        """Return the windows in which a meeting with a partner is or was under way."""

    def keep_live(self, partner: str, live: Live) -> Kept:
        """Keep what is under way with a partner in this window."""

    def end_live(self, partner: str, session: str) -> Kept:
        """Keep that the meeting of that id is under way in this window no more."""

    def drop_live(self, partner: str, live: Live) -> Kept:
        """Remove what a dead window left, once its draft was taken up."""

    def is_own(self, partner: str, id: str) -> bool:
        """Say whether this device kept the moment of that id."""


class NamesNow(Protocol):
    """What acts need of what everyone is called."""

    def named(self, partner: Partner) -> Partner:
        """Return a partner with what they are called now, hidden or told apart."""

    def renew(self) -> None:
        """Take note that something was sent, or kept elsewhere. May be called in any thread."""


class AsSent:
    """What is kept with one partner as it was sent, so that quick keys stand on each other in their order.

    All that is read here counts what is still on its way to disk; what can't be kept is gone from it again. `is_kept` tells
    the two apart. There is one for each partner: who else acts on them must see what was sent. It is read, and sent from, in
    one thread. What another window keeps is heard in any (`hear`) and counted when something is read next. `batches` gives the
    ids of the batches that stand, `names` what the partner is called now, None for their name.
    """

    def __init__(
        self,
        notebook: Keeping,
        partner_id: str,
        *,
        batches: Callable[[], Collection[str]] = tuple,
        names: NamesNow | None = None,
    ) -> None:
        self.id = partner_id
        self._notebook, self._batches, self._names = notebook, batches, names
        self._sent: list[tuple[Kept, tuple[AnyMoment, ...]]] = []
        self._heard: deque[tuple[AnyMoment, ...] | Fold] = deque()
        self._mine: set[str] = set()
        self.sent_last: AnyMoment | None = None
        """The newest moment that was sent from here."""
        self._fold: Fold | None = None

    @property
    def fold(self) -> Fold:
        """Return what all moments come to, those on their way to disk as well."""
        self._catch_up()
        if self._fold is None:
            self._fold = self._folded()
            self._fold.take(moment for _, moments in self._sent for moment in moments)
        return self._fold

    @property
    def partner(self) -> Partner:
        """Return the partner, as changed last and as they are called now."""
        partner = self.fold.partner
        return self._names.named(partner) if self._names is not None else partner

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions, the oldest first."""
        return self.fold.sessions

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups of both as changed last, in the order in which they were made."""
        return self.fold.follow_ups

    def follow_up(self, id: str) -> FollowUp | None:
        """Return the follow-up of that id as changed last, None when there is none."""
        return self.fold.log.find(id)

    def point(self, id: str) -> Point | None:
        """Return the point of that id as changed last, None when there is none."""
        return self.fold.points.find(id)

    def account(self, session: Session) -> Account:
        """Return the account of a session."""
        return self.fold.account(session)

    def is_kept(self, id: str) -> bool:
        """Say whether the moment of that id is on disk, rather than on its way there."""
        known = self.fold.timeline.find(id) is not None
        return known and all(moment.id != id for _, moments in self._sent for moment in moments)

    @property
    def all_kept(self) -> bool:
        """Say whether nothing is on its way to disk."""
        self._catch_up()
        return not self._sent

    def send(self, *moments: AnyMoment) -> Kept:
        """Send moments on their way to disk, all together or none."""
        fold = self.fold
        # Before they are on their way: who hears of them in another thread asks whose they are.
        self._mine.update(moment.id for moment in moments)
        kept = self._notebook.keep(self.id, *moments)
        self.sent_last = moments[-1] if moments else self.sent_last
        done = kept.done()
        if not (done and has_failed(kept)):
            self._sent.append((kept, moments))
            fold.take(moments)
            self._renew()
            if not done:
                kept.add_done_callback(self._come_back)
        return kept

    def is_mine(self, moment: AnyMoment) -> bool:
        """Say whether this device kept a moment, in this run or an earlier one."""
        return moment.id in self._mine or self._notebook.is_own(self.id, moment.id)

    # What comes from elsewhere

    def hear(self, moments: tuple[AnyMoment, ...]) -> None:
        """Take note of what was kept, here or elsewhere; none: what was known is to be read anew. May be called in any thread."""
        self._heard.append(moments)
        self._renew()

    def hear_fold(self, fold: Fold) -> None:
        """Take over what all that is kept comes to, as it was folded in another thread. May be called in any thread."""
        self._heard.append(fold)
        self._renew()

    def were_sent(self, moments: tuple[AnyMoment, ...]) -> bool:
        """Say whether all of these were sent from here in this run. May be called in any thread."""
        return all(moment.id in self._mine for moment in moments)

    def _come_back(self, kept: Kept) -> None:
        """Fold what is left when an act could not be kept, in the thread that found so: no key waits for that."""
        if has_failed(kept):
            fold = self._folded()
            _ = fold.accounts, fold.follow_ups
            self.hear_fold(fold)

    def _renew(self) -> None:
        if self._names is not None:
            self._names.renew()

    def _folded(self) -> Fold:
        return Fold(self.id, self._notebook.moments(self.id), batches=self._batches())

    def _catch_up(self) -> None:
        if not self._sent and not self._heard:
            return
        # What is kept counts as sent until all is taken that was heard before: a fold that was made earlier lacks it.
        kept = {kept for kept, _ in self._sent if kept.done() and not has_failed(kept)}
        # A fold may have been made before what was heard just before it.
        before: list[AnyMoment] = []
        while self._heard:
            heard = self._heard.popleft()
            if isinstance(heard, Fold):
                self._sent = [sent for sent in self._sent if not has_failed(sent[0])]
                self._fold = heard
                heard.take((*before, *(moment for _, moments in self._sent for moment in moments)))
            elif not heard:
                self._fold, before = None, []
            else:
                before += heard
                if self._fold is not None:
                    self._fold.take(heard)
        self._sent = [sent for sent in self._sent if sent[0] not in kept]


def has_failed(kept: Kept) -> bool:
    """Say whether an act could not be kept."""
    return kept.done() and kept.exception() is not None
