"""What is said of a goal and of its check-ins."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.words import short_day

MOST = 10
"""The most that a check-in can say."""

DayOf = Callable[[datetime], date]
"""Gives the local date of an instant."""


def score_words(score: int | None) -> str:
    """Return "7 of 10", "" for None."""
    return "" if score is None else f"{score} of {MOST}"


def standing_words(goal: Goal, today: date, day_of: DayOf) -> str:
    """Return where a goal stands, and since when: "7 of 10 · 3 Nov", "set 12 Oct", "closed 3 Nov"."""
    if goal.closed is not None:
        return f"closed {short_day(day_of(goal.closed), today)}"
    if goal.scored:
        newest = goal.scored[-1]
        return f"{score_words(newest.score)} · {short_day(newest.day, today)}"
    return f"set {short_day(day_of(goal.set_at), today)}"


def by_when(goal: Goal, today: date) -> str:
    """Return "by 18 Dec", with its year when it isn't that of `today`; "" without a date."""
    return "" if goal.due is None else f"by {short_day(goal.due, today)}"


def topic_words(goal: Goal) -> str:
    """Return what a goal is about, "" where nobody said."""
    return goal.topic.value if goal.topic is not None else ""


def in_view(goals: Iterable[Goal]) -> Goal | None:
    """Return the one open goal that is shown where there is room for one: that of which was said something last."""
    return max((goal for goal in goals if goal.is_open), key=lambda goal: (goal.changed, goal.id), default=None)
