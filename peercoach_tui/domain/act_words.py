"""What an act is called when it is taken back, or done again. Never the words of a note."""

from msgspec import UNSET

from peercoach_tui.domain.moments import (
    AnyMoment,
    BreakJudged,
    DeckTurned,
    FocusChosen,
    FollowUpCarried,
    FollowUpChanged,
    FollowUpMade,
    ItemTicked,
    Learned,
    Moment,
    NextMeetingSet,
    NoteKept,
    PartnerAdded,
    PartnerAnswered,
    PartnerChanged,
    QuestionAsked,
    QuestionPinned,
    SessionBegun,
    SessionEnded,
    Slip,
    StageEntered,
    TurnSwapped,
)

CALLED: dict[type[Moment], str] = {
    PartnerAdded: "the person added",
    PartnerChanged: "the change",
    SessionBegun: "the meeting",
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
    return CALLED.get(type(act), "the last act")
