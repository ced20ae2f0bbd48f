"""The moments that a session is made of: immutable, each with its id, its session and its instant (UTC)."""

from datetime import date, datetime
from enum import StrEnum

from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.questions import Aim, Topic
from peercoach_tui.domain.session import Side
from peercoach_tui.domain.value import Value


class Moment(Value, tag_field="kind"):
    """What all moments have. `at` is when it happened, or ended when it took a while."""

    id: str
    session: str
    at: datetime


class StageEntered(Moment, tag="stage"):
    """A stage began. `coach` is who coaches in it, None where neither does."""

    stage: str
    coach: Side | None = None


class TurnSwapped(Moment, tag="swap"):
    """The roles changed: `coach` coaches from now on (or will coach first), in `stage`."""

    stage: str
    coach: Side


class QuestionAsked(Moment, tag="asked"):
    """A question was really used. `question` is its id, "" for one in the coach's own words; the text is kept beside it
    so that an old meeting reads the same when decks change."""

    text: str
    question: str = ""


class QuestionPinned(Moment, tag="pinned"):
    """A question was pinned to the screen; None takes the pin off."""

    question: str | None = None


class DeckTurned(Moment, tag="deck"):
    """The questions were turned to a topic, or to one aim; None is any topic, and the aims of the stage."""

    topic: Topic | None = None
    aim: Aim | None = None


class NoteSort(StrEnum):
    """What a note is."""

    PLAIN = "plain"
    WORDS = "words"
    """Their own words."""
    GOAL = "goal"
    """Something for the goals."""


class NoteKept(Moment, tag="note"):
    """A note. One that `replaces` an earlier one by id stands in its place and at its time."""

    text: str
    sort: NoteSort = NoteSort.PLAIN
    replaces: str | None = None

    @property
    def words(self) -> str:
        """Return the text as it is read: their own words in quotes."""
        return f"“{self.text}”" if self.sort is NoteSort.WORDS else self.text

    @property
    def sign(self) -> str:
        """Return what stands before it: "*" for the goals, "" else."""
        return "*" if self.sort is NoteSort.GOAL else ""


class ItemTicked(Moment, tag="ticked"):
    """An item of the listening checklist was ticked, or its tick was taken off."""

    item: str
    on: bool = True


class FocusChosen(Moment, tag="focus"):
    """The one item to listen for was chosen."""

    item: str


class SlipSort(StrEnum):
    """What slipped. Advice that was asked for is no slip."""

    STORY = "story"
    ADVICE = "advice"
    ADVICE_ASKED_FOR = "advice asked for"


class Slip(Moment, tag="slip"):
    """An own story, or advice."""

    sort: SlipSort


class Wrote(Moment, tag="wrote"):
    """One burst of typing, from its first key (`began`) to its last (`at`)."""

    began: datetime


class Break(Moment, tag="break"):
    """The program stood still, such as behind a closed lid, from `began` to `at`."""

    began: datetime


class BreakJudged(Moment, tag="judged"):
    """The coach said whether a break counts as time of the meeting."""

    gap: str
    counts: bool


class FollowUpMade(Moment, tag="follow-up"):
    """A follow-up was made; its value is kept under this id."""

    follow_up: str


class FollowUpChanged(Moment, tag="follow-up changed"):
    """A follow-up was resolved or reworded. Both values are whole, so that it can be taken back."""

    before: FollowUp
    after: FollowUp


class FollowUpCarried(Moment, tag="follow-up carried"):
    """An open follow-up was looked at and stays open."""

    follow_up: str


class Answer(StrEnum):
    """What the partner is asked in the close, each 0 to 10."""

    HEARD = "heard"
    MATTERED = "mattered"
    TAKES_AWAY = "takes away"


class PartnerAnswered(Moment, tag="answered"):
    """One of the partner's three answers."""

    answer: Answer
    score: int


class NextMeetingSet(Moment, tag="next"):
    """When the two meet next: a local date, an hour ("10:30" or "") and a place."""

    day: date
    hour: str = ""
    place: str = ""


class Learned(Moment, tag="learned"):
    """The one line that the coach learned."""

    text: str


class SessionEnded(Moment, tag="ended"):
    """The close was walked to its end."""


class TakenBack(Moment, tag="taken back"):
    """The moment of that id is taken back."""

    of: str


AnyMoment = (
    StageEntered
    | TurnSwapped
    | QuestionAsked
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
)
