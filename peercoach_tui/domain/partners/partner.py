"""The person one meets."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from peercoach_tui.domain.value import Value

SOMEONE = "Someone"
"""The name of a partner whose name is lost."""


class Rhythm(StrEnum):
    """What a cadence counts in."""

    DAYS = "days"
    MONTHS = "months"


class Cadence(Value):
    """How often the two meet: every so many days, or every so many calendar months."""

    every: Annotated[int, Meta(ge=1, le=3660)] = 14
    rhythm: Rhythm = Rhythm.DAYS

    def after(self, day: date, times: int = 1) -> date:
        """Return the day of the next meeting, or of the one so many times on; a month without that day ends on its last."""
        ahead = times * max(1, self.every)
        if self.rhythm is Rhythm.DAYS:
            return day + timedelta(days=ahead)
        year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

    @property
    def words(self) -> str:
        """Return the cadence as people say it: "every 2 weeks"."""
        if self.rhythm is Rhythm.MONTHS:
            return "monthly" if self.every == 1 else f"every {self.every} months"
        weeks, rest = divmod(self.every, 7)
        if rest:
            return "every day" if self.every == 1 else f"every {self.every} days"
        return "weekly" if weeks == 1 else f"every {weeks} weeks"


CADENCES = (Cadence(every=7), Cadence(every=14), Cadence(every=1, rhythm=Rhythm.MONTHS))
"""The usual ones, in the order in which a key goes through them."""


class Partner(Value):
    """The other of the two. `added` is UTC; `agreement` is what the two agreed on confidentiality.

    `alias` stands for the name in all that is printed while names are hidden ("Partner 1"), "" while they are not.
    """

    id: str
    name: str
    added: datetime
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False
    alias: str = ""

    @property
    def called(self) -> str:
        """Return the name as it is printed."""
        return self.alias or self.name

    @property
    def short(self) -> str:
        """Return the first name as it is printed: "Ana" of "Ana Ruiz"."""
        return self.alias or self.first_name

    @property
    def first_name(self) -> str:
        """Return the first name, by which a line that is typed calls them, hidden or not."""
        return self.name.split()[0] if self.name.split() else self.name
