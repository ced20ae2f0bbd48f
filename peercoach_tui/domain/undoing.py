"""What of a timeline is an act, and which is taken back or done again next."""

from collections.abc import Callable, Collection

from peercoach_tui.domain.career.moments import MapLineKept, MapLookedAt
from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.moment import BatchKept, Erased, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown, SheetMade
from peercoach_tui.domain.sessions.moments import Break, Brought, FeedbackGiven, Learned, NoteKept
from peercoach_tui.domain.timeline import Timeline

WORDS_ALONE = NoteKept | Brought | QuestionAsked | Learned | FeedbackGiven | PointKept | MapLineKept | GoalSet | GatheringSet
"""What is nothing any more once its words are erased."""
NO_ACTS = TakenBack | Erased | QuestionShown | SheetMade | MapLookedAt | Wrote | Break | BatchKept
"""What nobody did, or what can't be undone by taking it back."""


def is_act(moment: AnyMoment) -> bool:
    """Say by its kind whether a moment is something that was done, and so can be taken back; whether it stands isn't looked at.

    What the clock kept (bursts of writing, breaks, questions shown) is no act.
    """
    return not isinstance(moment, NO_ACTS)


def undone_next(timeline: Timeline, chosen: Callable[[AnyMoment], bool]) -> AnyMoment | None:
    """Return the newest of the chosen acts that stand: what would be taken back next; None when there is none."""
    erased = timeline.erased
    return next((each for each in reversed(timeline) if _is_undoable(each, timeline, erased) and chosen(each)), None)


def redone_next(timeline: Timeline, chosen: Callable[[AnyMoment], bool]) -> TakenBack | None:
    """Return the newest of the chosen taking-backs, to be taken back itself; None when another act came after it."""
    erased = timeline.erased
    for moment in filter(chosen, reversed(timeline)):
        if isinstance(moment, TakenBack):
            of = timeline.find(moment.of)
            if moment.id not in timeline.takings.gone and not isinstance(of, TakenBack) and not (of and _is_nothing(of, erased)):
                return moment
        elif _is_undoable(moment, timeline, erased):
            return None
    return None


def _is_undoable(moment: AnyMoment, timeline: Timeline, erased: Collection[str]) -> bool:
    return is_act(moment) and timeline.stands(moment) and not _is_nothing(moment, erased)


def _is_nothing(moment: AnyMoment, erased: Collection[str]) -> bool:
    """Say whether nothing is left of a moment, since its words were erased: whether it stands or not is the same then."""
    if not isinstance(moment, WORDS_ALONE | CheckedIn) or getattr(moment, "score", None) is not None:
        return False
    return moment.id in erased or getattr(moment, "replaces", None) in erased
