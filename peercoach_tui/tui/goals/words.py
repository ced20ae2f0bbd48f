"""How a goal stands in the list."""

from datetime import date

from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import DayOf, by_when, standing_words
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.row import Row

NO_GOALS = "No goals yet. Press {set-goal:n} to set one: yours, or of someone you meet."
NO_CHECK_IN = "No check-in yet. Press {check-in:enter} to say where it stands, 0 to 10."
YOURS = "You"


class Owned(Value):
    """A goal with the id of the folder that it is in, and whose it is as that is printed: "Ana Ruiz", or "You"."""

    folder: str
    whose: str
    goal: Goal
    dim: bool = False


def goal_row(owned: Owned, today: date, day_of: DayOf) -> Row:
    """Return how a goal stands in the list: its title, whose it is and by when, and where it stood when."""
    goal = owned.goal
    said = tuple(part for part in (owned.whose, by_when(goal, today) if goal.is_open else "") if part)
    return Row(title=goal.title, about=said, right=standing_words(goal, today, day_of), dim=owned.dim or not goal.is_open)
