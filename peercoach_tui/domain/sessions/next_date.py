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
        return self.words_on(self.day)

    def words_on(self, today: date) -> str:
        """Return the same, with the year of a day that lies in another one than `today`."""
        return long_day(self.day, today) + (f", {self.hour}" if self.hour else "") + (f" · {self.place}" if self.place else "")
