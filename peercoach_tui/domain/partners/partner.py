"""The person one meets."""

from datetime import date, datetime

from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.value import Value

SOMEONE = "Someone"
"""The name of a partner whose name is lost."""


def called(name: str, apart: str) -> str:
    """Return a name with what tells it apart, where anything does."""
    return f"{name} ({apart})" if apart else name


class Pause(Value):
    """A time in which the two don't meet: until a local date, that day included, or until it is ended (None)."""

    until: date | None = None

    def holds(self, today: date) -> bool:
        """Say whether it isn't over on `today` (the local date)."""
        return self.until is None or today <= self.until


class Partner(Value):
    """The other of the two. `added` is UTC; `agreement` is what the two agreed on confidentiality.

    `group`, `role`, `contact` and `topics` (what they want to talk about) are the coach's own words; the two meet since the local
    date `since`. `named` says whether they agreed to be named in an hours log, None while nobody asked. `pause` is the last
    pause, over or not.

    `alias` stands for the name in all that is printed while names are hidden ("Partner 1"), "" while they are not. `apart` tells
    them from another of the same name ("Research"), "" where nobody else is called so; `alike` says that someone of another name
    has the same first name.
    """

    id: str
    name: str
    added: datetime
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False
    group: str = ""
    role: str = ""
    since: date | None = None
    contact: str = ""
    topics: str = ""
    named: bool | None = None
    pause: Pause | None = None
    alias: str = ""
    apart: str = ""
    alike: bool = False

    @property
    def called(self) -> str:
        """Return the name as it is printed: "Ana Ruiz", of two of that name "Ana Ruiz (Research)"."""
        return self.alias or called(self.name, self.apart)

    @property
    def short(self) -> str:
        """Return the first name as it is printed: "Ana" of "Ana Ruiz", "Ana (Research)", the whole where "Ana" may be another."""
        return self.alias or called(self.name if self.alike else self.first_name, self.apart)

    @property
    def first_name(self) -> str:
        """Return the first name, by which a line that is typed calls them, hidden or not."""
        return self.name.split()[0] if self.name.split() else self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Return all that means them alone in a line that is typed, hidden or not: "Ana Ruiz", and "Ana (Research)".

        The first name by itself is none of these: it may mean others as well.
        """
        return (self.name, *(called(name, self.apart) for name in (self.name, self.first_name) if self.apart))

    def is_paused(self, today: date) -> bool:
        """Say whether the two don't meet on `today` (the local date), so that nothing is due."""
        return self.pause is not None and self.pause.holds(today)
