"""One page to print for a meeting without a laptop: what to know before, the stages with twelve questions, and room to write.

It is the one format that keeps something: which questions it had, so that it is the same when it is printed again before that
meeting, and so that typing the meeting up begins with them.
"""

from collections.abc import Iterator

from peercoach_tui.domain.sheets import waiting_sheet
from peercoach_tui.exchange.format import PLAIN, Format, Option, Options, Page, plain_or_markdown
from peercoach_tui.exchange.selection import Selection
from peercoach_tui.exchange.sheet_text import sheet_markdown, sheet_plain
from peercoach_tui.exchange.sheet_told import sheet_questions, sheet_told


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield the one page, for the one partner that was chosen."""
    (book,) = selection.books
    text = sheet_plain if options.get(PLAIN) else sheet_markdown
    yield Page(FORMAT.called_with(options), text(sheet_told(selection, book)).encode())


def to_remember(selection: Selection) -> tuple[str, ...]:
    """Return the ids of its questions; none where they are remembered already."""
    (book,) = selection.books
    ids = tuple(each.id for each in sheet_questions(selection, book))
    waiting = waiting_sheet(book.fold)
    return () if waiting is not None and set(ids) <= set(waiting.questions) else ids


FORMAT = Format(
    word="sheet",
    also=("print", "paper", "pdf"),
    title="Sheet to print",
    help="one page to print for a meeting without a laptop, with twelve questions",
    example="peercoach export sheet Ana --plain --to - | lpr",
    called="sheet.md",
    pages=pages,
    options=(Option(PLAIN, "as plain text, 60 lines of 72 columns"),),
    for_one=True,
    alone=plain_or_markdown("sheet"),
    of_a_time=False,
    keeps=to_remember,
)
