"""Folding the account of a session from its moments."""

from datetime import datetime

from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, Wrote
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.points.moments import PointCarried, PointChanged
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned, QuestionShown
from peercoach_tui.domain.questions.turned import Turned
from peercoach_tui.domain.sessions.account import Account, Note, Span
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
    Answer,
    Break,
    BreakJudged,
    Brought,
    Feedback,
    FeedbackGiven,
    Learned,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)
from peercoach_tui.domain.sessions.plan import ARRIVE, SWAP
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side


class Folding:
    """Folds the account of a session, one moment after the other."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._account: Account | None = None
        self._moments: list[Moment] = []
        self._first = session.first
        self._stage = ARRIVE
        self._coach: Side | None = None
        self._spans: list[Span] = []
        self._notes: dict[str, Note] = {}
        self._roots: dict[str, str] = {}
        self._asked: list[QuestionAsked] = []
        self._shown: list[QuestionShown] = []
        self._brought: dict[Side, str] = {}
        self._slips: list[Slip] = []
        self._wrote: list[Wrote] = []
        self._breaks: list[Break] = []
        self._made: list[str] = []
        self._ticked: set[str] = set()
        self._looked_at: set[str] = set()
        self._judged: dict[str, bool] = {}
        self._answers: dict[Answer, int] = {}
        self._turned = Turned()
        self._focus = self._learned = ""
        self._next_meeting: NextMeetingSet | None = None
        self._feedback: dict[Side | Feedback, str] = {}
        self._ended: datetime | None = None
        self._waits = False

    @property
    def account(self) -> Account:
        """Return the account of what was taken so far."""
        if self._account is None:
            self._account = self._told()
        return self._account

    def take(self, moment: Moment) -> None:
        """Add one moment that stands; it comes after those before."""
        self._account = None
        self._moments.append(moment)
        match moment:
            case StageEntered():
                self._enter(moment.at, moment.stage, moment.coach)
            case TurnSwapped():
                self._swap(moment)
            case NoteKept():
                self._word_note(moment)
            case FollowUpMade():
                self._made.append(moment.follow_up)
            case ItemTicked():
                (self._ticked.add if moment.on else self._ticked.discard)(moment.item)
            case BreakJudged():
                self._judged[moment.gap] = moment.counts
            case PartnerAnswered():
                self._answers[moment.answer] = moment.score
            case FollowUpCarried() | FollowUpChanged():
                self._looked_at.add(moment.follow_up)
            case PointCarried() | PointChanged():
                self._looked_at.add(moment.point)
            case _:
                self._gather(moment)
                self._replace(moment)

    def _gather(self, moment: Moment) -> None:
        match moment:
            case QuestionAsked():
                self._asked.append(moment)
            case QuestionShown():
                self._shown.append(moment)
            case Slip():
                self._slips.append(moment)
            case Wrote():
                self._wrote.append(moment)
            case Break():
                self._breaks.append(moment)

    def _replace(self, moment: Moment) -> None:
        match moment:
            case QuestionPinned():
                self._turned = self._turned.but(pinned=moment.question)
            case DeckTurned():
                self._turned = self._turned.but(topic=moment.topic, aim=moment.aim)
            case Brought():
                self._brought[moment.side] = moment.text
            case FocusChosen():
                self._focus = moment.item
            case NextMeetingSet():
                self._next_meeting = moment
            case Learned():
                self._learned = moment.text
            case FeedbackGiven():
                if said := moment.side or moment.about:
                    self._feedback[said] = moment.text
            case AloneDone():
                self._waits = False
            case SessionEnded():
                self._ended = self._ended or moment.at
                self._waits = moment.waits
                self._end_span(moment.at)

    def _enter(self, at: datetime, stage: str, coach: Side | None) -> None:
        self._end_span(at)
        before = next((span.coach for span in reversed(self._spans) if span.coach), coach)
        self._turned = self._turned.entering(swapped=stage == SWAP or coach not in (None, before))
        self._spans.append(Span(stage=stage, coach=coach, began=at))
        self._stage, self._coach = stage, coach

    def _end_span(self, at: datetime) -> None:
        if self._spans and self._spans[-1].ended is None:
            self._spans[-1] = self._spans[-1].but(ended=at)

    def _swap(self, moment: TurnSwapped) -> None:
        """Where neither coaches a swap changes who goes first, in a turn who coaches; with one turn in all, until its end."""
        before = self._coach is None and moment.stage == self._stage
        if before or self._session.form is not Form.SWAP:
            self._first = moment.coach
        self._turned = Turned()
        if not before:
            self._enter(moment.at, moment.stage, moment.coach)

    def _word_note(self, moment: NoteKept) -> None:
        root = self._roots.get(moment.replaces, moment.replaces) if moment.replaces else moment.id
        self._roots[moment.id] = root
        at = self._notes[root].at if root in self._notes else moment.at
        self._notes[root] = Note(id=root, at=at, kept=moment)

    def _told(self) -> Account:
        turned, notes = self._turned, (note for note in self._notes.values() if note.kept.text)
        return Account(
            session=self._session,
            moments=tuple(self._moments),
            stage=self._stage,
            coach=self._coach,
            first=self._first,
            spans=tuple(self._spans),
            brought={side: text for side, text in self._brought.items() if text},
            notes=tuple(sorted(notes, key=lambda note: (note.at, note.id))),
            asked=tuple(self._asked),
            shown=tuple(self._shown),
            pinned=turned.pinned,
            topic=turned.topic,
            aim=turned.aim,
            focus=self._focus,
            ticked=frozenset(self._ticked),
            slips=tuple(self._slips),
            wrote=tuple(self._wrote),
            breaks=tuple(self._breaks),
            judged=dict(self._judged),
            made=tuple(self._made),
            looked_at=frozenset(self._looked_at),
            answers=dict(self._answers),
            next_meeting=self._next_meeting,
            learned=self._learned,
            feedback=dict(self._feedback),
            ended=self._ended,
            waits=self._waits,
        )
