"""Markdown for Obsidian and its kin: a file a meeting, or a file a person."""

from collections.abc import Iterator

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.exchange.file_names import Names
from peercoach_tui.exchange.format import Format, Option, Options, Page
from peercoach_tui.exchange.markdown_pages import between_page, gatherings_page, meeting_page, own_page, person_name, person_page
from peercoach_tui.exchange.selection import Book, Selection

BY, MEETING, PERSON = "by", "meeting", "person"
SUFFIX = ".md"
OWN, GROUP = "My goals", "Whole group"


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield a page a meeting and, for each person, one of what is in none; or a page a person. What is my own and the
    group's gatherings are a page each, with all.
    """
    names = Names()
    for book in selection.books:
        person = person_name(book)
        if options.get(BY) == PERSON:
            if text := person_page(book, selection):
                yield _page(names.give(person, SUFFIX), text)
            continue
        for account in _as_begun(book, selection):
            name = names.give(f"{account.session.day} {person}", SUFFIX)
            yield _page(name, meeting_page(book, account, selection))
        if text := between_page(book, selection):
            yield _page(names.give(f"{person} between meetings", SUFFIX), text)
    if selection.whole:
        for name, text in ((OWN, own_page(selection)), (GROUP, gatherings_page(selection))):
            if text:
                yield _page(names.give(name, SUFFIX), text)


def _as_begun(book: Book, selection: Selection) -> list[Account]:
    """Return the meetings by day and then by id: of two on a day the one that was kept first has its name for good."""
    return sorted(selection.accounts(book), key=lambda each: (each.session.day, each.session.id))


def _page(name: str, text: str) -> Page:
    return Page(name, text.encode())


FORMAT = Format(
    word="markdown",
    also=("md", "obsidian", "notes"),
    title="Markdown",
    help="notes for Obsidian and its kin, a file for each meeting or for each person",
    example="peercoach export markdown Ana --to notes/peercoach",
    called="peercoach-markdown",
    pages=pages,
    options=(Option(BY, "a file for each of these (else for each meeting)", (MEETING, PERSON), MEETING),),
    folder=True,
    choose="one person with NAME and --by person",
)
