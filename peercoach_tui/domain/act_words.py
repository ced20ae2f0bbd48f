"""What is said when an act is taken back, or done again. Never the words of a note."""

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
from peercoach_tui.domain.questions.moments import (
    DeckTurned,
    QuestionAsked,
    QuestionChanged,
    QuestionPinned,
    QuestionsSwitched,
    QuestionWritten,
)
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
from peercoach_tui.domain.zones import local_day

CALLED: dict[type[Moment], str] = {
    PartnerAdded: "the person you added",
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
    PointCarried: "the carry-over of what you wanted to bring up",
    GoalSet: "the goal",
    GoalChanged: "the change to a goal",
    CheckedIn: "the check-in",
    MapLineKept: "the line of the career map",
    MapLineChanged: "the change to a line of the career map",
    GatheringSet: "the gathering",
    GatheringChanged: "the change to a gathering",
    QuestionsSwitched: "the switch",
    QuestionWritten: "the question you wrote",
    QuestionChanged: "the change to a question",
    SessionChanged: "the change to a meeting",
    PartnerAnswered: "the answer",
    NextMeetingSet: "the next date",
    Learned: "the line you learned",
    BreakJudged: "your answer about the break",
    FeedbackGiven: "the line",
    SessionEnded: "the goodbye",
    AloneDone: "the end",
}


_CAME_BACK = ("the mark waits again, to come back to", "you came back to it again")
"""What is said of having come back to a mark: once it is taken back, and once it is done again."""


def took_back_words(act: AnyMoment, zone: str, *, marked: bool = False) -> str:
    """Return "took back the note", and of an act that took something away "the note is back"; `zone` is where one is.

    `marked` says that it is about something to come back to.
    """
    taken = _CAME_BACK if marked else _taken_away(act)
    return taken[0] if taken else f"took back {_act_words(act, zone)}"


def did_again_words(act: AnyMoment, zone: str, *, marked: bool = False) -> str:
    """Return "the note is back", and of an act that took something away "the note is struck again"; `zone` is where one is.

    `marked` says that it is about something to come back to.
    """
    taken = _CAME_BACK if marked else _taken_away(act)
    return taken[1] if taken else f"{_act_words(act, zone)} is back"


def _taken_away(act: AnyMoment) -> tuple[str, str] | None:
    """Return what is said of an act that took something away or ended it: once it is taken back, and once it is done again."""
    match act:
        case NoteKept(text="", replaces=str()):
            return "the note is back", "the note is struck again"
        case CheckedIn(text="", score=None, replaces=str()):
            return "the check-in is back", "the check-in is struck again"
        case MapLineChanged(text=""):
            return "the line of the career map is back", "the line of the career map is struck again"
        case GatheringChanged(dropped=True):
            return "the gathering is back", "the gathering is dropped again"
        case QuestionChanged(dropped=True):
            return "the question is back", "the question is dropped again"
        case QuestionsSwitched(on=False):
            return "it is on again", "it is off again"
        case QuestionsSwitched():
            return "it is off again", "it is on again"
        case GoalChanged(closed=True):
            return "the goal is open again", "the goal is closed again"
        case GoalChanged(closed=False):
            return "the goal is closed again", "the goal is open again"
        case PartnerChanged(archived=True):
            return "they are back", "they are archived again"
        case PartnerChanged(archived=False):
            return "they are archived again", "they are back"
        case MeetingPutOff():
            return "the arranged meeting stands again", "the arranged meeting is put off again"
        case FollowUpChanged(outcome=None):
            return "the follow-up is settled again", "the follow-up is open again"
        case PointChanged(outcome=None):
            return "what you wanted to bring up is settled again", "what you wanted to bring up is open again"
        case ItemTicked(on=False):
            return "the tick is back", "the tick is off again"
        case QuestionPinned(question=None):
            return "the pin is back", "the pin is off again"
        case Brought(text=""):
            return "what was brought is back", "what was brought is taken away again"
    return None


def _act_words(act: AnyMoment, zone: str) -> str:
    """Return what an act is called, in a few words: "the note"."""
    match act:
        case FollowUpChanged() if act.outcome is not UNSET:
            return "the outcome of a follow-up"
        case PartnerChanged() if act.agreement is not UNSET:
            return "the agreement"
        case PartnerChanged() if act.name is not UNSET:
            return "the new name"
        case PartnerChanged() if act.pause is not UNSET:
            ends = act.pause is None or (act.pause.until is not None and act.pause.until < local_day(act.at, zone))
            return "the end of the pause" if ends else "the pause"
        case PartnerChanged() if act.cadence is not UNSET:
            return "the change to how often you meet"
        case PointKept(session=str()):
            return "the mark"
        case PointChanged() if act.outcome is not UNSET:
            return "the outcome of what you wanted to bring up"
        case NoteKept(replaces=str()):
            return "the change to a note"
        case CheckedIn(replaces=str()):
            return "the change to a check-in"
        case QuestionAsked() if act.question:
            return "the tick on the question"
    return CALLED.get(type(act), "the last act")
