"""What is told of a goal, in rows."""

from datetime import UTC, date, datetime

import pytest

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.tally import sign_of
from peercoach_tui.domain.goals.goal import CheckIn, Goal
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


def test_the_days_of_check_ins_take_one_column_whatever_their_year() -> None:
    days = (date(2025, 12, 23), date(2026, 1, 3), date(2026, 11, 3))
    check_ins = tuple(CheckIn(id=f"{day}", at=AT, day=day, score=4, text="well") for day in days)
    goal = Goal(id="g", owner=Side.ME, title="listen", set_at=AT, changed=AT, check_ins=check_ins)
    shown = GoalShown(whose="You", goal=goal, today=date(2026, 11, 24), set_on=days[0])
    rows = [row.plain for row, _ in goal_rows(shown, 60, 20, on_card=True)]
    assert [row.index("4 of 10") for row in rows if "4 of 10" in row] == [12, 12, 12]


@pytest.mark.parametrize(("height", "written"), [(17, [True, True, True]), (18, [True, False, True, False, True])])
def test_a_free_row_parts_what_is_told_where_there_are_rows_for_it(height: int, written: list[bool]) -> None:
    follow_up = FollowUp(id="f", owner=Side.ME, what="ask Dana", made=AT, changed=AT)
    check_in = CheckIn(id="c", at=AT, day=AT.date(), score=4, text="well")
    goal = Goal(id="g", owner=Side.ME, title="listen", set_at=AT, changed=AT, check_ins=(check_in,), step="one talk")
    shown = GoalShown(whose="You", goal=goal, today=AT.date(), set_on=AT.date(), follow_ups=(follow_up,))
    rows = [row.plain for row, _ in goal_rows(shown, 60, height, on_card=False)]
    first = next(place for place, row in enumerate(rows) if "4 of 10" in row)
    last = next(place for place, row in enumerate(rows) if "ask Dana" in row)
    assert [bool(row.strip()) for row in rows[first : last + 1]] == written


@pytest.mark.parametrize(("broken", "said"), [(False, "235 days late"), (True, "from before the break")])
def test_a_follow_up_of_a_break_is_late_no_more(broken: bool, said: str) -> None:
    follow_up = FollowUp(id="f", owner=Side.ME, what="ask Dana", made=AT, changed=AT, due=date(2026, 4, 3))
    goal = Goal(id="g", owner=Side.ME, title="listen", set_at=AT, changed=AT)
    shown = GoalShown(whose="You", goal=goal, today=date(2026, 11, 24), set_on=date(2026, 11, 24), follow_ups=(follow_up,))
    shown = shown.but(before_break=frozenset({"f"} if broken else ()))
    assert any(row.plain.endswith(said) for row, _ in goal_rows(shown, 60, 20, on_card=True))


@pytest.mark.parametrize("on_card", [True, False])
def test_whose_it_is_stands_beside_when_it_was_set(on_card: bool) -> None:
    goal = Goal(id="g", owner=Side.ME, title="listen", set_at=AT, changed=AT, due=date(2026, 12, 18))
    shown = GoalShown(whose="You", goal=goal, today=date(2026, 11, 24), set_on=date(2026, 11, 3))
    rows = [row.plain.strip() for row, _ in goal_rows(shown, 60, 20, on_card=on_card)]
    assert "You · set 3 Nov · by 18 Dec" in rows


@pytest.mark.parametrize("on_card", [True, False])
def test_what_was_learned_stands_above_the_check_ins(on_card: bool) -> None:
    check_in = CheckIn(id="c", at=AT, day=AT.date(), score=4, text="well")
    goal = Goal(id="g", owner=Side.ME, title="listen", set_at=AT, changed=AT, closed=AT, learned="wait", check_ins=(check_in,))
    shown = GoalShown(whose="You", goal=goal, today=AT.date(), set_on=AT.date(), closed_on=AT.date())
    rows = [row.plain for row, _ in goal_rows(shown, 60, 20, on_card=on_card)]
    learned = [place for place, row in enumerate(rows) if row.strip().startswith("learned")]
    assert len(learned) == 1 and learned[0] < next(place for place, row in enumerate(rows) if "4 of 10" in row)
