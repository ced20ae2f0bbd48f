"""The meetings of two as a calendar has them: what was arranged, arranged anew, put off and held is one appointment."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.revisions import with_takings
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import keeps, with_zone
from peercoach_tui.domain.sessions.moments import (
    Break,
    BreakJudged,
    MeetingPutOff,
    NextMeetingSet,
    SessionBegun,
    SessionChanged,
    SessionEnded,
)
from peercoach_tui.domain.timeline import Timeline, session_of
from peercoach_tui.domain.value import Value

STEPS = NextMeetingSet | MeetingPutOff | SessionBegun
"""What makes an appointment, moves it, or calls it off."""
OF_A_SESSION = SessionChanged | SessionEnded | Break | BreakJudged
"""What says anew from when to when a meeting was."""
CLOCKS_APART = 3
"""The same instant is never so many days apart on two clocks."""
NEVER = datetime.max.replace(tzinfo=UTC)


class Appointment(Value):
    """A meeting that was arranged, held, or both.

    `id` stays the same whatever becomes of it: that of the moment that set its date first, or of a session that nothing was
    arranged for. `arranged` is the date that was set last, `account` that of the meeting that was held for it, None for none.
    `made` and `changed` are UTC: when it was first kept, and when it last may have become another. `changes` counts how often
    that may have been.
    One is `gone` where all that it came from was taken back or discarded, or became part of another: a calendar may have it,
    as it was until then.
    """

    id: str
    made: datetime
    changed: datetime
    changes: int = 0
    arranged: NextMeetingSet | None = None
    account: Account | None = None
    put_off: bool = False
    gone: bool = False


def appointments(timeline: Timeline, accounts: Iterable[Account]) -> tuple[Appointment, ...]:
    """Return all appointments of a timeline in the order in which they were made; `accounts` are those of its sessions.

    A date that is set anew before a meeting began for it, or came in its place, moves the appointment. What is known at that
    moment alone decides: a meeting that is typed up later makes no other of it.

    `changes` is the number of all moments that can make any appointment of the two another, besides the first: whatever each of
    them made of which, and in whatever order they came to be known. Of two such sets of which one is part of the other the larger
    has more. So they never shrink, also where moments of another device come to stand between those that are here, and are more
    wherever the rest of an appointment is different.

    With moments that come last none is ever missing. That doesn't hold for those that come between others, since the first of an
    appointment gives it its id, nor where all that came in together is taken back.
    """
    telling = _telling(timeline)
    changes, changed = max(0, len(telling) - 1), max((moment.at for moment in telling), default=NEVER)
    history = _History(timeline)
    for moment in timeline:
        history.take(moment)
    now = {account.session.id: account for account in accounts}

    def told(entry: Appointment) -> Appointment:
        account = entry.account
        if account is not None and not entry.gone:
            account = now.get(account.session.id, account)
        return entry.but(account=account, changes=changes, changed=changed)

    return tuple(sorted(map(told, history.kept.values()), key=lambda each: (each.made, each.id)))


def _telling(timeline: Timeline) -> list[AnyMoment]:
    """Return the moments that can make an appointment another, whether they stand or not."""
    taken = {moment.of for moment in timeline if isinstance(moment, TakenBack)}
    # What is said in a meeting that was discarded may make it stand again.
    return with_takings(timeline, lambda moment: isinstance(moment, STEPS | OF_A_SESSION) or session_of(moment) in taken)


class _Diary(NamedTuple):
    """The appointments as they stand after some moments."""

    entries: tuple[Appointment, ...] = ()
    open: int | None = None
    """Where the one stands that the next date moves, and the next meeting keeps."""
    begun: tuple[Account, ...] = ()

    def arrange(self, moment: NextMeetingSet) -> "_Diary":
        # A meeting that is typed up may say when the next one was to be that was held long ago.
        if any(_may_keep(account, moment) and keeps(account, moment) for account in self.begun):
            return self
        if self.open is not None:
            return self._replace(entries=self._with(self.open, arranged=moment))
        return self._new(moment, arranged=moment)._replace(open=len(self.entries))

    def put_off(self, moment: MeetingPutOff) -> "_Diary":
        arranged = self._arranged
        if self.open is None or arranged is None or arranged.id != moment.arranged:
            return self
        return self._replace(entries=self._with(self.open, put_off=True), open=None)

    def begin(self, moment: SessionBegun, account: Account) -> "_Diary":
        arranged = self._arranged
        if self.open is not None and arranged is not None and keeps(account, arranged):
            found = self._replace(entries=self._with(self.open, account=account), open=None)
        else:
            found = self._new(moment, account=account)
        return found._replace(begun=(*self.begun, account))

    @property
    def _arranged(self) -> NextMeetingSet | None:
        return None if self.open is None else self.entries[self.open].arranged

    def _new(self, moment: AnyMoment, **said: object) -> "_Diary":
        made = Appointment(id=moment.id, made=moment.at, changed=moment.at).but(**said)
        return self._replace(entries=(*self.entries, made))

    def _with(self, place: int, **said: object) -> tuple[Appointment, ...]:
        return (*self.entries[:place], self.entries[place].but(**said), *self.entries[place + 1 :])


def _may_keep(account: Account, arranged: NextMeetingSet) -> bool:
    """Say whether a meeting is late enough for a date by any clocks; most aren't, and this is fast."""
    return (arranged.day - account.session.began.date()).days <= CLOCKS_APART


