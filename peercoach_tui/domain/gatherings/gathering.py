"""A meeting of the whole group."""

from datetime import date, datetime, time, tzinfo

from peercoach_tui.domain.value import Value


class Gathering(Value):
    """One of the whole group's meetings: a local `day`, an `hour` ("18:00", or "") and a place.

    Day and hour are what the clocks show where it is: they stand as they were typed, in whatever time zone the coach is now.
    `note` is on the gathering itself, `bring` what I want to bring to it. `changed` is UTC; one that was `dropped` is listed no
    more.
    """

    id: str
    name: str
    day: date
    changed: datetime
    hour: str = ""
    place: str = ""
    note: str = ""
    bring: str = ""
    dropped: bool = False

    def begins(self, zone: tzinfo) -> datetime:
        """Return the instant at which it begins in a zone; at the begin of its day where no hour is said."""
        return datetime.combine(self.day, time.fromisoformat(self.hour) if self.hour else time(), zone)


def next_one(gatherings: tuple[Gathering, ...], today: date) -> Gathering | None:
    """Return the first that is today (the local date) or later, None without one; they stand by their day."""
    return next((each for each in gatherings if each.day >= today), None)
