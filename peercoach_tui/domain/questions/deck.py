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


class Question(Value):
    """An open question: of an aim and a topic, or of one stage. `id` is unique over all decks.

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

    @property
    def kind(self) -> str:
        """Return where it belongs, as the screen says it: "concerns · career", "look back"."""
        if self.stage is not None:
            return self.stage
        return " · ".join(part.value for part in (self.aim, self.topic) if part is not None)


class Deck(Value):
    """All the questions there are, and the short probes that are always at hand."""

    questions: tuple[Question, ...] = ()
    probes: tuple[str, ...] = ()

    def of_stage(self, stage: str, *, first_meeting: bool = False) -> tuple[Question, ...]:
        """Return the questions that belong to one stage alone: those for a first meeting, or those for any."""
        return tuple(each for each in self.questions if each.stage == stage and each.first_meeting is first_meeting)

    def of(self, aims: tuple[Aim, ...], topic: Topic | None) -> tuple[Question, ...]:
        """Return those of the aims about one topic, with None those about all."""
        return tuple(each for each in self.questions if each.aim in aims and topic in (None, each.topic))

    def find(self, id: str) -> Question | None:
        """Return the question of that id, or None when no deck has it any more."""
        return next((question for question in self.questions if question.id == id), None)