class _History:
    """Takes the moments of one timeline in their order, and keeps what each made of the appointments."""

    def __init__(self, timeline: Timeline) -> None:
        self._fold = Fold("", batches=timeline.batches)
        self._steps: list[AnyMoment] = []
        self._diaries = [_Diary()]
        """The diary before each of the steps, and after the last."""
        self._taken: set[str] = set()
        self._since: dict[str, datetime] = {}
        """The earliest instant at which each session was ever said to have begun."""
        self.kept: dict[str, Appointment] = {}

    def take(self, moment: AnyMoment) -> None:
        """Add a moment, whether it stands or not."""
        self._fold.take((moment,))
        if isinstance(moment, SessionBegun | SessionChanged) and isinstance(moment.began, datetime):
            self._since[moment.session] = min(moment.began, self._since.get(moment.session, NEVER))
        if isinstance(moment, STEPS):
            self._steps.append(moment)
        first = self._first_touched(moment)
        if first < len(self._steps):
            del self._diaries[first + 1 :]
            for step in self._steps[first:]:
                self._diaries.append(self._after(step))
            self._keep()

    def _first_touched(self, moment: AnyMoment) -> int:
        """Return the place of the first step after which the diary may be another now; that after the last for none."""
        about: AnyMoment = moment
        if isinstance(moment, TakenBack):
            self._taken.add(moment.of)
            known = self._fold.timeline.find(moment.of)
            if known is None or isinstance(known, TakenBack):
                # What stands again may be anything.
                return 0
            about = known
        elif not isinstance(moment, STEPS | OF_A_SESSION) and session_of(moment) not in self._taken:
            return len(self._steps)
        session = session_of(about)
        since = self._since.get(session, NEVER) if session else NEVER
        for place, step in enumerate(self._steps):
            if step.id == about.id or (session is not None and session_of(step) == session):
                return place
            # One without a zone has that of a meeting before.
            if isinstance(step, NextMeetingSet) and step.zone is None and step.at >= since:
                return place
        return len(self._steps)

    def _after(self, step: AnyMoment) -> _Diary:
        diary, fold = self._diaries[-1], self._fold
        if fold.timeline.stands(step):
            match step:
                case NextMeetingSet() if step.session is None or fold.session(step.session):
                    return diary.arrange(with_zone(step, fold.sessions))
                case MeetingPutOff():
                    return diary.put_off(step)
                case SessionBegun() if session := fold.session(step.id):
                    return diary.begin(step, fold.account(session))
        return diary

    def _keep(self) -> None:
        """Keep those that there are now, and those that there were as they were until then."""
        now = {each.id: each for each in self._diaries[-1].entries}
        self.kept |= {id: entry.but(gone=True) for id, entry in self.kept.items() if id not in now and not entry.gone}
        self.kept |= now
