"""Acts on what is kept with one partner, in a meeting or in none: what was sent, what is on disk, undo and redo."""

from collections import deque
from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ForwardRef, Protocol, TypeVar

from msgspec import UNSET

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.moment import INSTANT, Moment, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.thing import thing_in, thing_of
from peercoach_tui.domain.timeline import session_of

if TYPE_CHECKING:
    from concurrent.futures import Future

    from peercoach_tui.notebook.live import Live

M = TypeVar("M", bound=Moment)

if TYPE_CHECKING:
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

    def lives(self, partner: str) -> "tuple[Live, ...]":
        """Return the windows in which a meeting with a partner is or was under way."""

    def keep_live(self, partner: str, live: "Live | None") -> Kept:
        """Keep what is under way with a partner in this window, or that nothing is (None)."""

    def drop_live(self, partner: str, live: "Live") -> Kept:
        """Remove what a dead window left, once its draft was taken up."""

    def is_own(self, partner: str, id: str) -> bool:
        """Say whether this device kept the moment of that id."""


class AsSent:
    """What is kept with one partner as it was sent, so that quick keys stand on each other in their order.

    All that is read here counts what is still on its way to disk; what can't be kept is gone from it again. `is_kept` tells
    the two apart. There is one for each partner: who else acts on them must see what was sent. What another window keeps is
    heard in any thread (`hear`) and counted when something is read next. `batches` gives the ids of the batches that stand,
    `alias` what the partner of that id is called instead of their name, "" for nothing else.
    """

    def __init__(
        self,
        notebook: Keeping,
        partner_id: str,
        *,
        batches: Callable[[], Collection[str]] = tuple,
        alias: Callable[[str], str] = lambda id: "",
    ) -> None:
        self.id = partner_id
        self._notebook, self._batches, self._alias = notebook, batches, alias
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
        partner, alias = self.fold.partner, self._alias(self.id)
        return partner.but(alias=alias) if alias else partner

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
        self._catch_up()
        return all(moment.id != id for _, moments in self._sent for moment in moments)

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
        if not _failed(kept):
            self._sent.append((kept, moments))
            fold.take(moments)
            kept.add_done_callback(self._come_back)
        return kept

    def is_mine(self, moment: AnyMoment) -> bool:
        """Say whether this device kept a moment, in this run or an earlier one."""
        return moment.id in self._mine or self._notebook.is_own(self.id, moment.id)

    # What comes from elsewhere

    def hear(self, moments: tuple[AnyMoment, ...]) -> None:
        """Take note of what was kept, here or elsewhere; none: what was known is to be read anew. May be called in any thread."""
        self._heard.append(moments)

    def hear_fold(self, fold: Fold) -> None:
        """Take over what all that is kept comes to, as it was folded in another thread. May be called in any thread."""
        self._heard.append(fold)

    def were_sent(self, moments: tuple[AnyMoment, ...]) -> bool:
        """Say whether all of these were sent from here in this run. May be called in any thread."""
        return all(moment.id in self._mine for moment in moments)

    def _come_back(self, kept: Kept) -> None:
        """Fold what is left when an act could not be kept, in the thread that found so: no key waits for that."""
        if _failed(kept):
            fold = self._folded()
            _ = fold.accounts, fold.follow_ups
            self._heard.append(fold)

    def _folded(self) -> Fold:
        return Fold(self.id, self._notebook.moments(self.id), batches=self._batches())

    def _catch_up(self) -> None:
        # What is kept counts as sent until all is taken that was heard before: a fold that was made earlier lacks it.
        kept = {kept for kept, _ in self._sent if kept.done() and not _failed(kept)}
        while self._heard:
            heard = self._heard.popleft()
            if isinstance(heard, Fold):
                self._sent = [sent for sent in self._sent if not _failed(sent[0])]
                self._fold = heard
                heard.take(moment for _, moments in self._sent for moment in moments)
            elif not heard:
                self._fold = None
            elif self._fold is not None:
                self._fold.take(heard)
        self._sent = [sent for sent in self._sent if sent[0] not in kept]


