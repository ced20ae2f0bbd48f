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
    DeckTurned: "the change to other questions",
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


def took_back_words(act: AnyMoment, zone: str, *, whom: str = "", marked: bool = False) -> str:
    """Return "took back the note", and of an act that took something away "the note is back"; `zone` is where one is.

    `whom` is what the partner is called with whom it was done, where that is to be said: "took back the note with Ana".
    `marked` says that it is about something to come back to.
    """
    if marked:
        return _CAME_BACK[0]
    taken = _taken_away(act, whom)
    return f"{taken[0]} {taken[1]}" if taken else f"took back {_called(act, zone, whom)}"


def did_again_words(act: AnyMoment, zone: str, *, whom: str = "", marked: bool = False) -> str:
    """Return "the note is back", and of an act that took something away "the note is struck again"; `zone` is where one is.

    `whom` is what the partner is called with whom it was done, where that is to be said: "the note with Ana is back".
    `marked` says that it is about something to come back to.
    """
    if marked:
        return _CAME_BACK[1]
    taken = _taken_away(act, whom)
    return f"{taken[0]} {taken[2]}" if taken else f"{_called(act, zone, whom)} is back"


def _called(act: AnyMoment, zone: str, whom: str) -> str:
    """Return what an act is called, and with whom it was: "the note with Ana"; of adding someone the name alone."""
    return whom if whom and isinstance(act, PartnerAdded) else f"{_act_words(act, zone)}{_of_whom(act, whom)}"


def _of_whom(act: AnyMoment, whom: str) -> str:
    """Return " with Ana", behind what an act is called."""
    match act:
        case _ if not whom:
            return ""
        case PartnerChanged() if act.agreement is UNSET and act.pause is UNSET and act.cadence is UNSET:
            return f" {'to' if act.name is UNSET else 'of'} {whom}"
        case GoalSet() | GoalChanged() | CheckedIn() | MapLineKept() | MapLineChanged():
            return f" of {whom}"
    return f" with {whom}"


def _taken_away(act: AnyMoment, whom: str) -> tuple[str, str, str] | None:
    """Return what is said of an act that took something away or ended it: of what, once it is taken back, and once it is done
    again."""
    if isinstance(act, PartnerChanged) and isinstance(act.archived, bool):
        who, are = (whom, "is") if whom else ("they", "are")
        ways = f"{are} back", f"{are} archived again"
        return (who, *ways) if act.archived else (who, *ways[::-1])
    of_whom, taken = _of_whom(act, whom), _named_taken_away(act)
    return (f"{taken[0]}{of_whom}", *taken[1:]) if taken else None


def _named_taken_away(act: AnyMoment) -> tuple[str, str, str] | None:
    match act:
        case NoteKept(text="", replaces=str()):
            return "the note", "is back", "is struck again"
        case CheckedIn(text="", score=None, replaces=str()):
            return "the check-in", "is back", "is struck again"
        case MapLineChanged(text=""):
            return "the line of the career map", "is back", "is struck again"
        case GatheringChanged(dropped=True):
            return "the gathering", "is back", "is dropped again"
        case QuestionChanged(dropped=True):
            return "the question", "is back", "is dropped again"
        case QuestionsSwitched():
            ways = "is on again", "is off again"
            return ("it", *(ways[::-1] if act.on else ways))
        case GoalChanged(closed=bool()):
            ways = "is open again", "is closed again"
            return ("the goal", *(ways if act.closed else ways[::-1]))
        case MeetingPutOff():
            return "the arranged meeting", "stands again", "is put off again"
        case FollowUpChanged(outcome=None):
            return "the follow-up", "is settled again", "is open again"
        case PointChanged(outcome=None):
            return "what you wanted to bring up", "is settled again", "is open again"
        case ItemTicked(on=False):
            return "the tick", "is back", "is off again"
        case QuestionPinned(question=None):
            return "the pin", "is back", "is off again"
        case Brought(text=""):
            return "what was brought", "is back", "is taken away again"
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
