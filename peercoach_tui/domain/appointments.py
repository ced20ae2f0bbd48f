"""The meetings of two as a calendar has them: what was arranged, arranged anew, put off and held is one appointment."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import UNSET

from peercoach_tui.domain.appointment_changes import Changes
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import Order, TakenBack, order_of
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import keeps, with_zone
from peercoach_tui.domain.sessions.moments import NextMeetingSet, SessionBegun, SessionChanged
from peercoach_tui.domain.timeline import session_of
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.which_appointment import Step, appointments_of, may_hold


class Appointment(Value):
    """A meeting that was arranged, held, or both.

    `id` stays the same whatever becomes of it: that of the moment that set its date first, or of a session that nothing was
    arranged for. `arranged` is the date that was set last, `account` that of the meeting that was held for it, None for none.
    `made` and `changed` are UTC: when it was first kept, and when it last may have become another. `changes` counts how often
    that may have been.
    One is `gone` where nothing of it stands, or another took its place: a calendar may have it, as it was until then.
    """

    id: str
    made: datetime
    changed: datetime
    changes: int = 0
    arranged: NextMeetingSet | None = None
    account: Account | None = None
    put_off: bool = False
    gone: bool = False


def appointments(fold: Fold) -> tuple[Appointment, ...]:
    """Return all appointments with a partner in the order in which they were made.

    Each date and each meeting says of which one it is: what was known where it was kept decides, not what came to be known since,
    so that none is ever missing that was there once, whatever another device knew; but for those whose import was taken back.

    A meeting is the appointment that it was begun for, unless its day was put right since, or another device moved that one, or
    held it as well: then it is one of its own. Once that may have been it stays one, gone or not.
    """
    diary = _Diary(fold)
    groups: defaultdict[str, list[Step]] = defaultdict(list)
    for moment in fold.timeline:
        if isinstance(moment, Step) and fold.timeline.came_in(moment) and _is_known(moment.session, fold):
            groups[diary.which[moment.id]].append(moment)
    found = (each for id, steps in groups.items() for each in diary.told(id, steps))
    return tuple(sorted(found, key=lambda each: (each.made, each.id)))


def _is_known(session: str | None, fold: Fold) -> bool:
    """Say whether a date is of no meeting, or of one that is known, whether it stands or not."""
    return session is None or fold.timeline.find(session) is not None


class _Diary:
    """What is known of all appointments with a partner."""

    def __init__(self, fold: Fold) -> None:
        self.which = appointments_of(fold)
        self._fold, self._changes = fold, Changes(fold, self.which)
        self._accounts = {account.session.id: account for account in fold.accounts}
        self._arrangements = fold.arrangements
        self._standing = self._arrangements.standing(fold.accounts)
        self._takings: defaultdict[str, list[TakenBack]] = defaultdict(list)
        self._put_right: set[str] = set()
        """The sessions of which was ever said anew when they began."""
        for moment in fold.timeline:
            if isinstance(moment, TakenBack):
                self._takings[moment.of].append(moment)
            elif isinstance(moment, SessionChanged) and (moment.began is not UNSET or moment.zone is not UNSET):
                self._put_right.add(moment.session)

    def told(self, id: str, steps: Sequence[Step]) -> Iterator[Appointment]:
        """Yield the appointment of an id, of which these steps are, and those of its meetings that are their own."""
        dates = [each for each in steps if isinstance(each, NextMeetingSet)]
        begun = [each for each in steps if isinstance(each, SessionBegun)]
        if dates and id in self._put_right:
            # It began with its meeting, which may not have been on the day of a date that was said for it later.
            yield from self._one(id, id, (), begun)
            for each in dates:
                yield from self._one(each.id, id, (each,), ())
        else:
            yield from self._one(id, id, dates, begun)

    def _one(self, id: str, of: str, dates: Sequence[NextMeetingSet], begun: Sequence[SessionBegun]) -> Iterator[Appointment]:
        """Yield the appointment of an id and those of its meetings that are their own; it changes with what is of another id."""
        newest = max(filter(self._is_set, dates), key=order_of, default=None)
        newest = newest and with_zone(newest, self._fold.sessions)
        held = [self._accounts[each.id] for each in begun if each.id in self._accounts]
        holder = next((each for each in held if each.session.id == id or newest is None or keeps(each, newest)), None)
        put_off = holder is None and newest is not None and newest.id in self._arrangements.put_off
        is_open = holder is None and newest is not None and not put_off
        changes, changed = self._changes.of(of, is_open=is_open)
        first = self._fold.timeline.find(id) or self._changes.own(of)[0]
        whole = Appointment(id=id, made=first.at, changed=changed, changes=changes)
        if holder is not None:
            # Of one that began with its meeting a date was said afterwards.
            yield whole.but(arranged=None if holder.session.id == id else newest, account=holder)
        elif newest is not None:
            yield whole.but(arranged=newest, put_off=put_off, gone=is_open and newest != self._standing)
        elif dates and id not in {each.id for each in begun}:
            yield whole.but(arranged=with_zone(max(dates, key=self._until), self._fold.sessions), gone=True)
        else:
            yield whole.but(account=self._as_it_was(begun[-1]), gone=True)
        for each in begun:
            account = self._accounts.get(each.id)
            alone = account is not None and account is not holder
            if each.id != id and (alone or self._may_be_alone(each, (*dates, *begun))):
                account = account or self._as_it_was(each)
                yield whole.but(id=each.id, made=each.at, account=account, gone=not alone)

    def _is_set(self, date: NextMeetingSet) -> bool:
        return self._fold.timeline.stands(date) and (date.session is None or date.session in self._accounts)

    def _may_be_alone(self, begun: SessionBegun, steps: Sequence[Step]) -> bool:
        """Say whether a meeting may ever have been another appointment than the one for which it was begun."""
        if begun.id in self._put_right:
            return True
        dates = [each for each in steps if isinstance(each, NextMeetingSet)]
        changes: list[AnyMoment] = [*steps]
        if not all(may_hold(begun, each) for each in dates):
            changes += [taking for each in dates for taking in self._takings[each.id]]
        after = (each for each in changes if order_of(each) > order_of(begun))
        before = (each for each in steps if isinstance(each, SessionBegun) and order_of(each) < order_of(begun))
        return any(not self._was_off(begun, each) for each in after) or any(not self._was_off(each, begun) for each in before)

    def _until(self, date: NextMeetingSet) -> Order:
        """Return where the last moment stands that took a date back."""
        takings = (*self._takings[date.id], *(self._takings[date.session] if date.session else ()))
        return max(map(order_of, takings), default=order_of(date))

    def _was_off(self, begun: SessionBegun, moment: AnyMoment) -> bool:
        """Say whether a meeting was discarded before a moment came."""
        return any(order_of(taking) < order_of(moment) for taking in self._takings[begun.id])

    def _as_it_was(self, begun: SessionBegun) -> Account:
        """Return the account of a meeting that doesn't stand, as it was until it was discarded."""
        timeline = self._fold.timeline
        of_it = [each for each in timeline if session_of(each) == begun.id and not isinstance(each, TakenBack)]
        kept = [each for each in of_it if each is begun or each.id not in timeline.takings.gone]
        (account,) = Fold(self._fold.id, kept, batches={each.batch for each in kept if each.batch is not None}).accounts
        return account
