"""The account of a session: all that is folded from its moments."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import pairwise

from peercoach_tui.domain.moments import (
    Answer,
    AnyMoment,
    Break,
    BreakJudged,
    DeckTurned,
    FocusChosen,
    FollowUpCarried,
    FollowUpChanged,
    FollowUpMade,
    ItemTicked,
    Learned,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    QuestionAsked,
    QuestionPinned,
    SessionEnded,
    Slip,
    SlipSort,
    StageEntered,
    TakenBack,
    TurnSwapped,
    Wrote,
)
from peercoach_tui.domain.plan import ARRIVE
from peercoach_tui.domain.questions import Aim, Topic
from peercoach_tui.domain.session import Form, Session, Side
from peercoach_tui.domain.timeline import standing
from peercoach_tui.domain.value import Value

LONG_BREAK = timedelta(hours=1)
"""A break of this length is no part of the meeting until the coach says so; a shorter one is until the coach says not."""


class Span(Value):
    """A stretch in one stage with one coach; `ended` is None for the one that still runs."""

    stage: str
    coach: Side | None
    began: datetime
    ended: datetime | None = None


class Note(Value):
    """A note as it reads today: its newest wording, under the id and at the time at which it was first kept."""

    id: str
    at: datetime
    kept: NoteKept


class Account(Value):
    """What a session is at its newest moment. Instants are UTC."""

    session: Session
    moments: tuple[AnyMoment, ...] = ()
    stage: str = ARRIVE
    coach: Side | None = None
    first: Side = Side.ME
    spans: tuple[Span, ...] = ()
    notes: tuple[Note, ...] = ()
    asked: tuple[QuestionAsked, ...] = ()
    pinned: str | None = None
    topic: Topic | None = None
    aim: Aim | None = None
    focus: str = ""
    ticked: frozenset[str] = frozenset()
    slips: tuple[Slip, ...] = ()
    wrote: tuple[Wrote, ...] = ()
    breaks: tuple[Break, ...] = ()
    judged: dict[str, bool] = {}
    made: tuple[str, ...] = ()
    looked_at: frozenset[str] = frozenset()
    answers: dict[Answer, int] = {}
    next_meeting: NextMeetingSet | None = None
    learned: str = ""
    ended: datetime | None = None

    def slipped(self, sort: SlipSort) -> int:
        """Return how often that slipped."""
        return sum(slip.sort is sort for slip in self.slips)

    def counts(self, gap: Break) -> bool:
        """Say whether a break counts as time of the meeting: as the coach said, else by its length."""
        return self.judged.get(gap.id, gap.at - gap.began < LONG_BREAK)

    def seconds(self, now: datetime, chosen: Callable[[Span], bool]) -> float:
        """Return the seconds of the chosen spans up to `now`, without the breaks that don't count.

        A session that was typed up afterwards has none.
        """
        if self.session.typed_up:
            return 0.0
        out = _apart((gap.began, gap.at) for gap in self.breaks if not self.counts(gap))
        return sum(_length(span, now, out) for span in self.spans if chosen(span))

    def in_stage(self, now: datetime) -> float:
        """Return the seconds in the present stage with the present coach, earlier visits included."""
        return self.seconds(now, lambda span: (span.stage, span.coach) == (self.stage, self.coach))

    def in_role(self, side: Side, now: datetime) -> float:
        """Return the seconds for which that side coached."""
        return self.seconds(now, lambda span: span.coach is side)

    def heads_down(self, now: datetime) -> float | None:
        """Return the seconds of writing as a share (0 to 1) of the time as coach, None without any such time."""
        coached = self.in_role(Side.ME, now)
        if coached <= 0:
            return None
        mine = [_stretch(span, now) for span in self.spans if span.coach is Side.ME]
        bursts = _apart((burst.began, burst.at) for burst in self.wrote)
        wrote = sum(_shared(burst, turn) for burst in bursts for turn in mine)
        return min(1.0, wrote / coached)

    @property
    def last_coach(self) -> Side | None:
        """Return who coaches, or coached last; None before the first turn."""
        return next((span.coach for span in reversed(self.spans) if span.coach), None)

    @property
    def last_instant(self) -> datetime:
        """Return when the session ended, or the instant of its newest moment."""
        return self.ended or max((moment.at for moment in self.moments), default=self.session.began)


Stretch = tuple[datetime, datetime]


def _apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches in order, those that overlap as one: two devices keep the same hour twice."""
    apart: list[Stretch] = []
    for began, ended in sorted(stretches):
        if apart and began <= apart[-1][1]:
            first, last = apart.pop()
            began, ended = first, max(last, ended)
        apart.append((began, ended))
    return apart


