"""What one of the two said they would do."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

SURE_ENOUGH = 7
"""Below this confidence the step wants to be made smaller (a practitioner's rule)."""

LATEST = "24:00"
"""Later than any hour: what is due on a day has all of it."""


class Outcome(StrEnum):
    """What became of a follow-up."""

    DONE = "done"
    PARTLY = "partly"
    DROPPED = "dropped"
    LEARNED = "learned"


def plan_words(when: str, what: str) -> str:
    """Return "when we meet on Monday, ask Dana"; without a `when` the deed alone."""
    return f"{when}, {what}" if when else what


class FollowUp(Value):
    """A follow-up as it stands: when `when`, then `what`.

    `made`, `resolved` and `changed` are UTC, `due` is a local date and `hour` its hour ("17:00", or ""): what the clocks show
    where the coach is by then, in whatever time zone. `confidence` is 0 to 10. `changed` is when its newest change was kept.
    `goal` is the id of a goal of its owner that it is a step to, `taught` what one learned from it, in a line.
    """

    id: str
    owner: Side
    what: str
    made: datetime
    changed: datetime
    session: str | None = None
    when: str = ""
    due: date | None = None
    hour: str = ""
    confidence: int | None = None
    report: str = ""
    goal: str | None = None
    outcome: Outcome | None = None
    resolved: datetime | None = None
    taught: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether it still waits for an outcome."""
        return self.outcome is None

    @property
    def plan(self) -> str:
        """Return it as it is read aloud: "when we meet on Monday, ask Dana"."""
        return plan_words(self.when, self.what)


def is_before_break(follow_up: FollowUp, today: date, break_since: date | None, touched: date | None) -> bool:
    """Say whether one that waits is from before a break: undated or past its day, and not `touched` since the break began.

    `break_since` is the day after which the two were on a break that isn't over, None for none; all days are local.
    """
    waits = follow_up.is_open and (follow_up.due is None or follow_up.due < today)
    return waits and break_since is not None and (touched is None or touched <= break_since)


def oldest_due_first(follow_ups: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Return the open ones, the oldest due date and hour first and those without a date last, in the order they were made."""
    return tuple(sorted((one for one in follow_ups if one.is_open), key=by_due))


def by_due(one: FollowUp) -> tuple[bool, date, str, datetime, str]:
    """Return what follow-ups are ordered by: due date and hour, those without a date last, then when they were made."""
    return one.due is None, one.due or date.max, one.hour or LATEST, one.made, one.id
