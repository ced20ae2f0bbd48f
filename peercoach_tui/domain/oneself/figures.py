"""Oneself as a coach over all partners: figures of a range of days. A mirror, never a rank."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median

from peercoach_tui.domain.follow_ups.follow_up import SURE_ENOUGH, Outcome
from peercoach_tui.domain.oneself.bars import Bar, bars
from peercoach_tui.domain.oneself.held import Held, SaidToDo
from peercoach_tui.domain.oneself.range import Range, month_after
from peercoach_tui.domain.questions.deck import Aim
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

ENOUGH = 3
"""Nothing is told of fewer meetings."""
FOR_A_SHARE = 10
"""No share is told of fewer."""
SURE = {"9–10": range(9, 11), "7–8": range(SURE_ENOUGH, 9), "0–6": range(SURE_ENOUGH)}
"""How sure one was, in groups."""
NEWEST = 5
"""So many of the newest answers are told one by one."""


class Basis(Value):
    """What a figure is of: how many meetings, and the days of the first and the last of them; None without any."""

    meetings: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def missing(self) -> int:
        """Return how many meetings are missing before anything is told."""
        return max(0, ENOUGH - self.meetings)


class Ways(Value):
    """The seconds in each role, of the meetings whose minutes are known, and the bars of the months."""

    of: Basis
    coached: float = 0.0
    was_coached: float = 0.0
    bars: tuple[Bar, ...] = ()


class Run(Value):
    """Months in a row with enough meetings: the first days of the first and the last, and the heads-down share (0 to 1)."""

    first: date
    last: date
    meetings: int
    share: float


class HeadsDown(Value):
    """The heads-down share (0 to 1; None of too few) of the meetings as coach, and of the months, in runs of enough meetings."""

    of: Basis
    share: float | None = None
    runs: tuple[Run, ...] = ()

    @property
    def missing(self) -> int:
        """Return how many meetings are missing for the share."""
        return max(0, FOR_A_SHARE - self.of.meetings)


class QuestionsUsed(Value):
    """How many questions were used, of each aim, in own words, and others: of a stage, or in no deck any more."""

    of: Basis
    aims: dict[Aim, int] = {}
    own: int = 0
    others: int = 0

    @property
    def whole(self) -> int:
        """Return how many there were in all."""
        return sum(self.aims.values()) + self.own + self.others


class Scores(Value):
    """The scores (0 to 10) that were given as one answer: how many, the middle one, the least and the greatest."""

    count: int
    middle: float
    least: int
    greatest: int


class Answers(Value):
    """What partners answered: in all, where enough was, and in the newest meetings with answers, the newest first."""

    of: Basis
    scores: dict[Answer, Scores] = {}
    newest: tuple[tuple[date, dict[Answer, int]], ...] = ()


class Sure(Value):
    """Of follow-ups how many are settled, of these how many were done, and how many are still open."""

    settled: int = 0
    done: int = 0
    open: int = 0

    @property
    def share(self) -> float | None:
        """Return the share of done (0 to 1), None of too few."""
        return self.done / self.settled if self.settled >= FOR_A_SHARE else None

    @property
    def missing(self) -> int:
        """Return how many settled ones are missing for the share."""
        return max(0, FOR_A_SHARE - self.settled)


class FollowedUp(Value):
    """The follow-ups of one side, in all and by how sure they were; `first` is the day on which the first was made."""

    whole: Sure
    by_sure: dict[str, Sure]
    first: date | None = None


class Figures(Value):
    """All of a range. `of` are all meetings in it, `typed_up` those without minutes, `ever` how many there are in any range."""

    range: Range
    today: date
    of: Basis
    typed_up: int
    ever: int
    ways: Ways
    heads_down: HeadsDown
    asked: QuestionsUsed
    answers: Answers
    kept: dict[Side, FollowedUp]


def figures(held: Sequence[Held], said: Iterable[SaidToDo], range: Range, today: date, aims: Mapping[str, Aim]) -> Figures:
    """Return the figures of a range that ends today (a local date); `aims` are those of the questions, by their ids."""
    begins = range.begins(today) or date.min
    met = sorted((each for each in held if each.day >= begins), key=lambda each: each.day)
    follow_ups = [each for each in said if each.day >= begins]
    return Figures(
        range=range,
        today=today,
        of=_of(met),
        typed_up=sum(not each.timed for each in met),
        ever=len(held),
        ways=_ways(met, today),
        heads_down=_heads_down(met),
        asked=_asked(met, aims),
        answers=_answers(met),
        kept={side: _kept([each for each in follow_ups if each.owner is side]) for side in Side},
    )


def _of(met: Sequence[Held]) -> Basis:
    return Basis(meetings=len(met), first=met[0].day, last=met[-1].day) if met else Basis()


def _ways(met: Sequence[Held], today: date) -> Ways:
    timed = [each for each in met if each.timed]
    return Ways(
        of=_of(timed),
        coached=sum(each.coached for each in timed),
        was_coached=sum(each.was_coached for each in timed),
        bars=bars(met, today),
    )


def _heads_down(met: Sequence[Held]) -> HeadsDown:
    measured = [each for each in met if each.measured]
    if len(measured) < FOR_A_SHARE:
        return HeadsDown(of=_of(measured))
    return HeadsDown(of=_of(measured), share=_share(measured), runs=tuple(map(_run, _in_runs(measured))))


def _in_runs(measured: Sequence[Held]) -> list[list[Held]]:
    """Return the meetings by month, months with too few together with those that follow, the last with those before."""
    runs: list[list[Held]] = []
    for each in measured:
        open_still = runs and (len(runs[-1]) < ENOUGH or month_after(runs[-1][-1].day, 0) == month_after(each.day, 0))
        if open_still:
            runs[-1].append(each)
        else:
            runs.append([each])
    if len(runs) > 1 and len(runs[-1]) < ENOUGH:
        last = runs.pop()
        runs[-1] += last
    return runs


def _run(met: Sequence[Held]) -> Run:
    return Run(first=month_after(met[0].day, 0), last=month_after(met[-1].day, 0), meetings=len(met), share=_share(met))


def _share(met: Sequence[Held]) -> float:
    return sum(each.wrote for each in met) / sum(each.measured for each in met)


def _asked(met: Sequence[Held], aims: Mapping[str, Aim]) -> QuestionsUsed:
    asking = [each for each in met if each.asked]
    ids = Counter(id for each in asking for id in each.asked)
    own = ids.pop("", 0)
    by_aim = {aim: sum(times for id, times in ids.items() if aims.get(id) is aim) for aim in Aim}
    return QuestionsUsed(of=_of(asking), aims=by_aim, own=own, others=ids.total() - sum(by_aim.values()))


def _answers(met: Sequence[Held]) -> Answers:
    answering = [each for each in met if each.answers]
    given = {answer: [each.answers[answer] for each in answering if answer in each.answers] for answer in Answer}
    return Answers(
        of=_of(answering),
        scores={answer: _scores(scores) for answer, scores in given.items() if len(scores) >= ENOUGH},
        newest=tuple((each.day, each.answers) for each in reversed(answering[-NEWEST:])),
    )


def _scores(scores: Sequence[int]) -> Scores:
    return Scores(count=len(scores), middle=float(median(scores)), least=min(scores), greatest=max(scores))


def _kept(said: Sequence[SaidToDo]) -> FollowedUp:
    return FollowedUp(
        whole=_sure(said),
        by_sure={name: _sure([each for each in said if each.sure in group]) for name, group in SURE.items()},
        first=min((each.day for each in said), default=None),
    )


def _sure(said: Sequence[SaidToDo]) -> Sure:
    settled = [each for each in said if each.outcome is not None]
    return Sure(settled=len(settled), done=sum(each.outcome is Outcome.DONE for each in settled), open=len(said) - len(settled))
