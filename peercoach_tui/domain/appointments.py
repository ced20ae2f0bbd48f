"""The meetings of two as a calendar has them: what was arranged, arranged anew, put off and held is one appointment."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import UNSET

from peercoach_tui.domain.accounts import Accounts
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import keeps, with_zone
from peercoach_tui.domain.sessions.moments import (
    BreakJudged,
    MeetingPutOff,
    NextMeetingSet,
    SessionBegun,
    SessionChanged,
    SessionEnded,
)
from peercoach_tui.domain.timeline import Timeline
from peercoach_tui.domain.value import Value

OF_A_SESSION = SessionChanged | SessionEnded | BreakJudged
"""What says anew from when to when a meeting was."""


class Appointment(Value):
    """A meeting that was arranged, held, or both.

    `id` stays the same whatever becomes of it: that of the moment that set its date first, or of a session that nothing was
    arranged for. `arranged` is the date that was set last, `account` that of the meeting that was held for it, None for none.
    `made` and `changed` are UTC: when it was first kept, and last. `changes` counts what was said of it since it was made; it
    never shrinks, not even where that is taken back. One is `gone` where all that it came from was taken back or discarded: a
    calendar may have it, as it was until then.
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
    """
    found = {each.id: each for each in _gone(timeline)}
    found |= {each.id: each for each in standing_appointments(timeline, accounts)}
    return tuple(sorted(found.values(), key=lambda each: (each.made, each.id)))


def standing_appointments(timeline: Timeline, accounts: Iterable[Account]) -> Iterator[Appointment]:
    """Yield those of which something stands, or which were put off."""
    diary = _Diary(timeline, accounts)
    for moment in timeline:
        diary.take(moment)
    return (entry.told for entry in diary.entries)


def _gone(timeline: Timeline) -> Iterator[Appointment]:
    """Yield those that there were before each moment that may have taken one away, as if it had, the later ones last."""
    for taking in timeline:
        if _may_take_away(taking, timeline):
            before = timeline.before(taking)
            accounts = Accounts(before)
            for each in standing_appointments(before, map(accounts.of, accounts.sessions)):
                yield each.but(gone=True, changes=each.changes + 1, changed=max(each.changed, taking.at))


def _may_take_away(moment: AnyMoment, timeline: Timeline) -> bool:
    """Say whether after a moment an appointment may be another one, or none."""
    of: AnyMoment | None = moment
    while isinstance(of, TakenBack):
        of = timeline.find(of.of)
    if isinstance(of, SessionChanged):
        return of.began is not UNSET or of.zone is not UNSET
    return of is not moment and isinstance(of, SessionBegun | NextMeetingSet | MeetingPutOff)


class _Entry:
    """An appointment as it grows."""

    def __init__(self, id: str, at: datetime) -> None:
        self.told = Appointment(id=id, made=at, changed=at, changes=-1)

    def note(self, at: datetime, **said: object) -> None:
        """Count that something was said of it."""
        self.told = self.told.but(changes=self.told.changes + 1, changed=max(self.told.changed, at), **said)


class _Diary:
    """Takes the moments of one timeline in their order."""

    def __init__(self, timeline: Timeline, accounts: Iterable[Account]) -> None:
        self._stands = timeline.stands
        self._accounts = {account.session.id: account for account in accounts}
        self._sessions = sorted((each.session for each in self._accounts.values()), key=lambda each: (each.began, each.id))
        self._begun: list[Account] = []
        self._open: _Entry | None = None
        self._latest: _Entry | None = None
        """The appointment that was arranged last, whether it is open or not."""
        self._said_of: dict[str, _Entry] = {}
        """The appointments by what was said of them: by moments and sessions."""
        self.entries: list[_Entry] = []

    def take(self, moment: AnyMoment) -> None:
        """Add a moment, whether it stands or not."""
        match moment:
            case NextMeetingSet() if self._stands(moment):
                self._arrange(with_zone(moment, self._sessions))
            case MeetingPutOff() if self._stands(moment):
                self._put_off(moment)
            case SessionBegun() if moment.id in self._accounts:
                self._begin(moment, self._accounts[moment.id])
            case NextMeetingSet() | MeetingPutOff() | SessionBegun():
                # It may have left before it was taken back.
                self._note(self._latest, moment)
            case TakenBack():
                self._note(self._said_of.get(moment.of), moment)
            case _ if isinstance(moment, OF_A_SESSION):
                self._note(self._said_of.get(moment.session), moment)

    def _note(self, entry: _Entry | None, moment: AnyMoment, **said: object) -> None:
        if entry is not None:
            entry.note(moment.at, **said)
            self._said_of[moment.id] = entry

    def _new(self, moment: AnyMoment) -> _Entry:
        entry = _Entry(moment.id, moment.at)
        self.entries.append(entry)
        return entry

    def _arrange(self, moment: NextMeetingSet) -> None:
        known = moment.session is None or moment.session in self._accounts
        # A meeting that is typed up may say when the next one was to be that was held long ago.
        if known and not any(keeps(account, moment) for account in self._begun):
            self._open = self._latest = self._open or self._new(moment)
            self._note(self._open, moment, arranged=moment)

    def _put_off(self, moment: MeetingPutOff) -> None:
        arranged = self._open.told.arranged if self._open else None
        if arranged is not None and arranged.id == moment.arranged:
            self._note(self._open, moment, put_off=True)
            self._open = None

    def _begin(self, moment: SessionBegun, account: Account) -> None:
        arranged = self._open.told.arranged if self._open else None
        if arranged is not None and keeps(account, arranged):
            self._note(self._open, moment, account=account)
            self._open = None
        else:
            self._note(self._new(moment), moment, account=account)
        self._begun.append(account)
