"""The questions that the coach wrote, and what is switched off, as they stand."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from peercoach_tui.domain.moment import Moment, said_in
from peercoach_tui.domain.questions.deck import Aim, Deck, Imprint, Question, Topic
from peercoach_tui.domain.questions.moments import QuestionChanged, QuestionsSwitched, QuestionWritten
from peercoach_tui.domain.value import Value

WRITTEN = Imprint(id="written", name="Your own questions", own=True)
"""The deck of what the coach wrote."""
SET = ("text", "aim", "topic")

AboutQuestions = QuestionsSwitched | QuestionWritten | QuestionChanged


class OwnQuestion(Value):
    """A question of the coach's own. `changed` is UTC; one that was `dropped` is listed no more."""

    id: str
    text: str
    aim: Aim
    topic: Topic
    changed: datetime
    dropped: bool = False

    @property
    def question(self) -> Question:
        """Return it as a card of the deck."""
        return Question(id=self.id, text=self.text, aim=self.aim, topic=self.topic, deck=WRITTEN.id)


class QuestionLog:
    """What was written and switched, folded one moment after the other."""

    KINDS: ClassVar[tuple[type[Moment], ...]] = (QuestionsSwitched, QuestionWritten, QuestionChanged)

    def __init__(self, moments: Iterable[AboutQuestions] = ()) -> None:
        self._known: dict[str, OwnQuestion] = {}
        self._off: set[str] = set()
        for moment in moments:
            self.take(moment)

    def take(self, moment: AboutQuestions) -> None:
        """Add one moment that stands; it comes after those before. What nobody wrote can't be changed."""
        match moment:
            case QuestionsSwitched(on=True):
                self._off.discard(moment.of)
            case QuestionsSwitched():
                self._off.add(moment.of)
            case QuestionWritten() if moment.card not in self._known:
                self._known[moment.card] = OwnQuestion(id=moment.card, changed=moment.at, **said_in(moment, SET))
            case QuestionChanged() if moment.card in self._known:
                said = said_in(moment, (*SET, "dropped"))
                self._known[moment.card] = self._known[moment.card].but(changed=moment.at, **said)

    @property
    def off(self) -> frozenset[str]:
        """Return the ids of the decks and questions that are switched off."""
        return frozenset(self._off)

    @property
    def all(self) -> tuple[OwnQuestion, ...]:
        """Return what was written and not dropped, the oldest first; nothing whose words were erased."""
        return tuple(each for each in self._known.values() if each.text and not each.dropped)

    def find(self, id: str) -> OwnQuestion | None:
        """Return what was written under that id, dropped or not; None when there is none or its writing was taken back."""
        return self._known.get(id)


def turned(deck: Deck, log: QuestionLog) -> Deck:
    """Return the deck with what the coach wrote, and without what is switched off; the same one where there is neither."""
    written = tuple(each.question for each in log.all)
    if not written and not log.off:
        return deck
    imprints = (*deck.imprints, WRITTEN) if written else deck.imprints
    return deck.but(questions=(*deck.questions, *written), imprints=imprints, off=log.off)
