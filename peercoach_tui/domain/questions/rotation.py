"""Which question comes next."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import blake2b

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.domain.questions.moments import QuestionAsked

NEVER = datetime.min.replace(tzinfo=UTC)


def rotation(questions: Iterable[Question], asked: Mapping[str, datetime], seed: str) -> tuple[Question, ...]:
    """Return the questions, those never asked first and then the least recently asked.

    `asked` gives the instant at which a question's id was last used. Ties stand in an order that is shuffled by `seed` (the
    partner's id) and the same each time, so that a deck doesn't change under the coach's eyes.
    """
    return tuple(sorted(questions, key=lambda question: (asked.get(question.id, NEVER), _shuffled(seed, question.id))))


def last_asked(moments: Iterable[Moment]) -> dict[str, datetime]:
    """Return when each question's id was last used; `moments` are those that stand, of any sessions."""
    asked: dict[str, datetime] = {}
    for moment in moments:
        if isinstance(moment, QuestionAsked) and moment.question:
            asked[moment.question] = max(moment.at, asked.get(moment.question, NEVER))
    return asked


def _shuffled(seed: str, id: str) -> bytes:
    return blake2b(f"{seed}\0{id}".encode(), digest_size=8).digest()
