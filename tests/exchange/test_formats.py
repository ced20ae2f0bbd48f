"""What is true of every format of what leaves."""

import pytest
from hypothesis import given, settings

from peercoach_tui.content.loader import load
from peercoach_tui.exchange.file_names import file_name
from peercoach_tui.exchange.format import Format, Page
from peercoach_tui.exchange.registry import formats
from peercoach_tui.exchange.selection import Book, Selection
from tests.demo.years import ZONE, kept_year, with_partners
from tests.exchange.selections import TEXTS, TODAY, gone, with_text

CONTENT = load()
OF_ALL = [each for each in formats() if not each.for_one]
each_format = pytest.mark.parametrize("format", OF_ALL, ids=[each.word for each in OF_ALL])


def pages(format: Format, chosen: Selection) -> list[Page]:
    return list(format.pages(chosen, {}))


@each_format
def test_the_same_notes_give_the_same_bytes(format: Format) -> None:
    def year() -> Selection:
        kept = kept_year()
        books = tuple(Book(partner=fold.partner, fold=fold, place=place) for place, fold in enumerate(with_partners(kept), 1))
        coach, stages, checklist = kept["coach"], CONTENT.stages, CONTENT.checklist
        return Selection(books=books, coach=coach, today=TODAY, zone=ZONE, stages=stages, checklist=checklist)

    first = pages(format, year())
    assert first == pages(format, year())
    assert len(first) == 1 or format.folder
    # The names of files are safe, and each is there once.
    assert all(file_name(page.name) == page.name for page in first)
    assert len({page.name.casefold() for page in first}) == len(first)


@each_format
@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_any_text_leaves(format: Format, text: str) -> None:
    assert pages(format, with_text(text)) == pages(format, with_text(text))


@pytest.mark.parametrize("format", [each for each in OF_ALL if each.word != "jsonl"], ids=lambda format: format.word)
def test_what_was_taken_back_or_erased_does_not_leave(format: Format) -> None:
    """JSON Lines has what was taken back, which can be done again where it comes in."""
    assert b"secret" not in b"".join(page.content for page in pages(format, gone("secret")))


@each_format
def test_each_has_an_example_that_is_its_own(format: Format) -> None:
    assert format.example.startswith(f"peercoach export {format.word}")
