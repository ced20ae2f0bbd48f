"""Entries as an iCalendar file (RFC 5545), by the library that writes and reads it.

Whoever uses this imports it late: the library takes a while.
"""

from collections.abc import Iterable
from datetime import UTC

from icalendar import Calendar, Event, vText

from peercoach_tui.exchange.calendar.entry import CalendarEvent

DOMAIN = "peercoach.invalid"
"""What stands behind the id of each: calendars ask for a domain, and this one is nobody's (RFC 2606)."""
PROGRAM = "-//peercoach//peercoach//EN"
PUBLISHED = "PUBLISH"
"""The method of what is handed to someone else to be looked at: nobody is asked to answer, so no addresses are needed."""


class Words(vText):
    """A text as it is: the library takes a backslash before an N in it for the end of a line."""

    def to_ical(self) -> bytes:
        """Return it with the escapes of RFC 5545."""
        escaped = self.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")
        return escaped.encode()


def calendar(entries: Iterable[CalendarEvent], *, method: str = "") -> bytes:
    """Return the file. It has no instant but those of the entries, and all in UTC: no zone has to be told with it.

    A zone told by the library takes over two kilobytes, and its rules end in 2037; the code of an invite, which is the same
    event, has no room for one.
    """
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", PROGRAM)
    whole.add("calscale", "GREGORIAN")
    if method:
        whole.add("method", method)
    for entry in entries:
        whole.add_component(event(entry))
    content: bytes = whole.to_ical()
    return content


def event(entry: CalendarEvent) -> Event:
    """Return the event of an entry."""
    told = bare_event(entry)
    identify(told, entry)
    stamp(told, entry)
    told.add("created", entry.made.astimezone(UTC))
    told.add("last-modified", entry.changed.astimezone(UTC))
    told.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    told.add("transp", "OPAQUE" if entry.busy and not entry.cancelled else "TRANSPARENT")
    told.add("class", "PRIVATE" if entry.private else "PUBLIC")
    if entry.place:
        told.add("location", Words(entry.place))
    return told


def bare_event(entry: CalendarEvent, *, ends: bool = True) -> Event:
    """Return what no event is without: its title, its begin, and its end."""
    told = Event()
    told.add("summary", Words(entry.title))
    told.add("dtstart", entry.begin)
    if ends and entry.end is not None:
        told.add("dtend", entry.end)
    return told


def identify(told: Event, entry: CalendarEvent) -> None:
    """Add by what a calendar knows an event again, so that it stands there once."""
    told.add("uid", f"{entry.id}@{DOMAIN}")


def stamp(told: Event, entry: CalendarEvent) -> None:
    """Add by what a calendar knows which of two is the later."""
    told.add("sequence", entry.changes)
    told.add("dtstamp", entry.changed.astimezone(UTC))
