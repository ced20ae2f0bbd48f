"""The logs of one timeline: what its moments come to, of each kind of thing one."""

from collections.abc import Collection
from typing import Any, ClassVar, Protocol, TypeVar, cast

from peercoach_tui.domain.career.log import MapLog
from peercoach_tui.domain.follow_ups.follow_up import plan_words
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.gatherings.log import GatheringLog
from peercoach_tui.domain.goals.log import GoalLog
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.log import PointLog
from peercoach_tui.domain.questions.log import QuestionLog
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.timeline import Timeline, session_of


class Log(Protocol):
    """What the moments of some kinds come to, one after the other."""

    KINDS: ClassVar[tuple[type[Moment], ...]]
    """The kinds of moments that it is folded from."""

    def take(self, moment: Any) -> None:
        """Add one moment that stands; it comes after those before."""

    def find(self, id: str) -> Any:
        """Return the thing of that id, None when there is none."""


L = TypeVar("L", bound=Log)


class Logs:
    """Each is folded when it is first asked for, and grows with every moment that comes last."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._known: dict[type[Log], Log] = {}

    def of(self, kind: type[L]) -> L:
        """Return a log as it stands."""
        if kind not in self._known:
            self._known[kind] = self.without((), kind)
        return cast(L, self._known[kind])

    def without(self, sessions: Collection[str], kind: type[L]) -> L:
        """Return a log as it would stand without these sessions."""
        moments = (moment for moment in self._timeline.of_kind(*kind.KINDS) if session_of(moment) not in sessions)
        make: Any = kind
        log: L = make(self._said, moments) if kind is PointLog else make(moments)
        return log

    def find(self, thing: str) -> Any:
        """Return the thing of that id, whatever it is; None when there is none."""
        kinds: tuple[type[Log], ...] = (FollowUpLog, PointLog, GoalLog, MapLog, GatheringLog, QuestionLog)
        return next(filter(None, (self.of(kind).find(thing) for kind in kinds)), None)

    def take(self, moment: AnyMoment) -> None:
        """Add a moment that stands; it comes after those before."""
        for log in self._known.values():
            if isinstance(moment, log.KINDS):
                log.take(moment)

    def forget(self, *touched: AnyMoment) -> None:
        """Fold anew what these moments touch, or all; the beginning of a session touches all that was said in it."""
        if any(isinstance(moment, SessionBegun) for moment in touched):
            touched = ()
        stay = {kind: log for kind, log in self._known.items() if not any(isinstance(moment, log.KINDS) for moment in touched)}
        self._known = stay if touched else {}

    def _said(self, id: str) -> str:
        """Return the words of a line of a meeting, "" when it doesn't stand."""
        line = self._timeline.find(id)
        match line if line is not None and self._timeline.stands(line) else None:
            case NoteKept() | QuestionAsked() as said:
                return said.text
            case FollowUpMade() as made:
                return plan_words(made.when, made.what)
        return ""
