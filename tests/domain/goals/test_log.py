"""The goals, as they stand."""

from datetime import date

from peercoach_tui.domain.goals.log import AboutGoal, GoalLog
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.side import Side
from tests.domain.timelines import at

SET = GoalSet(id="1", at=at(0), goal="lead", owner=Side.THEM, title="lead the review", topic=Topic.CAREER, why="to be heard")


def check_in(id: str, day: int, score: int | None = None, **fields: object) -> CheckedIn:
    return CheckedIn(id=id, at=at(int(id)), goal="lead", day=date(2026, 11, day), score=score).but(**fields)


def log(*moments: AboutGoal) -> GoalLog:
    return GoalLog([SET, *moments])


def test_a_goal_is_what_was_said_last_of_each_field() -> None:
    (goal,) = log(
        GoalChanged(id="2", at=at(2), goal="lead", why="to be seen"),
        GoalChanged(id="3", at=at(3), goal="lead", due=date(2027, 6, 1)),
    ).all
    assert (goal.title, goal.topic, goal.why, goal.due, goal.changed) == (
        "lead the review",
        Topic.CAREER,
        "to be seen",
        date(2027, 6, 1),
        at(3),
    )


def test_check_ins_stand_by_their_day_not_by_when_they_were_typed() -> None:
    (goal,) = log(check_in("2", 24, 6), check_in("3", 10, 4), check_in("4", 20, text="a good week")).all
    assert [(each.day.day, each.score) for each in goal.check_ins] == [(10, 4), (20, None), (24, 6)]
    assert goal.last_score == 6
    assert [each.day.day for each in goal.scored] == [10, 24]


def test_a_check_in_that_is_put_right_stands_in_its_place() -> None:
    (goal,) = log(check_in("2", 24, 6), check_in("3", 24, 7, replaces="2"), check_in("4", 24, 8, replaces="3")).all
    assert [(each.id, each.score) for each in goal.check_ins] == [("2", 8)]


def test_a_check_in_that_says_nothing_is_struck() -> None:
    (goal,) = log(check_in("2", 24, 6), check_in("3", 24, replaces="2")).all
    assert goal.check_ins == () and goal.last_score is None


def test_a_goal_is_closed_with_what_was_learned_and_opened_again() -> None:
    closed = GoalChanged(id="2", at=at(2), goal="lead", closed=True, learned="ask early")
    known = log(closed)
    assert [(each.closed, each.learned) for each in known.all] == [(at(2), "ask early")]
    assert not known.open
    known.take(GoalChanged(id="3", at=at(3), goal="lead", closed=False))
    assert [each.is_open for each in known.open] == [True]


def test_what_nobody_set_can_not_be_changed_and_an_erased_title_is_no_goal() -> None:
    assert GoalLog([check_in("2", 24, 6), GoalChanged(id="3", at=at(3), goal="lead", title="x")]).all == ()
    assert GoalLog([SET.but(title="")]).all == ()
