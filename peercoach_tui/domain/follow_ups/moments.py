"""What is kept of follow-ups: what was made, what became of it."""

from datetime import date, datetime

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.moment import Hour, Id, Moment, Score
from peercoach_tui.domain.side import Side


class FollowUpMade(Moment, tag="follow-up made"):
    """A follow-up was made, in a meeting or between two. `hour` is that of the day on which it is due, `goal` the id of one of
    its owner's that it is a step to; `made` is there when it isn't the instant of the moment itself.
    """

    follow_up: Id
    owner: Side
    what: str
    session: Id | None = None
    when: str = ""
    due: date | None = None
    hour: Hour = ""
    confidence: Score | None = None
    report: str = ""
    goal: Id | None = None
    made: datetime | None = None


class FollowUpChanged(Moment, tag="follow-up changed"):
    """A follow-up was resolved or reworded: only what has a value was changed.

    A due date that is said without its hour has none. `resolved` is there when it isn't the instant of the moment itself.
    """

    follow_up: Id
    session: Id | None = None
    owner: Side | UnsetType = UNSET
    what: str | UnsetType = UNSET
    when: str | UnsetType = UNSET
    due: date | UnsetType | None = UNSET
    hour: Hour | UnsetType = UNSET
    confidence: Score | UnsetType | None = UNSET
    report: str | UnsetType = UNSET
    goal: Id | UnsetType | None = UNSET
    outcome: Outcome | UnsetType | None = UNSET
    resolved: datetime | UnsetType | None = UNSET
    taught: str | UnsetType = UNSET


class FollowUpCarried(Moment, tag="follow-up carried"):
    """An open follow-up was looked at and stays open."""

    follow_up: Id
    session: Id | None = None
