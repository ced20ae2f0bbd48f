"""What a coach wants to know before a meeting, and who is due."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Protocol

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, is_before_break, oldest_due_first
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.questions.rotation import AskedIn
from peercoach_tui.domain.sessions.account import Account, Span
from peercoach_tui.domain.sessions.arranged import NOTHING_ARRANGED, Arrangements
from peercoach_tui.domain.sessions.first_meeting import has_met
from peercoach_tui.domain.sessions.moments import NextMeetingSet, NoteKept, NoteSort
from peercoach_tui.domain.sessions.opening import opening
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

NEVER: Mapping[str, date] = MappingProxyType({})


class Brief(Value):
    """The whole preparation for one partner.

    `accounts` are of all sessions, oldest first; `due` is a local date, None where nothing is due: in no rhythm, or in a pause;
    `points` are those that wait to be brought up; `question` is the one that the next look back will open with, or the arrival of
    a first meeting. `arrangements` are those that `arranged` is taken from, `touched` the local date on
    which each open follow-up was made, changed or carried over last.
    """

    partner: Partner
    due: date | None
    arranged: NextMeetingSet | None = None
    arrangements: Arrangements = Arrangements()
    touched: Mapping[str, date] = NEVER
    accounts: tuple[Account, ...] = ()
    open: tuple[FollowUp, ...] = ()
    points: tuple[Point, ...] = ()
    last_words: NoteKept | None = None
    question: Question | None = None

    @property
    def last(self) -> Account | None:
        """Return the account of the last meeting that ended, None before the first."""
        return next((account for account in reversed(self.accounts) if account.ended), None)

    @property
    def unfinished(self) -> Account | None:
        """Return the account of the newest meeting that was not closed."""
        return next((account for account in reversed(self.accounts) if not account.ended), None)

    def is_late(self, today: date) -> bool:
        """Say whether the two should have met before `today` (the local date), by how often they do.

        An arranged time that passed is asked about, and not late; after a long break nothing is late any more.
        """
        if not self.accounts or self.due is None or self.arranged is not None:
            return False
        return self.due < today and not self.after_a_break(today)

    def after_a_break(self, today: date) -> bool:
        """Say whether more than twice the cadence has gone by since the last meeting, and nothing is arranged from `today` on."""
        return self.break_since(today) is not None

    def break_since(self, today: date) -> date | None:
        """Return the day after which two who haven't met for long are on a break, None where they aren't."""
        if not self.accounts or (self.arranged is not None and self.arranged.day >= today):
            return None
        twice = self.partner.cadence.after(self.accounts[-1].session.day, 2)
        return twice if twice is not None and twice < today else None

    def is_before_break(self, follow_up: FollowUp, today: date) -> bool:
        """Say whether an open follow-up is from before a break, so that it is late no more; not one touched since that began."""
        return is_before_break(follow_up, today, self.break_since(today), self.touched.get(follow_up.id))

    @property
    def waiting_alone(self) -> tuple[Account, ...]:
        """Return the accounts of the meetings of which the part that is done alone waits, the newest first."""
        return tuple(account for account in reversed(self.accounts) if account.waits)

    @property
    def first_meeting(self) -> bool:
        """Say whether the next meeting is the first."""
        return not has_met(self.accounts)

    def said_by(self, side: Side) -> tuple[FollowUp, ...]:
        """Return the open follow-ups of one side, the oldest due first."""
        return tuple(follow_up for follow_up in self.open if follow_up.owner is side)


def brief(
    partner: Partner,
    accounts: Iterable[Account],
    follow_ups: Iterable[FollowUp],
    deck: Deck | None,
    today: date,
    points: Iterable[Point] = (),
    arrangements: Arrangements = NOTHING_ARRANGED,
    touched: Mapping[str, date] = NEVER,
    sheets: Iterable[AskedIn] = (),
) -> Brief:
    """Return the preparation for a partner as of `today` (the local date); `points` are those that wait.

    Without a deck there is no question; those on the `sheets` that were printed count as shown.
    """
    told = tuple(sorted(accounts, key=lambda account: (account.session.began, account.session.id)))
    next_met = arrangements.standing(told)
    return Brief(
        partner=partner,
        due=next_met.day if next_met else _due(partner, told, today),
        arranged=next_met,
        arrangements=arrangements,
        touched=touched,
        accounts=told,
        open=oldest_due_first(follow_ups),
        points=tuple(points),
        last_words=_last_words(told),
        question=opening(deck, told, partner.id, sheets) if deck is not None else None,
    )


def _due(partner: Partner, accounts: Sequence[Account], today: date) -> date | None:
    """Return when the two meet where nothing is arranged: by the cadence from the last meeting, not before a pause is over."""
    if partner.is_paused(today):
        return None
    if not accounts:
        return today
    due = partner.cadence.after(accounts[-1].session.day)
    if due is None or partner.pause is None or partner.pause.until is None:
        return due
    return max(due, partner.pause.until + timedelta(days=1))


def by_due(briefs: Iterable[Brief], today: date) -> tuple[Brief, ...]:
    """Return the briefs of those not archived, who is next first.

    Whoever is due since an earlier day is next today, behind those who have a date today. Behind all of whom a meeting is due
    come those never met and without a date: no day was said to them. Last are those of whom nothing is due, and those whose date
    is another day on which they pause.
    """
    present = [each for each in briefs if not each.partner.archived]
    return tuple(sorted(present, key=lambda each: _turn(each, today)))


def _turn(each: Brief, today: date) -> tuple[bool, bool, bool, date, bool, str, date, str, str]:
    partner, due = each.partner, each.due or date.max
    dated = each.arranged is not None and due >= today
    pauses = each.arranged is not None and partner.pause is not None and due != today and partner.pause.holds(due)
    unsaid = each.due is not None and each.arranged is None and not each.accounts
    when = (max(due, today), not dated, _hour(each), due)
    return pauses, each.due is None, unsaid, *when, partner.name.casefold(), partner.id


class Opened(Protocol):
    """A meeting, of which is known who went first: an account knows it better than the session's plan.

    One that `came_in` from another program knows nothing of it.
    """

    @property
    def first(self) -> Side:
        """Return who coached first."""
        ...

    @property
    def came_in(self) -> bool:
        """Say whether another program told of it."""
        ...


def suggested_first(meetings: Sequence[Opened]) -> Side:
    """Return who coaches first this time: the other one than in the last meeting of which that is known."""
    return next((each.first.other for each in reversed(meetings) if not each.came_in), Side.ME)


def usual(sessions: Sequence[Session]) -> tuple[Form, int | None, str]:
    """Return the form, the length in minutes and the place of the last meeting, or the usual ones.

    What another program didn't tell of a meeting is that of the last one before that says it.
    """
    newest = tuple(reversed(sessions))
    form = next((each.form for each in newest if not each.came_in or each.form is not Form.FREE), Form.SWAP)
    minutes = next((each.minutes for each in newest if not each.came_in or each.minutes is not None), 60)
    return form, minutes, next((each.place for each in newest if not each.came_in or each.place), "")


def _hour(each: Brief) -> str:
    hour = each.arranged.hour if each.arranged else ""
    return hour.zfill(len("09:30")) if hour else "99"


def _last_words(accounts: Sequence[Account]) -> NoteKept | None:
    """Return the newest words of the partner of any meeting, or else the newest note on them, which is no one else's to read.

    What was noted while they coached is the coach's own.
    """
    newest = None
    for account in reversed(accounts):
        theirs = [span for span in account.spans if span.coach is Side.THEM]
        notes = [note.kept for note in account.notes if not any(_within(span, note.at) for span in theirs)]
        if words := [note for note in notes if note.sort is NoteSort.WORDS]:
            return words[-1]
        newest = newest or (notes[-1] if notes else None)
    return newest


def _within(span: Span, instant: datetime) -> bool:
    return span.began <= instant and (span.ended is None or instant < span.ended)
