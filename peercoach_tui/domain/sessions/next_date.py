"""When and where the two meet next."""

from datetime import date

from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import long_day


class NextDate(Value):
    """A local day, an hour ("10:30") and a place; the last two may be ""."""

    day: date
    hour: str = ""
    place: str = ""

    def words_on(self, today: date) -> str:
        """Return "Tue 8 Dec, 10:30 · coffee, 2nd floor", with its year when it isn't that of `today`."""
        return long_day(self.day, today) + (f", {self.hour}" if self.hour else "") + (f" · {self.place}" if self.place else "")
