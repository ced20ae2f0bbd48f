"""The bursts of typing in which a line is written."""

from datetime import datetime, timedelta

from peercoach_tui.domain.value import Value

BURST = timedelta(seconds=2)
"""Keys closer than this belong to one burst of writing."""


class Bursts(Value):
    """The bursts of one line so far: the instants of the first and the last key of each, oldest first."""

    keys: tuple[tuple[datetime, datetime], ...] = ()

    def with_key(self, at: datetime) -> "Bursts":
        """Return the bursts with one more key, hit at `at`."""
        if self.keys and at - self.keys[-1][1] < BURST:
            return Bursts(keys=(*self.keys[:-1], (self.keys[-1][0], at)))
        return Bursts(keys=(*self.keys, (at, at)))

    def seconds(self, now: datetime) -> float:
        """Return the seconds since the first key, 0 before it."""
        return (now - self.keys[0][0]).total_seconds() if self.keys else 0.0

    @property
    def lasting(self) -> tuple[tuple[datetime, datetime], ...]:
        """Return the bursts that took time: a single key takes none."""
        return tuple((began, ended) for began, ended in self.keys if ended > began)
