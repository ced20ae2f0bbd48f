"""Every kind of moment that there is."""

from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept, MapLookedAt
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, Wrote
from peercoach_tui.domain.moment import BatchKept, Erased, Moment, TakenBack
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointCarried, PointChanged, PointKept
from peercoach_tui.domain.questions.moments import (
    DeckTurned,
    QuestionAsked,
    QuestionChanged,
    QuestionPinned,
    QuestionShown,
    QuestionsSwitched,
    QuestionWritten,
    SheetMade,
)
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
    Break,
    BreakJudged,
    Brought,
    FeedbackGiven,
    Learned,
    MeetingPutOff,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    SessionBegun,
    SessionChanged,
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
    | SheetMade
    | QuestionsSwitched
    | QuestionWritten
    | QuestionChanged
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
    | PointKept
    | PointChanged
    | PointCarried
    | GoalSet
    | GoalChanged
    | CheckedIn
    | MapLineKept
    | MapLineChanged
    | MapLookedAt
    | GatheringSet
    | GatheringChanged
    | PartnerAnswered
    | NextMeetingSet
    | MeetingPutOff
    | SessionChanged
    | Learned
    | FeedbackGiven
    | SessionEnded
    | AloneDone
    | TakenBack
    | Erased
    | BatchKept
)
"""Every kind that there is."""


ABOUT_THEM = ("group", "role", "contact", "topics")

TEXTS: dict[type[Moment], tuple[str, ...]] = {
    PartnerAdded: ("name", "agreement", *ABOUT_THEM),
    PartnerChanged: ("name", "agreement", *ABOUT_THEM),
    SessionBegun: ("place",),
    SessionChanged: ("place",),
    Brought: ("text",),
    QuestionAsked: ("text",),
    QuestionWritten: ("text",),
    QuestionChanged: ("text",),
    NoteKept: ("text",),
    FollowUpMade: ("what", "when", "report"),
    FollowUpChanged: ("what", "when", "report", "taught"),
    PointKept: ("text",),
    PointChanged: ("text",),
    GoalSet: ("title", "why", "seen", "step"),
    GoalChanged: ("title", "why", "seen", "step", "learned"),
    CheckedIn: ("text",),
    MapLineKept: ("text",),
    MapLineChanged: ("text",),
    GatheringSet: ("name", "place", "note", "bring"),
    GatheringChanged: ("name", "place", "note", "bring"),
    NextMeetingSet: ("place",),
    Learned: ("text",),
    FeedbackGiven: ("text",),
    BatchKept: ("words",),
}
"""The fields that hold what people said or typed, and that can be erased."""
