"""The account of a session: all that is folded from its moments."""

from collections.abc import Callable
from datetime import datetime, timedelta

from peercoach_tui.domain.listening.moments import Slip, SlipSort, Wrote
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown
from peercoach_tui.domain.sessions.moments import (
    Answer,
    Break,
    Feedback,
    NextMeetingSet,
    NoteKept,
)
from peercoach_tui.domain.sessions.plan import ARRIVE
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.stretches import Stretch, apart, shared
from peercoach_tui.domain.side import Side
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
    """A note as it reads today: its newest wording, at the time at which it was first kept, under the id of the first."""

    id: str
    at: datetime
    kept: NoteKept


class Account(Value):
    """What a session is at its newest moment. Instants are UTC."""

    session: Session
    moments: tuple[Moment, ...] = ()
    stage: str = ARRIVE
    coach: Side | None = None
    first: Side = Side.ME
    spans: tuple[Span, ...] = ()
    brought: dict[Side, str] = {}
    notes: tuple[Note, ...] = ()
    asked: tuple[QuestionAsked, ...] = ()
    shown: tuple[QuestionShown, ...] = ()
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
    """The ids of the follow-ups and the points of which was said what becomes of them."""
    answers: dict[Answer, int] = {}
    next_meeting: NextMeetingSet | None = None
    learned: str = ""
    feedback: dict[Side | Feedback, str] = {}
    """What each said of the meeting; what it is about where nobody knows whose words it holds."""
    ended: datetime | None = None
    waits: bool = False
    """Whether it ended, and what is done alone waits."""

    def seen_from(self, zone: str) -> "Account":
        """Return the same with the next meeting by the clocks of a zone; one set without has the zone of this meeting."""
        meet = self.next_meeting
        if meet is None:
            return self
        known = meet if meet.zone is not None else meet.but(zone=self.session.zone)
        return self.but(next_meeting=known.seen_from(zone))

    def slipped(self, sort: SlipSort) -> int:
        """Return how often that slipped."""
        return sum(slip.sort is sort for slip in self.slips)

    @property
    def asked_as_coach(self) -> tuple[QuestionAsked, ...]:
        """Return the questions that the coach used; one that was noted while the partner coached was the partner's."""
        return tuple(each for each in self.asked if self._coach_at(each.at) is not Side.THEM)

    def _coach_at(self, at: datetime) -> Side | None:
        began = [span.coach for span in self.spans if span.began <= at]
        return began[-1] if began else None

    def counts(self, gap: Break) -> bool:
        """Say whether a break counts as time of the meeting: as the coach said, else by its length."""
        return self.judged.get(gap.id, gap.at - gap.began < LONG_BREAK)

    def seconds(self, now: datetime, chosen: Callable[[Span], bool]) -> float:
        """Return the seconds of the chosen spans up to `now`, without the breaks that don't count.

        A session that was typed up afterwards has none.
        """
        if self.session.typed_up:
            return 0.0
        out = apart((gap.began, gap.at) for gap in self.breaks if not self.counts(gap))
        return sum(_length(span, now, out) for span in self.spans if chosen(span))

    def in_role(self, side: Side, now: datetime) -> float:
        """Return the seconds for which that side coached: as they were put right, else by the clock."""
        said = self.session.put_right(side)
        return 60.0 * said if said is not None else self.seconds(now, lambda span: span.coach is side)

    def heads_down(self, now: datetime) -> float | None:
        """Return the seconds of writing as a share (0 to 1) of the time as coach, None without any such time."""
        coached = self.in_role(Side.ME, now)
        if coached <= 0 or self.session.typed_up:
            return None
        mine = [_stretch(span, now) for span in self.spans if span.coach is Side.ME]
        bursts = apart((burst.began, burst.at) for burst in self.wrote)
        wrote = sum(shared(burst, turn) for burst in bursts for turn in mine)
        return min(1.0, wrote / coached)

    @property
    def came_in(self) -> bool:
        """Say whether another program told of it."""
        return self.session.came_in

    @property
    def last_coach(self) -> Side | None:
        """Return who coaches, or coached last; None before the first turn."""
        return next((span.coach for span in reversed(self.spans) if span.coach), None)

    @property
    def last_instant(self) -> datetime:
        """Return when the session ended, or the instant of its newest moment."""
        return self.ended or max((moment.at for moment in self.moments), default=self.session.began)


def _stretch(span: Span, now: datetime) -> Stretch:
    return span.began, max(span.began, min(now, span.ended or now))


def _length(span: Span, now: datetime, out: list[Stretch]) -> float:
    began, ended = _stretch(span, now)
    return (ended - began).total_seconds() - sum(shared((began, ended), each) for each in out)
