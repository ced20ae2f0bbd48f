"""What is told of a goal, in rows."""

from datetime import UTC, date, datetime

import pytest

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.tally import sign_of
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.goals.told import GoalShown, goal_rows

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_a_follow_up_has_the_sign_that_it_has_where_they_are_counted(outcome: Outcome | None) -> None:
    follow_up = FollowUp(id="f", owner=Side.ME, what="ask Dana", made=AT, changed=AT, outcome=outcome)
    goal = Goal(id="g", owner=Side.ME, title="listen", set_at=AT, changed=AT)
    shown = GoalShown(whose="You", goal=goal, today=date(2026, 11, 24), set_on=date(2026, 11, 24), follow_ups=(follow_up,))
    rows = [row.plain for row, _ in goal_rows(shown, 60, 20, on_card=True)]
    assert sum(f"  {sign_of(outcome)} ask Dana" in row for row in rows) == 1
