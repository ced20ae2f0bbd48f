"""When and where the two meet next."""

from datetime import date

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day


class NextDate(Value):
    """A local day, an hour ("10:30") and a place; the last two may be ""."""

    day: date
    hour: str = ""
    place: str = ""

    @property
    def words(self) -> str:
        """Return "Tue 8 Dec, 10:30 · coffee, 2nd floor"."""
        return long_day(self.day) + (f", {self.hour}" if self.hour else "") + (f" · {self.place}" if self.place else "")
