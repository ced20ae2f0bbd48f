"""The partner's copy: what a partner may have of what is kept, and nothing else.

Of theirs it is the follow-ups and the goals as they stand. Of mine it is what was touched in a meeting with them, in the words
that it had there: what I reworded alone is mine. No note, no words of a check-in, and no line that I learned.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.log import AboutFollowUp, FollowUpLog
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.log import AboutGoal, GoalLog
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class PartnersCopy(Value):
    """The follow-ups and goals that go to `partner`, in the order in which they were made.

    The check-ins are those of meetings of the two, with a number and without words. Mine have no `why`, `seen`, `step`,
    `learned`, `report` and `taught`.
    """

    partner: Partner
    follow_ups: tuple[FollowUp, ...] = ()
    their_goals: tuple[Goal, ...] = ()
    my_goals: tuple[Goal, ...] = ()


class Moments(Value):
    """What a copy is folded from, each in order: the moments that stand of follow-ups with a partner, of their goals, of mine."""

    follow_ups: tuple[AboutFollowUp, ...] = ()
    goals: tuple[AboutGoal, ...] = ()
    my_goals: tuple[AboutGoal, ...] = ()


def partners_copy(partner: Partner, sessions: Collection[str], moments: Moments) -> PartnersCopy:
    """Return the copy for a partner; `sessions` are the ids of the meetings with them that stand."""
    log = FollowUpLog()
    said = dict[str, FollowUp]()
    touched = dict[str, datetime]()
    for moment in moments.follow_ups:
        log.take(moment)
        there = log.find(moment.follow_up) if moment.session in sessions else None
        if there is not None:
            said[there.id] = there
            if there.owner is Side.ME and there.goal is not None:
                touched[there.goal] = moment.at
    follow_ups = (each if each.owner is Side.THEM else _mine(each, said) for each in log.all)
    return PartnersCopy(
        partner=partner,
        follow_ups=tuple(each for each in follow_ups if each is not None and each.plan.strip()),
        their_goals=tuple(_with_scores(each, sessions) for each in GoalLog(moments.goals).all if each.owner is Side.THEM),
        my_goals=tuple(_my_goals(partner.id, sessions, moments.my_goals, touched)),
    )


def _mine(follow_up: FollowUp, said: dict[str, FollowUp]) -> FollowUp | None:
    """Return one of mine as it stands, in the words that it had in a meeting; None where it was in none."""
    there = said.get(follow_up.id)
    return there and follow_up.but(what=there.what, when=there.when, report="", taught="")


def _with_scores(goal: Goal, sessions: Collection[str], partner: str = "") -> Goal:
    """Return a goal with the numbers alone that were said in these meetings; of mine, with that partner."""
    scores = (each for each in goal.scored if each.session in sessions or (each.met == partner and each.meeting in sessions))
    return goal.but(check_ins=tuple(each.but(text="", note=None) for each in scores))


def _my_goals(
    partner: str, sessions: Collection[str], moments: Iterable[AboutGoal], touched: dict[str, datetime]
) -> Iterator[Goal]:
    """Yield mine that were touched, with the title that they had then; `touched` says when a step to them was said."""
    known = tuple(moments)
    for goal in GoalLog(known).all:
        at = [touched[goal.id]] if goal.id in touched else []
        at += [each.at for each in goal.check_ins if each.met == partner and each.meeting in sessions]
        there = GoalLog(each for each in known if each.goal == goal.id and each.at <= max(at)).find(goal.id) if at else None
        if there is not None and there.title:
            bare = goal.but(title=there.title, why="", seen="", step="", learned="")
            yield _with_scores(bare, sessions, partner)
