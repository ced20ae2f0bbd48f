"""How a goal stands in the list."""

from datetime import UTC, date, datetime

from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.goals.words import Owned, goal_row

AT = datetime(2026, 11, 3, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
CHECKED = (CheckIn(id="c", at=AT, day=AT.date(), score=7, text=""),)


def right(goal: Goal, *, since: bool, on_one_line: bool = True, waits: bool = False) -> str:
    owned = Owned(folder="p", whose="Ana", goal=goal, waits=waits)
    return goal_row(owned, TODAY, datetime.date, on_one_line=on_one_line, since=since).right


def test_since_when_a_goal_stands_where_it_stands_gives_way_to_its_title() -> None:
    goal = Goal(id="g", owner=Side.THEM, title="listen", set_at=AT, changed=AT, check_ins=CHECKED)
    assert (right(goal, since=True), right(goal, since=False)) == ("7 of 10 · 3 Nov", "7 of 10")
    assert right(goal, since=False, waits=True) == "a draft · 7 of 10"
    assert right(goal, since=False, on_one_line=False) == "7 of 10 · 3 Nov"


def test_a_goal_without_a_check_in_says_since_when_it_is_set() -> None:
    goal = Goal(id="g", owner=Side.THEM, title="listen", set_at=AT, changed=AT)
    assert right(goal, since=True) == right(goal, since=False) == "set 3 Nov"
