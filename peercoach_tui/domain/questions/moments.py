"""What is kept of the questions."""

from peercoach_tui.domain.moment import InSession
from peercoach_tui.domain.questions.deck import Aim, Topic


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
