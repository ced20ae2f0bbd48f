"""iCalendar: meetings arranged, held and put off, what is due, and gatherings, for a calendar program.

Imported again it makes nothing twice: each event keeps its UID whatever becomes of it, and one that was changed has a greater
SEQUENCE. No word of a note is in it.
"""

from collections.abc import Iterator

from peercoach_tui.exchange.calendar.entries import entries
from peercoach_tui.exchange.format import Format, Options, Page
from peercoach_tui.exchange.selection import Selection


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield the one file."""
    from peercoach_tui.exchange.calendar.file import calendar

    yield Page(FORMAT.called, calendar(entries(selection)))


FORMAT = Format(
    word="ical",
    also=("calendar", "ics", "icalendar"),
    title="iCalendar",
    help="meetings, due dates and gatherings for a calendar; no word of the notes is in it",
    example="peercoach export ical --since march --to coaching.ics",
    called="peercoach.ics",
    pages=pages,
)
