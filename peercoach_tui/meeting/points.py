"""The points that a meeting touches: those from before, to bring up, and those that are marked in it, to come back to."""

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.log import PointLog
from peercoach_tui.domain.points.moments import PointCarried, PointKept
from peercoach_tui.domain.points.point import Point, PointOutcome
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.moments import NoteKept, StageEntered, TurnSwapped
from peercoach_tui.domain.sessions.plan import LOOK_BACK
from peercoach_tui.meeting.sitting import Sitting


class Points:
    """Every act returns its `Kept`, or None when there was nothing to do.

    What was marked and isn't touched is a talking point from the end of the meeting on: it stays open, and nothing more is kept.
    """

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._brought: dict[str, str] = {}

    # To come back to, in this meeting

    @property
    def marked(self) -> tuple[Point, ...]:
        """Return what was marked in this meeting and waits, the oldest first."""
        return self._sitting.acts.fold.points.marked_in(self._sitting.session.id)

    @property
    def newest(self) -> Point | None:
        """Return what was marked last and waits, None where nothing does."""
        return next(iter(self.marked[::-1]), None)

    def mark(self, question: str = "") -> Kept:
        """Mark this instant: the newest line of this stage says what it was, else the text of the question that is in view.

        A question that was asked since that line is newer.
        """
        id, of = self._sitting.acts.new_id(), self._newest_line
        return self._sitting.act(PointKept, point=id, of=of or None, text="" if of else question)

    def touch(self, point: str) -> Kept | None:
        """Say that it was come back to."""
        return self._resolve(point, PointOutcome.TAKEN_UP)

    @property
    def _newest_line(self) -> str:
        """Return the id of the newest line that was kept since this stage began, "" where none was."""
        for moment in reversed(self._sitting.account.moments):
            if _is_line(moment):
                return moment.id
            if isinstance(moment, StageEntered | TurnSwapped | QuestionAsked):
                break
        return ""

    # To bring up, from before

    @property
    def to_bring_up(self) -> tuple[Point, ...]:
        """Return the points from before this meeting that were open when it began, the oldest first; none that `bring` kept."""
        acts, session = self._sitting.acts, self._sitting.session
        since = {each.id for each in acts.sessions if each.began >= session.began} | {session.id}
        before = (
            each.id for each in acts.fold.without({session.id}, PointLog).all if each.is_open and self._is_before(each, since)
        )
        found = (acts.point(id) for id in before)
        return tuple(each for each in found if each is not None)

    @property
    def waiting(self) -> tuple[Point, ...]:
        """Return those from before of which nothing was said yet, while the meeting looks back; none in another stage."""
        return self.untouched if self._sitting.account.stage == LOOK_BACK else ()

    @property
    def untouched(self) -> tuple[Point, ...]:
        """Return those from before of which nothing was said yet, in whatever stage."""
        account = self._sitting.account
        return tuple(each for each in self.to_bring_up if each.is_open and each.id not in account.looked_at)

    def take_up(self, point: str) -> Kept | None:
        """Say that it was taken up."""
        return self._resolve(point, PointOutcome.TAKEN_UP)

    def keep_for_next_time(self, point: str) -> Kept | None:
        """Keep that it was looked at and waits for the next meeting; one that was resolved is opened again."""
        known = self._sitting.acts.point(point)
        if known is None:
            return None
        return self._sitting.act(PointCarried, point=point) if known.is_open else self._resolve(point, None)

    def drop(self, point: str) -> Kept | None:
        """Drop it."""
        return self._resolve(point, PointOutcome.DROPPED)

    # To bring up next time

    @property
    def for_next_time(self) -> tuple[Point, ...]:
        """Return what `bring` kept here and waits, the oldest first."""
        return tuple(each for each in self._sitting.acts.fold.points.open if self._is_for_next_time(each))

    def bring(self, text: str) -> Kept | None:
        """Keep something to bring up next time; None when it says nothing."""
        kept, sent = self._sitting.acts.bring(text), self._sitting.acts.sent_last
        if kept is not None and isinstance(sent, PointKept):
            self._brought[sent.id] = sent.point
        return kept

    def brought(self, moment: AnyMoment) -> bool:
        """Say whether a moment was kept by `bring`, or takes such a one back: it is an act in this meeting, though not of it."""
        return moment.id in self._brought or (isinstance(moment, TakenBack) and moment.of in self._brought)

    def _is_for_next_time(self, point: Point) -> bool:
        return point.id in self._brought.values()

    def _is_before(self, point: Point, since: set[str]) -> bool:
        return point.session not in since and not self._is_for_next_time(point)

    def _resolve(self, point: str, outcome: PointOutcome | None) -> Kept | None:
        changed = self._sitting.acts.changed_point(point, session=self._sitting.session.id, outcome=outcome)
        return None if changed is None else self._sitting.send(changed)


def _is_line(moment: object) -> bool:
    """Say whether a moment is a line that was typed."""
    return isinstance(moment, NoteKept | FollowUpMade) or (isinstance(moment, QuestionAsked) and not moment.question)
