"""The questions of a printed sheet: which of them, and at which stage each stands."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from peercoach_tui.domain.questions.deck import Deck, Question
from peercoach_tui.domain.questions.fitting import Fitting, in_turn
from peercoach_tui.domain.questions.rotation import History
from peercoach_tui.domain.sessions.plan import (
    ARRIVE,
    CLOSE,
    COMMIT,
    EXPLORE,
    FOCUS,
    LOOK_BACK,
    OPTIONS,
    SWAP,
    TALK,
    Plan,
    Stages,
)
from peercoach_tui.domain.side import Side

TWELVE = 12
"""So many questions stand on a sheet, or all that there are."""
MOST: Mapping[str, int] = MappingProxyType({ARRIVE: 1, LOOK_BACK: 1, FOCUS: 2, OPTIONS: 2, COMMIT: 1, CLOSE: 1})
MOST_OF_FIRST: Mapping[str, int] = MappingProxyType({ARRIVE: 7, FOCUS: 1, OPTIONS: 1, COMMIT: 1, CLOSE: 1})
"""How many of a stage; a first meeting has most of its own where it arrives. The stage in the middle takes what is left."""
MIDDLE = (EXPLORE, TALK)


def asked_stages(plan: Plan) -> tuple[str, ...]:
    """Return the stages for which there are questions: those of the turn in which the coach coaches, else of any turn."""
    coached = [step for step in plan.steps if step.coach is Side.ME] or [step for step in plan.steps if step.coach]
    return tuple(dict.fromkeys(step.stage for step in plan.steps if step.stage != SWAP and (not step.coach or step in coached)))


def chosen_questions(
    deck: Deck, stages: Stages, asked: Sequence[str], history: History, seed: str, *, first_meeting: bool
) -> tuple[Question, ...]:
    """Return twelve questions as the rotation would ask them, in the order of the stages; `seed` is the partner's id."""
    order = {stage: _in_turn(deck, stages, stage, history, seed, first_meeting=first_meeting) for stage in asked}
    most = _most(asked, first_meeting=first_meeting)
    chosen: dict[str, list[Question]] = {stage: [] for stage in asked}
    # What a stage can't fill is filled by the others, the one in the middle before them.
    for limits in (most, dict.fromkeys(sorted(asked, key=lambda stage: stage not in MIDDLE), TWELVE)):
        for stage, limit in limits.items():
            for question in order[stage]:
                taken = [each for group in chosen.values() for each in group]
                if len(taken) < TWELVE and len(chosen[stage]) < limit and question not in taken:
                    chosen[stage].append(question)
    return tuple(question for group in chosen.values() for question in group)


def placed(
    questions: Iterable[Question], stages: Stages, asked: Sequence[str], *, first_meeting: bool
) -> Mapping[str, tuple[Question, ...]]:
    """Return the questions of each stage, in their order; one that fits no stage any more stands at the first of them.

    A stage has as many as it is to have, and more only where none that fits has room.
    """
    most = _most(asked, first_meeting=first_meeting)
    found: dict[str, list[Question]] = {stage: [] for stage in asked}
    for question in questions:
        fitting = [stage for stage in asked if _fits(question, stages, stage)]
        free = [stage for stage in fitting if len(found[stage]) < most[stage]]
        middle = [stage for stage in fitting if stage in MIDDLE]
        found[next(iter((*free, *middle, *fitting, *asked)))].append(question)
    return {stage: tuple(group) for stage, group in found.items()}


def _in_turn(deck: Deck, stages: Stages, stage: str, history: History, seed: str, *, first_meeting: bool) -> tuple[Question, ...]:
    fitting = Fitting(stage=stage, aims=stages.find(stage).aims, first_meeting=first_meeting)
    # A stage without aims or questions of its own takes any, on the screen: on paper those stand where they fit.
    return tuple(each for each in in_turn(deck, fitting, history, seed) if _fits(each, stages, stage))


def _most(asked: Sequence[str], *, first_meeting: bool) -> dict[str, int]:
    """Return how many questions each stage has at the most."""
    known = MOST_OF_FIRST if first_meeting else MOST
    most = {stage: known.get(stage, 0) for stage in asked}
    return most | {stage: TWELVE - sum(most.values()) for stage in asked if stage in MIDDLE}


def _fits(question: Question, stages: Stages, stage: str) -> bool:
    return question.stage == stage or (question.stage is None and question.aim in stages.find(stage).aims)
