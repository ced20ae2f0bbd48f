"""What a calendar is made of in these tests: what two kept, and what the coach did alone."""

from datetime import date
from typing import Any

from icalendar import Calendar

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.exchange.formats import ical
from peercoach_tui.exchange.selection import Book, Selection
from tests.domain.arranging import Notes

TODAY = date(2026, 11, 24)


def selection(*notes: Notes, coach: tuple[AnyMoment, ...] = (), zone: str = "Europe/Berlin", whole: bool = True) -> Selection:
    """Return all that was kept in these notes."""
    folds = [each.fold for each in notes]
    books = tuple(Book(partner=fold.partner, fold=fold) for fold in folds)
    return Selection(books=books, coach=Fold("coach", coach), today=TODAY, zone=zone, whole=whole)


def exported(chosen: Selection) -> bytes:
    (page,) = ical.pages(chosen, {})
    return page.content


def events(content: bytes) -> list[Any]:
    """Return the events of a file, as the library reads them."""
    return [*Calendar.from_ical(content).walk("VEVENT")]
