"""What an act is called when it is taken back, or done again. Never the words of a note."""

from msgspec import UNSET

from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointCarried, PointChanged, PointKept
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
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

CALLED: dict[type[Moment], str] = {
    PartnerAdded: "the new name",
    PartnerChanged: "the change",
    SessionBegun: "the meeting",
    Brought: "what was brought",
    StageEntered: "the stage",
    TurnSwapped: "the swap",
    QuestionAsked: "your question",
    QuestionPinned: "the pin",
    DeckTurned: "the turn of the deck",
    NoteKept: "the note",
    ItemTicked: "the tick",
    FocusChosen: "the focus",
    Slip: "the slip",
    FollowUpMade: "the follow-up",
    FollowUpChanged: "the change to a follow-up",
    FollowUpCarried: "the carry-over",
    PointKept: "what you wanted to bring up",
    PointChanged: "the change to what you wanted to bring up",
    PointCarried: "what you kept for next time",
    GoalSet: "the goal",
    GoalChanged: "the change to a goal",
    CheckedIn: "the check-in",
    MapLineKept: "the line of the career map",
    MapLineChanged: "the change to a line of the career map",
    GatheringSet: "the gathering",
    GatheringChanged: "the change to a gathering",
    MeetingPutOff: "the putting off",
    SessionChanged: "the change to a meeting",
    PartnerAnswered: "the answer",
    NextMeetingSet: "the next date",
    Learned: "the line you learned",
    BreakJudged: "your answer about the break",
    FeedbackGiven: "the line",
    SessionEnded: "the goodbye",
    AloneDone: "the end",
}


def act_words(act: AnyMoment) -> str:
    """Return what an act is called, in a few words: "the note"."""
    if isinstance(act, FollowUpChanged) and act.outcome is not UNSET:
        return "the outcome of a follow-up"
    if isinstance(act, PartnerChanged) and act.agreement is not UNSET:
        return "the agreement"
    if isinstance(act, PointKept) and act.session is not None:
        return "the mark"
    if isinstance(act, PointChanged) and act.outcome is not UNSET:
        return "the outcome of what you wanted to bring up"
    if isinstance(act, GoalChanged) and act.closed is not UNSET:
        return "the close of a goal" if act.closed else "the opening of a goal"
    if isinstance(act, GatheringChanged) and act.dropped is True:
        return "the dropping of a gathering"
    if isinstance(act, QuestionAsked) and act.question:
        return "the tick on the question"
    return CALLED.get(type(act), "the last act")


def took_back_words(act: AnyMoment) -> str:
    """Return "took back the note"."""
    return f"took back {act_words(act)}"


def did_again_words(act: AnyMoment) -> str:
    """Return "the note is back"."""
    return f"{act_words(act)} is back"
