"""Invite: the next meeting alone, for the calendar of the partner. Nothing private is in it, and no name."""

from collections.abc import Iterator

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.exchange.calendar.entries import next_meeting
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.exchange.format import Format, Options, Page
from peercoach_tui.exchange.selection import Selection

TITLE = "Peer coaching"


class NothingArranged(PeercoachError):
    """There is no meeting to come that one could be invited to."""


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield the one file. Raises `NothingArranged`."""
    (book,) = selection.books
    entry = next_meeting(book.fold, selection.zone, selection.today, title=TITLE)
    if entry is None:
        name = squeezed(book.spoken or book.partner.called)
        raise NothingArranged(f"no meeting with {name} is arranged: open peercoach and say when you two meet next.")
    yield page(entry)


def page(entry: CalendarEvent) -> Page:
    """Return the file of one meeting."""
    from peercoach_tui.exchange.calendar.file import PUBLISHED, calendar

    return Page(FORMAT.called, calendar([entry], method=PUBLISHED))


FORMAT = Format(
    word="invite",
    also=("invitation",),
    title="Invite",
    help="the next meeting as a file for your partner's calendar; nothing private is in it",
    example="peercoach export invite Ana --to ana.ics",
    called="invite.ics",
    pages=pages,
    for_one=True,
)
