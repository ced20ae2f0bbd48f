"""What is kept of the questions."""

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Id, InSession, Moment
from peercoach_tui.domain.questions.deck import Aim, Topic


class QuestionAsked(InSession, tag="asked"):
    """A question was really used. `question` is its id, "" for one in the coach's own words; the text is kept beside it
    so that an old meeting reads the same when decks change."""

    text: str
    question: str = ""


class QuestionShown(InSession, tag="shown"):
    """A question stood on the screen for a while, or was skipped. Nobody did it, so it can't be taken back."""

    question: str


class SheetMade(Moment, tag="sheet made"):
    """A sheet was printed for the next meeting, with the questions of these ids, in their order.

    For the rotation it is as a meeting in which they were shown. It is no act: paper can't be taken back.
    """

    questions: tuple[str, ...]

    @property
    def asked(self) -> tuple[QuestionAsked, ...]:
        """Return nothing: who asked one of them says so when the meeting is typed up."""
        return ()

    @property
    def shown(self) -> tuple[QuestionShown, ...]:
        """Return each of them as shown when the sheet was made."""
        return tuple(QuestionShown(id=self.id, at=self.at, session=self.id, question=each) for each in self.questions)


class QuestionPinned(InSession, tag="pinned"):
    """A question was pinned to the screen; None takes the pin off."""

    question: str | None = None


class DeckTurned(InSession, tag="deck"):
    """The questions were turned to a topic, or to one aim; None is any topic, and the aims of the stage."""

    topic: Topic | None = None
    aim: Aim | None = None


class QuestionsSwitched(Moment, tag="questions switched"):
    """A deck or a question was switched on or off, in the coach's own folder; `of` is its id."""

    of: str
    on: bool


class QuestionWritten(Moment, tag="question written"):
    """A question of the coach's own, in the coach's own folder: it comes up like one of a deck."""

    card: Id
    text: str
    aim: Aim = Aim.ISSUES
    topic: Topic = Topic.ANYTHING


class QuestionChanged(Moment, tag="question changed"):
    """A question of the coach's own was changed or dropped: only what has a value was."""

    card: Id
    text: str | UnsetType = UNSET
    aim: Aim | UnsetType = UNSET
    topic: Topic | UnsetType = UNSET
    dropped: bool | UnsetType = UNSET
