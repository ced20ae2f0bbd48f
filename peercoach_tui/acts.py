"""Acts on what is kept with one partner, in a meeting or in none, undo and redo."""

from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from msgspec import UNSET

from peercoach_tui.as_sent import AsSent, Keeping, Kept, NamesNow, has_failed
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moment import INSTANT, Moment, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.thing import thing_in, thing_of
from peercoach_tui.domain.timeline import session_of
from peercoach_tui.domain.undoing import redone_next, undone_next
from peercoach_tui.domain.which_appointment import S, with_appointment

M = TypeVar("M", bound=Moment)


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
        names: NamesNow | None = None,
    ) -> None:
        super().__init__(notebook, partner_id, batches=batches, names=names)
        self.clock, self._new_id = now, new_id

    def now(self, session: str | None = None, thing: str | None = None) -> datetime:
        """Return the instant at which the next act comes on what it is about, as `Fold.after` says."""
        return self.fold.after(self.clock(), session, thing)

    def moment(self, kind: type[M], *, at: datetime | None = None, **fields: Any) -> M:
        """Return a new moment: of now, or of an instant gone by."""
        instant = at or self.now(fields.get("session"), thing_in(fields))
        return kind(id=self._new_id(instant), at=instant, **fields)

    def of_appointment(self, step: S) -> S:
        """Return a date that is to be set, or a meeting that is to begin, with which appointment it is of, as is known here."""
        return with_appointment(step, self.fold)

    def new_id(self) -> str:
        """Return a new id."""
        return self._new_id(self.clock())

    def change_partner(self, **fields: object) -> Kept | None:
        """Change fields of the partner; None when all are so already."""
        new = _differing(self.partner, fields)
        return self.send(self.moment(PartnerChanged, **new)) if new else None

    def agreed(self, text: str, *, session: str) -> PartnerChanged | None:
        """Return what says in a meeting what the two agree on confidentiality; None when that stands already."""
        if text == self.partner.agreement:
            return None
        return self.moment(PartnerChanged, at=max(self.now(), self.now(session)), session=session, agreement=text)

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
    def lives(self) -> tuple[Live, ...]:
        """Return the windows in which a meeting with the partner is or was under way."""
        return self._notebook.lives(self.id)

    def say_live(self, live: Live) -> Kept:
        """Keep what is under way with the partner in this window."""
        return self._notebook.keep_live(self.id, live)

    def end_live(self, session: str) -> Kept:
        """Keep that the meeting of that id is under way in this window no more."""
        return self._notebook.end_live(self.id, session)

    def drop_live(self, live: Live) -> Kept:
        """Remove what a dead window left, once its draft was taken up."""
        return self._notebook.drop_live(self.id, live)

    # Undo and redo

    def take_back(self, chosen: Callable[[AnyMoment], bool]) -> tuple[AnyMoment, Kept] | None:
        """Take the newest of the chosen acts of this device back and return it; None when there is none left."""
        act = undone_next(self.fold.timeline, lambda moment: chosen(moment) and self.is_mine(moment))
        return None if act is None else (act, self.send(self._taking_back(act)))

    def redo(self, chosen: Callable[[AnyMoment], bool]) -> tuple[AnyMoment, Kept] | None:
        """Do again what was taken back last, and return it; None when there is nothing, or something else was done since."""
        timeline = self.fold.timeline
        taking = redone_next(timeline, lambda moment: chosen(moment) and self.is_mine(moment))
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
        if not has_failed(kept):
            for live in self.lives:
                if live.session == session and not live.draft.strip() and not (live.runs(self.clock()) and not live.here):
                    self.end_live(session) if live.here else self.drop_live(live)

    def _taking_back(self, act: AnyMoment) -> TakenBack:
        session, thing = session_of(act), thing_of(act)
        read = self.fold.timeline.read(act.id) if isinstance(act, SessionBegun) else None
        at = max(self.now(session, thing), act.at + INSTANT)
        return self.moment(TakenBack, at=at, of=act.id, session=session, read=read)


def _differing(value: object, fields: dict[str, object]) -> dict[str, Any]:
    return {name: new for name, new in fields.items() if getattr(value, name, UNSET) != new}
