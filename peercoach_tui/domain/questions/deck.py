"""Questions, and the decks that they come from."""

from enum import StrEnum

from peercoach_tui.domain.value import Value


class Aim(StrEnum):
    """What a question reaches for."""

    ISSUES = "issues"
    CONCERNS = "concerns"
    COMMITMENT = "commitment"


class Topic(StrEnum):
    """What a question is about."""

    PERFORMANCE = "performance goals"
    PEOPLE = "people at work"
    CAREER = "career"
    ANYTHING = "anything"


class Imprint(Value):
    """A deck as its file has it: who wrote it, under what licence, and its language ("en", "pt-BR"), "" for what it doesn't say.

    `own` is one that the coach has beside those that come with the program. `id` is unique over all decks.
    """

    id: str
    name: str
    author: str = ""
    licence: str = ""
    language: str = ""
    own: bool = False


class Question(Value):
    """An open question: of an aim and a topic, or of one stage. `id` is unique over all decks, `deck` the id of its own.

    One of a stage may be for a `first_meeting` alone. One with `opens` false never comes first while another
    that is as new is there.
    """

    id: str
    text: str
    aim: Aim | None = None
    topic: Topic | None = None
    stage: str | None = None
    first_meeting: bool = False
    opens: bool = True
    deck: str = ""

    @property
    def kind(self) -> str:
        """Return where it belongs, as the screen says it: "concerns · career", "look back"."""
        if self.stage is not None:
            return self.stage
        return " · ".join(part.value for part in (self.aim, self.topic) if part is not None)


class Deck(Value):
    """All the questions there are, the decks that they are from, and the short probes that are always at hand.

    `off` are the ids of decks and questions that are switched off: they can be found, and don't come up.
    """

    questions: tuple[Question, ...] = ()
    probes: tuple[str, ...] = ()
    imprints: tuple[Imprint, ...] = ()
    off: frozenset[str] = frozenset()

    def of_stage(self, stage: str, *, first_meeting: bool = False) -> tuple[Question, ...]:
        """Return the questions that belong to one stage alone: those for a first meeting, or those for any."""
        return tuple(each for each in self._on() if each.stage == stage and each.first_meeting is first_meeting)

    def of(self, aims: tuple[Aim, ...], topic: Topic | None) -> tuple[Question, ...]:
        """Return those of the aims about one topic, with None those about all."""
        return tuple(each for each in self._on() if each.aim in aims and topic in (None, each.topic))

    def has_stage(self, stage: str) -> bool:
        """Say whether a stage has questions of its own, switched off or not."""
        return any(each.stage == stage for each in self.questions)

    def find(self, id: str) -> Question | None:
        """Return the question of that id, or None when no deck has it any more."""
        return next((question for question in self.questions if question.id == id), None)

    def imprint(self, id: str) -> Imprint | None:
        """Return the deck of that id, None when there is none."""
        return next((each for each in self.imprints if each.id == id), None)

    def cards(self, deck: str) -> tuple[Question, ...]:
        """Return the questions of the deck of that id, in the order of its file."""
        return tuple(each for each in self.questions if each.deck == deck)

    def is_on(self, question: Question) -> bool:
        """Say whether a question comes up: neither it nor its deck is switched off."""
        return question.id not in self.off and question.deck not in self.off

    def _on(self) -> tuple[Question, ...]:
        return tuple(filter(self.is_on, self.questions)) if self.off else self.questions
