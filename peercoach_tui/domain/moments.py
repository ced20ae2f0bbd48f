"""Every kind of moment that there is."""

from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, Wrote
from peercoach_tui.domain.moment import BatchKept, Erased, Moment, TakenBack
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned, QuestionShown
from peercoach_tui.domain.sessions.moments import (
    Break,
    BreakJudged,
    Brought,
    Learned,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    SessionBegun,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)

AnyMoment = (
    PartnerAdded
    | PartnerChanged
    | SessionBegun
    | Brought
    | StageEntered
    | TurnSwapped
    | QuestionAsked
    | QuestionShown
    | QuestionPinned
    | DeckTurned
    | NoteKept
    | ItemTicked
    | FocusChosen
    | Slip
    | Wrote
    | Break
    | BreakJudged
    | FollowUpMade
    | FollowUpChanged
    | FollowUpCarried
    | PartnerAnswered
    | NextMeetingSet
    | Learned
    | SessionEnded
    | TakenBack
    | Erased
    | BatchKept
)
"""Every kind that there is."""


TEXTS: dict[type[Moment], tuple[str, ...]] = {
    PartnerAdded: ("name", "agreement"),
    PartnerChanged: ("name", "agreement"),
    SessionBegun: ("place",),
    Brought: ("text",),
    QuestionAsked: ("text",),
    NoteKept: ("text",),
    FollowUpMade: ("what", "when", "report"),
    FollowUpChanged: ("what", "when", "report"),
    NextMeetingSet: ("place",),
    Learned: ("text",),
    BatchKept: ("words",),
}
"""The fields that hold what people said or typed, and that can be erased."""
