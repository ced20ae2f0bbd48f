"""One meeting of the two."""

from datetime import date, datetime
from enum import StrEnum

from peercoach_tui.domain.ids import is_hashed
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import zone_called


class Form(StrEnum):
    """How the two share a meeting."""

    SWAP = "swap"
    """Both coach, and swap half-way."""
    ALTERNATE = "alternate"
    """One coaches the whole meeting, the other the next one."""
    FREE = "free"
    """One open talk; the roles are swapped when they like."""


LENGTHS: tuple[int | None, ...] = (30, 45, 60, None)
"""The lengths of a meeting in minutes; None runs without an end."""


NOON = "12:00"
"""When a meeting is put of which the day alone is known."""


def nearest_length(minutes: int | None) -> int | None:
    """Return the length that can be chosen and comes nearest, of two the shorter one; None stays without an end."""
    lengths = [each for each in LENGTHS if each is not None]
    return None if minutes is None else min(lengths, key=lambda each: (abs(each - minutes), each))


class Session(Value):
    """A meeting with one partner. All that happens in it are moments, kept apart.

    `began` is UTC and `zone` the IANA name of the place's time zone; `minutes` is the length that was chosen, None for no end.
    A session that is `typed_up` was written down afterwards: the instants of its moments say when it was typed, not when
    it was said, so no minutes are folded from them. `first_meeting` is whether the coach said that it is the first one with
    the partner, or that it isn't; None where the notebook knows. `coached` and `was_coached` are minutes that the coach
    put right afterwards, None where the clock's stand.
    """

    id: str
    partner: str
    began: datetime
    zone: str
    first: Side
    form: Form = Form.SWAP
    minutes: int | None = 60
    place: str = ""
    typed_up: bool = False
    first_meeting: bool | None = None
    coached: int | None = None
    was_coached: int | None = None

    def local(self, instant: datetime) -> datetime:
        """Return the instant as the clock on the wall of that place showed it."""
        return instant.astimezone(zone_called(self.zone))

    def hour(self, instant: datetime) -> str:
        """Return the instant as "10:41", "" in a session that was typed up: its instants say when it was typed."""
        return "" if self.typed_up else f"{self.local(instant):%H:%M}"

    @property
    def began_at(self) -> str:
        """Return when it began as "10:30", "" where its day alone is known: it was typed up, and stands at noon."""
        began = f"{self.local(self.began):%H:%M}"
        return "" if self.typed_up and began == NOON else began

    @property
    def came_in(self) -> bool:
        """Say whether another program told of it: that knows neither a form nor who coached first, and perhaps no length."""
        return is_hashed(self.id)

    @property
    def is_timed(self) -> bool:
        """Say whether its minutes each way are known: by the clock, or since the coach said them."""
        return not self.typed_up or self.coached is not None or self.was_coached is not None

    def put_right(self, side: Side | None) -> int | None:
        """Return the minutes for which that side coached as they were put right; None where they weren't, and for neither."""
        return self.coached if side is Side.ME else self.was_coached if side is Side.THEM else None

    @property
    def told_minutes(self) -> int | None:
        """Return how long another program says that it took; None where none does, or the minutes each way are known."""
        return self.minutes if self.came_in and not self.is_timed else None

    @property
    def day(self) -> date:
        """Return the local date of the meeting."""
        return self.local(self.began).date()
