"""Moments: all that is known is made of them. Each is immutable, with its id and the instant (UTC) at which it was kept."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.partners.partner import Cadence
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.sessions.session import Form, Side
from peercoach_tui.domain.value import Value

Id = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_-]{1,64}\Z")]
"""A UUIDv7, or what an earlier version took for one. It may name a folder."""
Score = Annotated[int, Meta(ge=0, le=10)]
"""0 to 10: an answer, or how sure someone is."""
Minutes = Annotated[int, Meta(ge=1, le=1440)]
"""The length of a meeting."""


class Moment(Value, tag_field="kind"):
    """What all moments have. `at` is when it was kept (UTC), also in a meeting that is typed up afterwards.

    One of a `batch` is shown once that batch's own moment is there, and as long as it stands.
    """

    id: Id
    at: datetime
    batch: Id | None = None


class InSession(Moment):
    """A moment of a meeting."""

    session: Id


class PartnerAdded(Moment, tag="partner added"):
    """Someone to meet. Their id is the name of their folder."""

    name: str
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False


class PartnerChanged(Moment, tag="partner changed"):
    """Something of a partner was changed: only what has a value."""

    name: str | UnsetType = UNSET
    cadence: Cadence | UnsetType = UNSET
    agreement: str | UnsetType = UNSET
    archived: bool | UnsetType = UNSET


class SessionBegun(Moment, tag="session begun"):
    """A meeting with `partner` began; its id is the session's. The fields are those of a `Session`."""

    partner: Id
    began: datetime
    zone: str
    first: Side
    form: Form = Form.SWAP
    minutes: Minutes | None = 60
    place: str = ""
    typed_up: bool = False

    @property
    def session(self) -> str:
        """Return the id of the session, as the moments in it have it."""
        return self.id


class StageEntered(InSession, tag="stage"):
    """A stage began. `coach` is who coaches in it, None where neither does."""

    stage: str
    coach: Side | None = None


class TurnSwapped(InSession, tag="swap"):
    """The roles changed: `coach` coaches from now on (or will coach first), in `stage`."""

    stage: str
    coach: Side


class QuestionAsked(InSession, tag="asked"):
    """A question was really used. `question` is its id, "" for one in the coach's own words; the text is kept beside it
    so that an old meeting reads the same when decks change."""

    text: str
    question: str = ""


class QuestionShown(InSession, tag="shown"):
    """A question stood on the screen for a while, or was skipped. Nobody did it, so it can't be taken back."""

    question: str


class QuestionPinned(InSession, tag="pinned"):
    """A question was pinned to the screen; None takes the pin off."""

    question: str | None = None


class DeckTurned(InSession, tag="deck"):
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


class NoteKept(InSession, tag="note"):
    """A note. One that `replaces` an earlier one by id stands in its place and at its time."""

    text: str
    sort: NoteSort = NoteSort.PLAIN
    replaces: Id | None = None

    @property
    def words(self) -> str:
        """Return the text as it is read: their own words in quotes."""
        return f"“{self.text}”" if self.sort is NoteSort.WORDS else self.text

    @property
    def sign(self) -> str:
        """Return what stands before it: "*" for the goals, "" else."""
        return "*" if self.sort is NoteSort.GOAL else ""


class ItemTicked(InSession, tag="ticked"):
    """An item of the listening checklist was ticked, or its tick was taken off."""

    item: str
    on: bool = True


class FocusChosen(InSession, tag="focus"):
    """The one item to listen for was chosen."""

    item: str


class SlipSort(StrEnum):
    """What slipped. Advice that was asked for is no slip."""

    STORY = "story"
    ADVICE = "advice"
    ADVICE_ASKED_FOR = "advice asked for"


class Slip(InSession, tag="slip"):
    """An own story, or advice."""

    sort: SlipSort


class Wrote(InSession, tag="wrote"):
    """One burst of typing, from its first key (`began`) to its last (`at`)."""

    began: datetime


class Break(InSession, tag="break"):
    """The program stood still, such as behind a closed lid, from `began` to `at`."""

    began: datetime


class BreakJudged(InSession, tag="judged"):
    """The coach said whether a break counts as time of the meeting."""

    gap: str
    counts: bool


class FollowUpMade(Moment, tag="follow-up made"):
    """A follow-up was made, in a meeting or between two. `made` is there when it isn't the instant of the moment itself."""

    follow_up: Id
    owner: Side
    what: str
    session: Id | None = None
    when: str = ""
    due: date | None = None
    confidence: Score | None = None
    report: str = ""
    made: datetime | None = None


class FollowUpChanged(Moment, tag="follow-up changed"):
    """A follow-up was resolved or reworded: only what has a value was changed.

    `resolved` is there when it isn't the instant of the moment itself.
    """

    follow_up: Id
    session: Id | None = None
    owner: Side | UnsetType = UNSET
    what: str | UnsetType = UNSET
    when: str | UnsetType = UNSET
    due: date | UnsetType | None = UNSET
    confidence: Score | UnsetType | None = UNSET
    report: str | UnsetType = UNSET
    outcome: Outcome | UnsetType | None = UNSET
    resolved: datetime | UnsetType | None = UNSET


class FollowUpCarried(Moment, tag="follow-up carried"):
    """An open follow-up was looked at and stays open."""

    follow_up: Id
    session: Id | None = None


class Answer(StrEnum):
    """What the partner is asked in the close, each 0 to 10."""

    HEARD = "heard"
    MATTERED = "mattered"
    TAKES_AWAY = "takes away"


class PartnerAnswered(InSession, tag="answered"):
    """One of the partner's three answers."""

    answer: Answer
    score: Score


class NextMeetingSet(InSession, tag="next"):
    """When the two meet next: a local date, an hour ("10:30" or "") and a place."""

    day: date
    hour: str = ""
    place: str = ""


class Learned(InSession, tag="learned"):
    """The one line that the coach learned."""

    text: str


class SessionEnded(InSession, tag="ended"):
    """The close was walked to its end."""


class TakenBack(Moment, tag="taken back"):
    """The moment of that id is taken back; of a taking-back, that what it took back stands again.

    Taking back the beginning of a session takes all its moments along. `read` is how many moments of that session were known
    where that was done: when there are more, another device kept on in it, and the session stands.
    """

    of: Id
    session: Id | None = None
    read: int | None = None


class Erased(Moment, tag="erased"):
    """The text of the moment of that id was taken out of every file, whatever its kind. It can't be taken back."""

    of: Id


class BatchKept(Moment, tag="batch"):
    """The end of what came in together; kept in the coach's own folder, last. `words` say what it was."""

    words: str = ""


AnyMoment = (
    PartnerAdded
    | PartnerChanged
    | SessionBegun
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
    QuestionAsked: ("text",),
    NoteKept: ("text",),
    FollowUpMade: ("what", "when", "report"),
    FollowUpChanged: ("what", "when", "report"),
    NextMeetingSet: ("place",),
    Learned: ("text",),
    BatchKept: ("words",),
}
"""The fields that hold what people said or typed, and that can be erased."""