class Acts(AsSent):
    """Acts on what is kept with one partner, in a meeting or in none. Each stands on what was sent before it."""

    def __init__(
        self,
        notebook: Keeping,
        partner_id: str,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[datetime], str],
        batches: Callable[[], Collection[str]] = tuple,
        alias: Callable[[str], str] = lambda id: "",
    ) -> None:
        super().__init__(notebook, partner_id, batches=batches, alias=alias)
        self.clock, self._new_id = now, new_id

    def now(self, session: str | None = None, thing: str | None = None) -> datetime:
        """Return the instant at which the next act comes on what it is about, as `Fold.after` says."""
        return self.fold.after(self.clock(), session, thing)

    def moment(self, kind: type[M], *, at: datetime | None = None, **fields: Any) -> M:
        """Return a new moment: of now, or of an instant gone by."""
        instant = at or self.now(fields.get("session"), thing_in(fields))
        return kind(id=self._new_id(instant), at=instant, **fields)

    def new_id(self) -> str:
        """Return a new id."""
        return self._new_id(self.clock())

    def change_partner(self, **fields: object) -> Kept | None:
        """Change fields of the partner; None when all are so already."""
        new = _differing(self.partner, fields)
        return self.send(self.moment(PartnerChanged, **new)) if new else None

    def agree(self, text: str, *, session: str | None = None) -> Kept | None:
        """Keep what the two agree on confidentiality, in a meeting or in none; None when that stands already."""
        if text == self.partner.agreement:
            return None
        at = max(self.now(), self.now(session))
        return self.send(self.moment(PartnerChanged, at=at, session=session, agreement=text))

    def changed(self, follow_up: str, *, session: str | None = None, **fields: object) -> FollowUpChanged | None:
        """Return what changes fields of the follow-up of that id, in a meeting or in none; None when there is nothing to do."""
        before = self.follow_up(follow_up)
        new = _differing(before, fields) if before is not None else {}
        if "due" in new and fields.get("hour"):
            # Without it a day is one that has no hour.
            new["hour"] = fields["hour"]
        return self.moment(FollowUpChanged, follow_up=follow_up, session=session, **new) if new else None

    def bring(self, *texts: str) -> Kept | None:
        """Keep a talking point for each text, all together or none, as they were typed; None when none says anything."""
        said, at, points = [text for text in texts if text.strip()], self.now(), list[PointKept]()
        for place, text in enumerate(said):
            points.append(self.moment(PointKept, at=at + place * INSTANT, point=self.new_id(), text=text))
        return self.send(*points) if said else None

    def changed_point(self, point: str, *, session: str | None = None, **fields: object) -> PointChanged | None:
        """Return what changes fields of the point of that id, in a meeting or in none; None when there is nothing to do."""
        before = self.point(point)
        new = _differing(before, fields) if before is not None else {}
        return self.moment(PointChanged, point=point, session=session, **new) if new else None

    def resolve(self, follow_up: str, outcome: Outcome | None) -> Kept | None:
        """Say outside of a meeting what became of a follow-up, None to open it again; None when there is nothing to do."""
        changed = self.changed(follow_up, outcome=outcome)
        return self.send(changed) if changed is not None else None

    # The meeting under way

    @property
    def lives(self) -> "tuple[Live, ...]":
        """Return the windows in which a meeting with the partner is or was under way."""
        return self._notebook.lives(self.id)

    def say_live(self, live: "Live | None") -> Kept:
        """Keep what is under way with the partner in this window, or that nothing is (None)."""
        return self._notebook.keep_live(self.id, live)

    def drop_live(self, live: "Live") -> Kept:
        """Remove what a dead window left, once its draft was taken up."""
        return self._notebook.drop_live(self.id, live)

    # Undo and redo

    def take_back(self, chosen: Callable[[AnyMoment], bool]) -> tuple[AnyMoment, Kept] | None:
        """Take the newest of the chosen acts of this device back and return it; None when there is none left."""
        act = self.fold.timeline.undone_next(lambda moment: chosen(moment) and self.is_mine(moment))
        return None if act is None else (act, self.send(self._taking_back(act)))

    def redo(self, chosen: Callable[[AnyMoment], bool]) -> tuple[AnyMoment, Kept] | None:
        """Do again what was taken back last, and return it; None when there is nothing, or something else was done since."""
        timeline = self.fold.timeline
        taking = timeline.redone_next(lambda moment: chosen(moment) and self.is_mine(moment))
        act = timeline.find(taking.of) if taking else None
        return None if taking is None or act is None else (act, self.send(self._taking_back(taking)))

    def discard(self, session: str) -> Kept | None:
        """Take the beginning of a session back, and with it all its moments; None when there is no such session."""
        begun = self.fold.timeline.find(session)
        if not isinstance(begun, SessionBegun):
            return None
        kept = self.send(self._taking_back(begun))
        kept.add_done_callback(partial(self._put_away, session))
        return kept

    def is_discarded(self, session: str) -> bool:
        """Say whether the beginning of a session was taken back."""
        begun = self.fold.timeline.find(session)
        return begun is not None and not self.fold.timeline.stands(begun)

    def _put_away(self, session: str, kept: Kept) -> None:
        """Say that a session that was discarded is under way nowhere; a draft in it stays, should it come back."""
        if not _failed(kept):
            for live in self.lives:
                if live.session == session and not live.draft.strip() and not (live.runs(self.clock()) and not live.here):
                    self.say_live(None) if live.here else self.drop_live(live)

    def _taking_back(self, act: AnyMoment) -> TakenBack:
        session, thing = session_of(act), thing_of(act)
        read = self.fold.timeline.read(act.id) if isinstance(act, SessionBegun) else None
        at = max(self.now(session, thing), act.at + INSTANT)
        return self.moment(TakenBack, at=at, of=act.id, session=session, read=read)


def _failed(kept: Kept) -> bool:
    return kept.done() and kept.exception() is not None


def _differing(value: object, fields: dict[str, object]) -> dict[str, Any]:
    return {name: new for name, new in fields.items() if getattr(value, name, UNSET) != new}
