"""The stages of a meeting and their minutes."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from peercoach_tui.domain.questions.deck import Aim
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

ARRIVE, LOOK_BACK, FOCUS, EXPLORE, OPTIONS, COMMIT, SWAP, TALK, CLOSE = (
    "arrive",
    "look back",
    "focus",
    "explore",
    "options",
    "commit",
    "swap",
    "talk",
    "close",
)
TURN = (FOCUS, EXPLORE, OPTIONS, COMMIT)
"""The stages of one turn, in which one coaches the other."""

STAGES: Mapping[Form, tuple[str, ...]] = {
    Form.SWAP: (ARRIVE, LOOK_BACK, *TURN, SWAP, *TURN, CLOSE),
    Form.ALTERNATE: (ARRIVE, LOOK_BACK, *TURN, CLOSE),
    Form.FREE: (ARRIVE, LOOK_BACK, TALK, CLOSE),
}
"""The stages of each form, in order."""


class Purpose(Value):
    """What a stage is for, in one line and in a shorter one."""

    purpose: str
    short: str


class Stage(Value):
    """What a stage is called and what it is for. `aims` are those of the questions that fit it, first the best.

    `short` is its purpose in at most 34 columns; a `first_meeting` may have another.
    """

    id: str
    name: str
    purpose: str
    short: str = ""
    aims: tuple[Aim, ...] = ()
    first_meeting: Purpose | None = None

    def in_meeting(self, *, first: bool) -> "Stage":
        """Return the stage with the purpose that it has in a first meeting, or in any other."""
        if not first or self.first_meeting is None:
            return self
        return self.but(purpose=self.first_meeting.purpose, short=self.first_meeting.short)


class Stages(Value):
    """Every stage, and how long each lasts: minutes by form, then by length of the meeting, one for each stage of the form."""

    stages: tuple[Stage, ...] = ()
    minutes: dict[Form, dict[int, tuple[int, ...]]] = {}

    def find(self, id: str) -> Stage:
        """Return the stage; one that no file describes goes by its id."""
        return next((stage for stage in self.stages if stage.id == id), Stage(id=id, name=id.capitalize(), purpose=""))


class Step(Value):
    """One stage at its place in a meeting: who coaches (None where neither does), for how many minutes (None: no end)."""

    stage: str
    coach: Side | None = None
    minutes: int | None = None


class Plan(Value):
    """The steps of one meeting, from the first to the close."""

    steps: tuple[Step, ...]

    def index(self, stage: str, coach: Side | None) -> int:
        """Return the place of a stage: of that coach where there is one, else of the stage, else 0."""
        places = [place for place, step in enumerate(self.steps) if step.stage == stage]
        return next((place for place in places if self.steps[place].coach is coach), places[0] if places else 0)


def plan(stages: Stages, form: Form, minutes: int | None, first: Side, *, first_meeting: bool = False) -> Plan:
    """Return the steps of a meeting of that form and length in which `first` coaches first.

    A length that no file shares out, put right in a meeting that runs, is shared as the nearest one is.

    A first meeting has nothing to look back on: its arrival takes those minutes.
    """
    names = STAGES[form]
    lengths = _shared(stages.minutes.get(form, {}), minutes) if minutes is not None else ()
    coach = first
    steps = []
    for place, name in enumerate(names):
        if name == SWAP:
            coach = first.other
        coached = coach if name in TURN or name == TALK else None
        steps.append(Step(stage=name, coach=coached, minutes=lengths[place] if lengths else None))
    return Plan(steps=tuple(steps) if not first_meeting else _without_look_back(steps))


def _shared(known: Mapping[int, tuple[int, ...]], minutes: int) -> tuple[int, ...]:
    """Return the minutes of each stage, in all those asked for; none where no length is known."""
    if minutes in known or not known:
        return known.get(minutes, ())
    nearest = min(known, key=lambda each: (abs(each - minutes), each))
    ends = [round(end * minutes / nearest) for end in accumulate(known[nearest])]
    return tuple(end - begin for begin, end in pairwise((0, *ends)))


def _without_look_back(steps: Sequence[Step]) -> tuple[Step, ...]:
    spared = sum(step.minutes or 0 for step in steps if step.stage == LOOK_BACK)
    return tuple(
        step.but(minutes=step.minutes + spared) if step.stage == ARRIVE and step.minutes is not None else step
        for step in steps
        if step.stage != LOOK_BACK
    )
