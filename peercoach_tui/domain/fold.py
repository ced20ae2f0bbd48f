"""All that is folded from the moments with one partner."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from peercoach_tui.domain.accounts import Accounts
from peercoach_tui.domain.career.log import MapLog
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.gatherings.log import GatheringLog
from peercoach_tui.domain.goals.log import GoalLog
from peercoach_tui.domain.logs import Logs
from peercoach_tui.domain.moment import INSTANT, TakenBack, said_in
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.partners.partner import SOMEONE, Partner
from peercoach_tui.domain.points.log import PointLog
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.questions.log import QuestionLog
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import Arrangements, with_zone
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet, SessionBegun
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.timeline import Timeline, session_of

CHANGEABLE = (
    "name",
    "cadence",
    "agreement",
    "archived",
    "group",
    "role",
    "since",
    "contact",
    "topics",
    "named",
    "pause",
)
BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


class Fold:
    """What the moments with one partner come to: the partner, the sessions and their accounts, the follow-ups, the points, the
    goals. In the coach's own folder there are goals, the map, the gatherings
    and the own questions.

    It grows with each moment that is taken: what comes last and takes nothing back is added to what is there, and only what
    another moment touches is folded anew, when it is asked for. `partner_id` is the name of their folder, `batches` what
    `batches_in` returns.
    """

    def __init__(self, partner_id: str, moments: Iterable[AnyMoment] = (), *, batches: Collection[str] = ()) -> None:
        self.id = partner_id
        self.timeline = Timeline(batches)
        self._partner: Partner | None = None
        self._changed: datetime | None = None
        self._accounts, self._logs = Accounts(self.timeline), Logs(self.timeline)
        self.take(moments)

    def take(self, moments: Iterable[AnyMoment]) -> None:
        """Add moments, in any order; those that are known already change nothing."""
        begun = len(self.timeline) > 0
        new = self.timeline.take(moments)
        if new is None or not begun:
            self._begin_anew()
            return
        for moment in new:
            if isinstance(moment, TakenBack):
                self._take_back(moment)
            elif self.timeline.stands(moment):
                self._add(moment)
            if _is_about_partner(moment):
                self._changed = moment.at

    def _begin_anew(self) -> None:
        about = (moment.at for moment in reversed(self.timeline) if _is_about_partner(moment))
        self._changed = next(about, None)
        self._partner = None
        self._accounts.forget()
        self._logs.forget()

    def _add(self, moment: AnyMoment) -> None:
        if isinstance(moment, PartnerAdded | PartnerChanged):
            self._partner = None
        self._accounts.take(moment)
        self._logs.take(moment)

    def _take_back(self, taking: TakenBack) -> None:
        """Forget what was folded from the moment that is taken back, or that stands again."""
        touched = self.timeline.find(taking.of)
        if isinstance(touched, TakenBack):
            touched = self.timeline.find(touched.of)
        match touched:
            case None | TakenBack():
                self._begin_anew()
                return
            case SessionBegun():
                self._partner = None
                self._logs.forget()
            case PartnerAdded() | PartnerChanged():
                self._partner = None
        self._accounts.forget(touched)
        self._logs.forget(touched)

    @property
    def partner(self) -> Partner:
        """Return the partner; one of whom nothing but meetings could be read is called "Someone"."""
        if self._partner is None:
            self._partner = _partner(self.id, self.timeline)
        return self._partner

    @property
    def is_empty(self) -> bool:
        """Say whether nothing stands: all there was of them was taken back, or they came in with what was."""
        return next(self.timeline.standing(), None) is None or self._is_hidden

    @property
    def _is_hidden(self) -> bool:
        """Say whether they were added, and only with what doesn't stand."""
        hidden = False
        for moment in self.timeline:
            if isinstance(moment, PartnerAdded):
                if self.timeline.came_in(moment):
                    return False
                hidden = True
        return hidden

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

    def newest(self, session: str | None = None) -> datetime | None:
        """Return the instant of the newest moment of a session, or of what is about the partner themselves; None for none."""
        return self.timeline.newest(session) if session else self._changed

    def after(self, clock: datetime, session: str | None = None, thing: str | None = None) -> datetime:
        """Return the clock, but never an instant before the newest moment of what it is about: clocks are set back.

        `thing` is the id of a follow-up, a point, a goal and their like; a change of one is always later than the one before.
        Without a session and a thing it is about the partner.
        """
        newest = self.newest(session) if session or not thing else None
        about = self._logs.find(thing) if thing else None
        if newest is not None and clock < newest:
            clock = newest + INSTANT
        return clock if about is None else max(clock, about.changed + INSTANT)

    def before(self, sessions: Collection[str]) -> Sequence[FollowUp]:
        """Return the follow-ups as they would stand without these sessions, in the order in which they were made."""
        return self._logs.without(sessions, FollowUpLog).all

    def points_before(self, sessions: Collection[str]) -> Sequence[Point]:
        """Return the points as they would stand without these sessions, the oldest first."""
        return self._logs.without(sessions, PointLog).all


def _is_about_partner(moment: AnyMoment) -> bool:
    return session_of(moment) is None or isinstance(moment, PartnerChanged)


def _partner(id: str, timeline: Timeline) -> Partner:
    """Return the partner from all that was said of them: of each field the later wins."""
    fields: dict[str, Any] = {"name": SOMEONE, "added": next((moment.at for moment in timeline), BEFORE_ALL)}
    about: list[PartnerAdded | PartnerChanged] = [*timeline.of_kind(PartnerAdded, PartnerChanged)]
    fields["added"] = next((moment.at for moment in about if isinstance(moment, PartnerAdded)), fields["added"])
    for moment in about:
        fields |= said_in(moment, CHANGEABLE)
    return Partner(id=id, **fields)