def _stretch(span: Span, now: datetime) -> Stretch:
    return span.began, max(span.began, min(now, span.ended or now))


def _shared(one: Stretch, other: Stretch) -> float:
    return max(0.0, (min(one[1], other[1]) - max(one[0], other[0])).total_seconds())


def _length(span: Span, now: datetime, out: list[Stretch]) -> float:
    began, ended = _stretch(span, now)
    return (ended - began).total_seconds() - sum(_shared((began, ended), each) for each in out)


class _Fold:
    """Gathers an account, one moment after the other."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.form, self.first = session.form, session.first
        self.stage = ARRIVE
        self.coach: Side | None = None
        self.spans: list[Span] = []
        self.notes: dict[str, Note] = {}
        self.roots: dict[str, str] = {}
        self.asked: list[QuestionAsked] = []
        self.slips: list[Slip] = []
        self.wrote: list[Wrote] = []
        self.breaks: list[Break] = []
        self.made: list[str] = []
        self.ticked: set[str] = set()
        self.looked_at: set[str] = set()
        self.judged: dict[str, bool] = {}
        self.answers: dict[Answer, int] = {}
        self.pinned: str | None = None
        self.deck: DeckTurned | None = None
        self.focus, self.learned = "", ""
        self.next_meeting: NextMeetingSet | None = None
        self.ended: datetime | None = None

    def take(self, moment: AnyMoment) -> None:
        """Add one moment that stands."""
        match moment:
            case StageEntered():
                self._enter(moment.at, moment.stage, moment.coach)
            case TurnSwapped():
                self._swap(moment)
            case NoteKept():
                self._note(moment)
            case FollowUpMade():
                self.made.append(moment.follow_up)
            case ItemTicked():
                (self.ticked.add if moment.on else self.ticked.discard)(moment.item)
            case BreakJudged():
                self.judged[moment.gap] = moment.counts
            case PartnerAnswered():
                self.answers[moment.answer] = moment.score
            case FollowUpCarried():
                self.looked_at.add(moment.follow_up)
            case FollowUpChanged():
                self.looked_at.add(moment.after.id)
            case _:
                self._gather(moment)
                self._replace(moment)

    def _gather(self, moment: AnyMoment) -> None:
        match moment:
            case QuestionAsked():
                self.asked.append(moment)
            case Slip():
                self.slips.append(moment)
            case Wrote():
                self.wrote.append(moment)
            case Break():
                self.breaks.append(moment)

    def _replace(self, moment: AnyMoment) -> None:
        match moment:
            case QuestionPinned():
                self.pinned = moment.question
            case DeckTurned():
                self.deck = moment
            case FocusChosen():
                self.focus = moment.item
            case NextMeetingSet():
                self.next_meeting = moment
            case Learned():
                self.learned = moment.text
            case SessionEnded():
                self.ended = self.ended or moment.at
                self._end_span(moment.at)

    def _enter(self, at: datetime, stage: str, coach: Side | None) -> None:
        self._end_span(at)
        self.spans.append(Span(stage=stage, coach=coach, began=at))
        self.stage, self.coach = stage, coach

    def _end_span(self, at: datetime) -> None:
        if self.spans and self.spans[-1].ended is None:
            self.spans[-1] = self.spans[-1].but(ended=at)

    def _swap(self, moment: TurnSwapped) -> None:
        """Where neither coaches a swap changes who goes first, in a turn who coaches; with one turn in all, until its end."""
        before = self.coach is None and moment.stage == self.stage
        if before or self.form is not Form.SWAP:
            self.first = moment.coach
        if not before:
            self._enter(moment.at, moment.stage, moment.coach)

    def _note(self, moment: NoteKept) -> None:
        root = self.roots.get(moment.replaces, moment.replaces) if moment.replaces else moment.id
        self.roots[moment.id] = root
        at = self.notes[root].at if root in self.notes else moment.at
        self.notes[root] = Note(id=root, at=at, kept=moment)

    def told(self, stand: tuple[AnyMoment, ...]) -> Account:
        """Return the account of the moments that were taken, which are these."""
        return Account(
            session=self.session,
            moments=stand,
            stage=self.stage,
            coach=self.coach,
            first=self.first,
            spans=tuple(self.spans),
            notes=tuple(sorted(self.notes.values(), key=lambda note: note.at)),
            asked=tuple(self.asked),
            pinned=self.pinned,
            topic=self.deck.topic if self.deck else None,
            aim=self.deck.aim if self.deck else None,
            focus=self.focus,
            ticked=frozenset(self.ticked),
            slips=tuple(self.slips),
            wrote=tuple(self.wrote),
            breaks=tuple(self.breaks),
            judged=dict(self.judged),
            made=tuple(self.made),
            looked_at=frozenset(self.looked_at),
            answers=dict(self.answers),
            next_meeting=self.next_meeting,
            learned=self.learned,
            ended=self.ended,
        )


class Folding:
    """The account of a session that grows: a moment later than all before is taken by itself, any other folds all anew."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.line: tuple[AnyMoment, ...] = ()
        self._account: Account | None = None
        self._newest: tuple[datetime, str] | None = None
        self._begin(())

    @property
    def account(self) -> Account:
        """Return the account of the line as it is now."""
        if self._account is None:
            self._account = self._fold.told(tuple(self._stand))
        return self._account

    @property
    def newest(self) -> datetime | None:
        """Return the instant of the newest moment, also of one that was taken back; None before the first."""
        return self._newest[0] if self._newest else None

    def follow(self, line: tuple[AnyMoment, ...]) -> None:
        """Make this the line of moments. What is new at its end costs no more than itself, where that is in order."""
        new = line[len(self.line) :]
        if line[: len(self.line)] == self.line and self._is_next(new):
            for moment in new:
                self._take(moment)
        else:
            self._begin(line)
        self.line = line

    def _is_next(self, new: tuple[AnyMoment, ...]) -> bool:
        places = [*([self._newest] if self._newest else []), *map(_place, new)]
        in_order = all(one < other for one, other in pairwise(places))
        return in_order and not any(isinstance(moment, TakenBack) or moment.id in self._taken_back for moment in new)

    def _begin(self, line: tuple[AnyMoment, ...]) -> None:
        self._fold = _Fold(self.session)
        self._stand: list[AnyMoment] = []
        self._account = None
        self._taken_back = {moment.of for moment in line if isinstance(moment, TakenBack)}
        self._newest = max(map(_place, line), default=None)
        for moment in standing(line):
            self._fold.take(moment)
            self._stand.append(moment)

    def _take(self, moment: AnyMoment) -> None:
        self._fold.take(moment)
        self._stand.append(moment)
        self._account = None
        self._newest = _place(moment)


def _place(moment: AnyMoment) -> tuple[datetime, str]:
    return moment.at, moment.id


def fold(session: Session, moments: Iterable[AnyMoment]) -> Account:
    """Return the account of a session from its moments, in any order; those taken back leave no trace in it."""
    folding = Folding(session)
    folding.follow(tuple(moments))
    return folding.account
