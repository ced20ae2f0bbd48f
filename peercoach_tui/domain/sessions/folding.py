"""Folding the account of a session from its moments."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, ClassVar

from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, Wrote
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.points.moments import PointCarried, PointChanged
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned, QuestionShown
from peercoach_tui.domain.questions.turned import UNTURNED
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
        self._turned = UNTURNED
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

    def take(self, moments: Iterable[Moment]) -> None:
        """Add moments that stand, in their order; they come after those before."""
        self._account = None
        for moment in moments:
            self._moments.append(moment)
            folded = self._FOLDED.get(type(moment))
            if folded is not None:
                folded(self, moment)

    def _give_feedback(self, moment: FeedbackGiven) -> None:
        if said := moment.side or moment.about:
            self._feedback[said] = moment.text

    def _tick(self, moment: ItemTicked) -> None:
        (self._ticked.add if moment.on else self._ticked.discard)(moment.item)

    def _turn(self, moment: DeckTurned) -> None:
        self._turned = self._turned.but(topic=moment.topic, aim=moment.aim)

    def _pin(self, moment: QuestionPinned) -> None:
        self._turned = self._turned.but(pinned=moment.question)

    def _end(self, moment: SessionEnded) -> None:
        self._ended = self._ended or moment.at
        self._waits = moment.waits
        self._end_span(moment.at)

    def _enter_stage(self, moment: StageEntered) -> None:
        self._enter(moment.at, moment.stage, moment.coach)

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
        self._turned = UNTURNED
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

    _FOLDED: ClassVar[dict[type[Moment], Callable[["Folding", Any], object]]] = {
        StageEntered: _enter_stage,
        TurnSwapped: _swap,
        SessionEnded: _end,
        NoteKept: _word_note,
        ItemTicked: _tick,
        QuestionPinned: _pin,
        DeckTurned: _turn,
        FeedbackGiven: _give_feedback,
        QuestionAsked: lambda self, moment: self._asked.append(moment),
        QuestionShown: lambda self, moment: self._shown.append(moment),
        Slip: lambda self, moment: self._slips.append(moment),
        Wrote: lambda self, moment: self._wrote.append(moment),
        Break: lambda self, moment: self._breaks.append(moment),
        BreakJudged: lambda self, moment: self._judged.__setitem__(moment.gap, moment.counts),
        PartnerAnswered: lambda self, moment: self._answers.__setitem__(moment.answer, moment.score),
        Brought: lambda self, moment: self._brought.__setitem__(moment.side, moment.text),
        FocusChosen: lambda self, moment: setattr(self, "_focus", moment.item),
        Learned: lambda self, moment: setattr(self, "_learned", moment.text),
        NextMeetingSet: lambda self, moment: setattr(self, "_next_meeting", moment),
        AloneDone: lambda self, moment: setattr(self, "_waits", False),
        FollowUpMade: lambda self, moment: self._made.append(moment.follow_up),
        FollowUpChanged: lambda self, moment: self._looked_at.add(moment.follow_up),
        FollowUpCarried: lambda self, moment: self._looked_at.add(moment.follow_up),
        PointChanged: lambda self, moment: self._looked_at.add(moment.point),
        PointCarried: lambda self, moment: self._looked_at.add(moment.point),
    }
    """What a moment of each kind does; one of another kind does nothing."""
