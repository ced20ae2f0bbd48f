"""How follow-ups stand together, against a plain reading of the rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group, group_of, order_in_list
from tests.domain.timelines import at, follow_up

TODAY = date(2026, 11, 24)
DAYS = st.dates(TODAY - timedelta(days=20), TODAY + timedelta(days=20))
FOLLOW_UPS = st.builds(
    lambda id, made, due, hour, outcome, resolved: follow_up(
        id, made=at(made), due=due, hour=hour if due else "", outcome=outcome, resolved=at(resolved) if outcome else None
    ),
    st.uuids().map(str),
    st.integers(0, 3),
    st.none() | DAYS,
    st.sampled_from(("", "09:30", "17:00")),
    st.none() | st.sampled_from(Outcome),
    st.integers(0, 3),
)


@pytest.mark.parametrize(
    ("days", "group"),
    [(None, Group.UNDATED), (-1, Group.LATE), (0, Group.SOON), (7, Group.SOON), (8, Group.LATER)],
)
def test_seven_days_are_soon_and_yesterday_is_late(days: int | None, group: Group) -> None:
    assert group_of(follow_up(due=None if days is None else TODAY + timedelta(days=days)), TODAY) is group


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("archived", [True, False])
def test_what_is_settled_stands_apart_whatever_else_it_is(outcome: Outcome, archived: bool) -> None:
    settled = follow_up(due=TODAY - timedelta(days=9), outcome=outcome)
    assert group_of(settled, TODAY, archived=archived, break_since=TODAY, touched=TODAY) is Group.SETTLED


def test_what_is_open_with_who_is_archived_steps_back() -> None:
    assert group_of(follow_up(due=TODAY - timedelta(days=1)), TODAY, archived=True) is Group.ARCHIVED


@given(FOLLOW_UPS.filter(lambda each: each.is_open), DAYS, DAYS)
def test_after_a_break_nothing_from_before_it_is_late(each: FollowUp, since: date, touched: date) -> None:
    group = group_of(each, TODAY, break_since=since, touched=touched)
    waits = each.due is None or each.due < TODAY
    assert (group is Group.BEFORE) == (waits and touched <= since)
    if group is not Group.BEFORE:
        assert group is group_of(each, TODAY)


@given(st.lists(FOLLOW_UPS, unique_by=lambda each: each.id))
def test_the_order_is_group_by_group_and_in_each_the_oldest_due_first(follow_ups: list[FollowUp]) -> None:
    listed = sorted(follow_ups, key=lambda each: order_in_list(group_of(each, TODAY), each))
    groups = [group_of(each, TODAY) for each in listed]
    assert groups == sorted(groups, key=list(Group).index)
    for group in Group:
        of_group = [each for each, its in zip(listed, groups, strict=True) if its is group]
        if group is Group.SETTLED:
            resolved = [each.resolved for each in of_group if each.resolved]
            assert resolved == sorted(resolved, reverse=True)
        else:
            dues = [(each.due or date.max, each.hour or "24:00", each.made) for each in of_group]
            assert dues == sorted(dues)


def test_a_key_names_one_follow_up_of_one_partner() -> None:
    entry = FollowUpEntry(partner="ana", follow_up="f", group=Group.LATE)
    assert entry.key == FollowUpEntry.key_of("ana", "f") != FollowUpEntry.key_of("ben", "f")
