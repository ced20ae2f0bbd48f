"""The hours coached, as a log for a credential has them: a row a client, or a row a meeting.

Only minutes in which the coach coached count, and peer coaching is barter. Who didn't agree to be named is counted without a
name and a contact.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import card
from peercoach_tui.exchange.cells import table_bytes
from peercoach_tui.exchange.format import Format, Option, Options, Page
from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.exchange.tables import Row, whole_minutes

BY, CLIENT, MEETING = "by", "client", "meeting"
EXCEL = "excel"

COLUMNS = ("client", "contact", "start", "end", "hours", "kind")
KIND = "barter"
DAY = timedelta(days=1)


class _Coached(NamedTuple):
    """A meeting in which the coach coached, for how many minutes."""

    account: Account
    minutes: int


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield the log."""
    rows = _by_meeting(selection) if options.get(BY) == MEETING else _by_client(selection)
    yield Page(FORMAT.called, table_bytes((COLUMNS, *rows), excel=bool(options.get(EXCEL))))


def _by_client(selection: Selection) -> Iterator[Row]:
    """Yield each client with the days of the first and the last meeting, and the hours of all."""
    for book in selection.books:
        if coached := list(_coached(book, selection)):
            first, last = (each.account.session.day.isoformat() for each in (coached[0], coached[-1]))
            yield *_client(book), first, last, _hours(sum(each.minutes for each in coached)), KIND


def _by_meeting(selection: Selection) -> Iterator[Row]:
    """Yield each meeting with when it began and when it ended, on the clocks of its place."""
    found = [(each, book) for book in selection.books for each in _coached(book, selection)]
    for each, book in sorted(found, key=lambda one: (one[0].account.session.began, one[0].account.session.id)):
        yield *_client(book), *_times(each.account), _hours(each.minutes), KIND


def _coached(book: Book, selection: Selection) -> Iterator[_Coached]:
    for account in selection.accounts(book):
        if account.session.is_timed and (minutes := whole_minutes(card(account).coached)):
            yield _Coached(account, minutes)


def _client(book: Book) -> tuple[str, str]:
    partner: Partner = book.partner
    return (partner.called, partner.contact) if partner.named else (f"Client {book.place}", "")


def _times(account: Account) -> tuple[str, str]:
    """Return when a meeting began and ended; of one that was typed up the day alone, since nobody wrote down its hours."""
    session = account.session
    if session.typed_up:
        return session.day.isoformat(), session.day.isoformat()
    ended, told = account.last_instant, card(account)
    if not session.began <= ended <= session.began + DAY:
        # It was put right afterwards when that meeting was, and the clock's instants are those of another time.
        ended = session.began + timedelta(seconds=told.coached + told.was_coached)
    return f"{session.local(session.began):%Y-%m-%d %H:%M}", f"{session.local(ended):%Y-%m-%d %H:%M}"


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.2f}"


FORMAT = Format(
    word="hours",
    also=("log",),
    title="Hours log",
    help="the hours in which you coached, with whom, as a log for a credential has them; who didn't agree has no name in it",
    example="peercoach export hours --since 2026 --to hours.csv",
    called="hours.csv",
    pages=pages,
    options=(
        Option(BY, "a row for each of these (else for each client)", (CLIENT, MEETING), CLIENT),
        Option(EXCEL, "begin with the mark by which Excel knows UTF-8"),
    ),
)
