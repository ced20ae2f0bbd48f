"""The goals in one folder, as they stand."""

from collections.abc import Iterable
from typing import ClassVar

from msgspec import UNSET

from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.moment import Moment, said_in

SET = ("owner", "title", "topic", "why", "seen", "due", "step", "session")
CHECKED = ("day", "score", "text", "session", "met", "meeting", "note")
CHANGEABLE = ("title", "topic", "why", "seen", "due", "step", "learned")

AboutGoal = GoalSet | GoalChanged | CheckedIn


class GoalLog:
    """The goals of a partner, or the coach's own, folded one moment after the other."""

    KINDS: ClassVar[tuple[type[Moment], ...]] = (GoalSet, GoalChanged, CheckedIn)

    def __init__(self, moments: Iterable[AboutGoal] = ()) -> None:
        self._known: dict[str, Goal] = {}
        self._check_ins: dict[str, dict[str, CheckIn]] = {}
        self._roots: dict[str, str] = {}
        for moment in moments:
            self.take(moment)

    def take(self, moment: AboutGoal) -> None:
        """Add one moment that stands; it comes after those before. What nobody set can't be changed."""
        match moment:
            case GoalSet() if moment.goal not in self._known:
                self._known[moment.goal] = _set_by(moment)
            case GoalChanged() if moment.goal in self._known:
                self._known[moment.goal] = _changed_by(moment, self._known[moment.goal])
            case CheckedIn() if moment.goal in self._known:
                self._check_in(moment)

    def _check_in(self, moment: CheckedIn) -> None:
        root = self._roots.get(moment.replaces, moment.replaces) if moment.replaces else moment.id
        self._roots[moment.id] = root
        known = self._check_ins.setdefault(moment.goal, {})
        # One that is put right keeps its place among those of its day.
        known[root] = _checked_in(moment, root).but(at=known[root].at if root in known else moment.at)
        standing = (each for each in known.values() if each.score is not None or each.text)
        by_day = tuple(sorted(standing, key=lambda each: (each.day, each.at, each.id)))
        self._known[moment.goal] = self._known[moment.goal].but(changed=moment.at, check_ins=by_day)

    @property
    def all(self) -> tuple[Goal, ...]:
        """Return all goals, in the order in which they were set; none whose title was erased."""
        return tuple(sorted((each for each in self._known.values() if each.title), key=lambda goal: (goal.set_at, goal.id)))

    @property
    def open(self) -> tuple[Goal, ...]:
        """Return those that are not closed."""
        return tuple(goal for goal in self.all if goal.is_open)

    def find(self, id: str) -> Goal | None:
        """Return the goal of that id, None when there is none or its setting was taken back."""
        return self._known.get(id)


def _set_by(moment: GoalSet) -> Goal:
    return Goal(id=moment.goal, set_at=moment.at, changed=moment.at, **said_in(moment, SET))


def _changed_by(moment: GoalChanged, before: Goal) -> Goal:
    said = said_in(moment, CHANGEABLE)
    if moment.closed is not UNSET:
        said["closed"] = moment.at if moment.closed else None
    return before.but(changed=moment.at, **said)


def _checked_in(moment: CheckedIn, root: str) -> CheckIn:
    return CheckIn(id=root, at=moment.at, **said_in(moment, CHECKED))
