"""All that is folded from the moments with one partner."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TypeVar

from peercoach_tui.domain.accounts import Accounts
from peercoach_tui.domain.career.log import MapLog
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.gatherings.log import GatheringLog
from peercoach_tui.domain.goals.log import GoalLog
from peercoach_tui.domain.logs import Log, Logs
from peercoach_tui.domain.moment import INSTANT, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partner_fold import PartnerFold
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.log import PointLog
from peercoach_tui.domain.questions.log import QuestionLog
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import Arrangements, with_zone
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.timeline import Timeline

L = TypeVar("L", bound=Log)


class Fold:
    """What the moments with one partner come to: the partner, the sessions and their accounts, the follow-ups, the points, the
    goals. In the coach's own folder there are goals, the map, the gatherings and the own questions.

    It grows with each moment that is taken: what comes last and takes nothing back is added to what is there, and only what
    another moment touches is folded anew, when it is asked for. `partner_id` is the name of their folder, `batches` what
    `batches_in` returns.
    """

    def __init__(self, partner_id: str, moments: Iterable[AnyMoment] = (), *, batches: Collection[str] = ()) -> None:
        self.id = partner_id
        self.timeline = Timeline(batches)
        self._about = PartnerFold(partner_id, self.timeline)
        self._accounts, self._logs = Accounts(self.timeline), Logs(self.timeline)
        self._parts = (self._about, self._accounts, self._logs)
        self.take(moments)

    def take(self, moments: Iterable[AnyMoment]) -> None:
        """Add moments, in any order; those that are known already change nothing."""
        begun = len(self.timeline) > 0
        new = self.timeline.take(moments)
        if new is None or not begun:
            self._forget()
            return
        for moment in new:
            if isinstance(moment, TakenBack):
                self._forget(*_touched(self.timeline, moment))
            elif self.timeline.stands(moment):
                for part in self._parts:
                    part.take(moment)
            self._about.hear(moment)

    def _forget(self, *touched: AnyMoment) -> None:
        """Fold anew what these moments touch, or all."""
        for part in self._parts:
            part.forget(*touched)

    @property
    def partner(self) -> Partner:
        """Return the partner; one of whom nothing but meetings could be read is called "Someone"."""
        return self._about.partner

    @property
    def is_empty(self) -> bool:
        """Say whether nothing stands: all there was of them was taken back, or they came in with what was."""
        return next(self.timeline.standing(), None) is None or self._about.is_hidden

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions that stand, the oldest first."""
        return self._accounts.sessions

    def session(self, id: str) -> Session | None:
        """Return the session of that id as it was changed last, None when there is none."""
        return self._accounts.session(id)

    def account(self, session: Session) -> Account:
        """Return the account of a session of theirs, as it was changed last."""
        return self._accounts.of(session)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts of all sessions, the oldest first."""
        return tuple(map(self.account, self.sessions))

    @property
    def log(self) -> FollowUpLog:
        """Return the follow-up log: what each said they would do, as it stands and as it was."""
        return self._logs.of(FollowUpLog)

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups of both, in the order in which they were made."""
        return self.log.all

    @property
    def points(self) -> PointLog:
        """Return what I want to bring up, and to come back to."""
        return self._logs.of(PointLog)

    @property
    def goals(self) -> GoalLog:
        """Return the goals: the partner's or, in the coach's own folder, mine."""
        return self._logs.of(GoalLog)

    @property
    def maps(self) -> MapLog:
        """Return the career maps: the partner's or, in the coach's own folder, mine."""
        return self._logs.of(MapLog)

    @property
    def gatherings(self) -> GatheringLog:
        """Return the gatherings of the whole group, which are in the coach's own folder."""
        return self._logs.of(GatheringLog)

    @property
    def questions(self) -> QuestionLog:
        """Return the coach's own questions and what is switched off, which are in the coach's own folder."""
        return self._logs.of(QuestionLog)

    @property
    def arrangements(self) -> Arrangements:
        """Return the dates that were set to meet, each with its zone, and which of them were put off."""
        put_off = frozenset(moment.arranged for moment in self.timeline.of_kind(MeetingPutOff))
        dates = tuple(with_zone(each, self.sessions) for each in self.timeline.of_kind(NextMeetingSet))
        return Arrangements(dates=dates, put_off=put_off)

    @property
    def sheets(self) -> tuple[SheetMade, ...]:
        """Return the sheets that were printed, in their order."""
        return tuple(self.timeline.of_kind(SheetMade))

    def after(self, clock: datetime, session: str | None = None, thing: str | None = None) -> datetime:
        """Return the clock, but never an instant before the newest moment of what it is about: clocks are set back.

        `thing` is the id of a follow-up, a point, a goal and their like; a change of one is always later than the one before.
        Without a session and a thing it is about the partner.
        """
        newest = None if thing else self._about.changed
        if session:
            newest = self.timeline.newest(session)
        about = self._logs.find(thing) if thing else None
        if newest is not None and clock < newest:
            clock = newest + INSTANT
        return clock if about is None else max(clock, about.changed + INSTANT)

    def without(self, sessions: Collection[str], kind: type[L]) -> L:
        """Return a log as it would stand without these sessions."""
        return self._logs.without(sessions, kind)


def _touched(timeline: Timeline, taking: TakenBack) -> tuple[AnyMoment, ...]:
    """Return the moment that is taken back, or that stands again; none where that can't be said of one."""
    touched = timeline.find(taking.of)
    if isinstance(touched, TakenBack):
        touched = timeline.find(touched.of)
    return () if touched is None or isinstance(touched, TakenBack) else (touched,)
