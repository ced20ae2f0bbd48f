"""What I want to bring up, or to come back to."""

from datetime import datetime
from enum import StrEnum

from peercoach_tui.domain.value import Value

UNSAID = "something you marked"
"""What a mark without words is called, once the line that it stood on is gone."""


class PointOutcome(StrEnum):
    """What became of a point."""

    TAKEN_UP = "taken up"
    DROPPED = "dropped"


class Point(Value):
    """A point as it stands. Of `session` it was marked in that meeting, to come back to; else kept between two meetings.

    An open one is carried from meeting to meeting. `kept`, `changed` and `resolved` are UTC; `changed` is when its newest
    change was kept.
    """

    id: str
    text: str
    kept: datetime
    changed: datetime
    session: str | None = None
    outcome: PointOutcome | None = None
    resolved: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Say whether it still waits."""
        return self.outcome is None

    @property
    def words(self) -> str:
        """Return what is read: the text, or what stands for it where there is none any more."""
        return self.text if self.text.strip() else UNSAID
