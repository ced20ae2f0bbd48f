"""Which questions fit a stage, in their turn."""

from peercoach_tui.domain.questions.deck import Aim, Deck, Question, Topic
from peercoach_tui.domain.questions.rotation import History, rotation
from peercoach_tui.domain.value import Value


class Fitting(Value):
    """What questions are looked for: a stage with its aims, a topic or any, and whether it is a first meeting."""

    stage: str
    aims: tuple[Aim, ...] = ()
    topic: Topic | None = None
    first_meeting: bool = False


def in_turn(deck: Deck, fitting: Fitting, history: History, seed: str) -> tuple[Question, ...]:
    """Return all that fit, the next first: a stage's own, else those of its aims (without any: of all).

    A first meeting's own come before the others, in the order of their deck; a topic's own before those about anything.
    """
    first = deck.of_stage(fitting.stage, first_meeting=True) if fitting.first_meeting else ()
    own = deck.of_stage(fitting.stage)
    if deck.has_stage(fitting.stage):
        return rotation(*((each,) for each in first), own, history=history, seed=seed)
    topics = dict.fromkeys((fitting.topic, Topic.ANYTHING)) if fitting.topic is not None else (None,)
    aims = fitting.aims or tuple(Aim)
    return rotation(*(deck.of(aims, topic) for topic in topics), history=history, seed=seed)
