"""How the follow-ups with everyone stand in one list: late, soon, later, without a date, and last what is settled."""

from datetime import UTC, date, timedelta
from enum import StrEnum
from typing import Any

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, by_due, is_before_break
from peercoach_tui.domain.value import Value

SOON = timedelta(days=7)
"""What is due within so many days is soon."""


class Group(StrEnum):
    """What stands together, in this order, under these words."""

    LATE = "Late"
    SOON = "Soon"
    LATER = "Later"
    UNDATED = "No date"
    BEFORE = "From before the break"
    """Of a break with that partner: it is late no more, and asks for nothing."""
    ARCHIVED = "With archived partners"
    SETTLED = "Settled"


ORDER = {group: place for place, group in enumerate(Group)}


class FollowUpEntry(Value):
    """A follow-up in the list: the ids of its partner and of itself, and with what it stands."""

    partner: str
    follow_up: str
    group: Group

    @property
    def key(self) -> str:
        """Return what tells it from all others."""
        return self.key_of(self.partner, self.follow_up)

    @staticmethod
    def key_of(partner: str, follow_up: str) -> str:
        """Return the key of a follow-up by its id and that of its partner."""
        return f"{partner} {follow_up}"


def group_of(
    follow_up: FollowUp, today: date, *, archived: bool = False, break_since: date | None = None, touched: date | None = None
) -> Group:
    """Return with what a follow-up stands on `today`, a local date as all days here.

    `break_since` is the day after which the two were on a break that isn't over. What was `touched` last (made, changed or
    carried over) on a later day isn't from before it.
    """
    if not follow_up.is_open:
        return Group.SETTLED
    if archived:
        return Group.ARCHIVED
    if is_before_break(follow_up, today, break_since, touched):
        return Group.BEFORE
    if follow_up.due is None:
        return Group.UNDATED
    if follow_up.due < today:
        return Group.LATE
    return Group.SOON if follow_up.due - today <= SOON else Group.LATER


def order_in_list(group: Group, follow_up: FollowUp) -> tuple[Any, ...]:
    """Return what the list is ordered by: in each group the oldest due first, of what is settled the newest."""
    if group is Group.SETTLED:
        settled = (follow_up.resolved or follow_up.changed).astimezone(UTC).timestamp()
        return ORDER[group], -settled, follow_up.id
    return ORDER[group], *by_due(follow_up)
