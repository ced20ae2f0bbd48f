"""The career map: a guided page a person, from where they are to what they might want."""

from datetime import date, datetime
from enum import StrEnum

from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class Part(StrEnum):
    """The parts of the page, in their order."""

    HERE = "here"
    """Where they are."""
    ROLE = "role"
    """Two or three roles that they might want."""
    SKILL = "skill"
    """A gap in what they can do."""
    EXPOSURE = "exposure"
    """A gap in what they have seen and who has seen them."""
    STEP = "step"
    """A next step."""


class MapLine(Value):
    """A line of a map. `kept` and `changed` are UTC; a step that `became` a goal or a follow-up has its id."""

    id: str
    owner: Side
    part: Part
    text: str
    kept: datetime
    changed: datetime
    session: str | None = None
    became: str | None = None


class CareerMap(Value):
    """The map of one of the two: its lines in the order in which they were kept, and the day when it was last looked at.

    `changed` is when anything was last written or struck on it (UTC), None where nothing ever was.
    """

    owner: Side
    lines: tuple[MapLine, ...] = ()
    changed: datetime | None = None
    looked_at: date | None = None
    looked_before: date | None = None
    """The last day before that on which it was looked at."""

    def looked_until(self, today: date) -> date | None:
        """Return the last day before today on which it was looked at, None for none."""
        return self.looked_before if self.looked_at == today else self.looked_at

    def of(self, *parts: Part) -> tuple[MapLine, ...]:
        """Return the lines of some parts."""
        return tuple(line for line in self.lines if line.part in parts)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing stands on it."""
        return not self.lines
