"""How a goal stands in the list."""

from datetime import date

from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import DayOf, by_when, standing_words
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.row import Row
from peercoach_tui.tui.widgets.wrapping import DOT

NO_GOALS = "No goals yet. Press {set-goal:n} to set one: yours, or of someone you meet."
NO_CHECK_IN = "No check-in yet. Press {check-in:enter} to say where it stands, 0 to 10."
YOURS = "You"
DRAFT = "a draft"
ARCHIVED = ", archived"
"""Said of whose a goal is, of who is met no more."""


class Owned(Value):
    """A goal with the id of the folder that it is in, and whose it is as that is printed: "Ana", or "You".

    Of one that `waits` something was typed in a line and left.
    """

    folder: str
    whose: str
    goal: Goal
    dim: bool = False
    waits: bool = False


def goal_row(owned: Owned, today: date, day_of: DayOf, *, on_one_line: bool, since: bool) -> Row:
    """Return how a goal stands in the list: its title, whose it is, where it stands and `since` when; on two lines by when."""
    goal, right, dim = owned.goal, standing_words(owned.goal, today, day_of), owned.dim or not owned.goal.is_open
    if on_one_line:
        right = right if since else right.partition(DOT)[0]
        right = f"{DRAFT} · {right}" if owned.waits else right
        return Row(title=f"{owned.whose} · {goal.title}", right=right, dim=dim)
    by = DRAFT if owned.waits else by_when(goal, today) if goal.is_open else ""
    return Row(title=goal.title, about=(" · ".join(part for part in (owned.whose, by) if part),), right=right, dim=dim)
