"""What an act is called when it is taken back, or done again. Never the words of a note."""

from msgspec import UNSET

from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned
from peercoach_tui.domain.sessions.moments import (
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

CALLED: dict[type[Moment], str] = {
    PartnerAdded: "the person added",
    PartnerChanged: "the change",
    SessionBegun: "the meeting",
    Brought: "what was brought",
    StageEntered: "the stage",
    TurnSwapped: "the swap",
    QuestionAsked: "the question used",
    QuestionPinned: "the pin",
    DeckTurned: "the turn of the deck",
    NoteKept: "the note",
    ItemTicked: "the tick",
    FocusChosen: "the focus",
    Slip: "the slip",
    FollowUpMade: "the follow-up",
    FollowUpChanged: "the change of a follow-up",
    FollowUpCarried: "the carrying over",
    PartnerAnswered: "the answer",
    NextMeetingSet: "the next date",
    Learned: "the line learned",
    BreakJudged: "the word on the break",
    SessionEnded: "the end",
}


def act_words(act: AnyMoment) -> str:
    """Return what an act is called, in one word or two: "the note"."""
    if isinstance(act, FollowUpChanged) and act.outcome is not UNSET:
        return "the outcome of a follow-up"
    if isinstance(act, PartnerChanged) and act.agreement is not UNSET:
        return "the agreement"
    return CALLED.get(type(act), "the last act")


def took_back_words(act: AnyMoment) -> str:
    """Return "took back the note"."""
    return f"took back {act_words(act)}"


def did_again_words(act: AnyMoment) -> str:
    """Return "did the note again"."""
    return f"did {act_words(act)} again"
