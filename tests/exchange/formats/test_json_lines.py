"""JSON Lines of a time."""

import json
from datetime import date, timedelta

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import Erased, TakenBack
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.exchange.formats.json_lines import FORMAT
from peercoach_tui.exchange.selection import Selection
from tests.domain.sessions.meetings import Pair
from tests.exchange.selections import ADDED, book, selection

LATER = ADDED + timedelta(days=320)


def left(chosen: Selection) -> set[str]:
    """Return the ids of the moments that leave."""
    (page,) = FORMAT.pages(chosen, {})
    return {json.loads(line)["moment"]["id"] for line in page.content.splitlines()[1:]}


def test_a_meeting_that_was_discarded_after_that_time_does_not_come_back() -> None:
    pair = Pair()
    stays = pair.meet(date(2026, 11, 2), (25, 22), (NoteKept, {"text": "stays"}))
    gone = pair.meet(date(2026, 11, 3), (25, 22), (NoteKept, {"text": "discarded"}))
    kept = [*pair.moments]
    discarded = TakenBack(id="z", at=LATER, of=gone, session=gone)
    chosen = selection(book(*kept, discarded), until=date(2026, 11, 4))
    ids = left(chosen)
    assert {stays, gone, "z"} <= ids
    came_in = Fold("ana", [moment for moment in chosen.books[0].fold.timeline if moment.id in ids])
    assert [session.id for session in came_in.sessions] == [stays]


def test_what_was_taken_back_and_done_again_or_erased_leaves_as_it_is() -> None:
    note = NoteKept(id="n", at=ADDED, session="unknown", text="")
    other = NoteKept(id="o", at=LATER, session="unknown", text="later")
    endings = (
        TakenBack(id="z", at=LATER, of="n"),
        TakenBack(id="again", at=LATER + timedelta(hours=1), of="z"),
        Erased(id="e", at=LATER + timedelta(hours=2), of="n"),
        TakenBack(id="other", at=LATER + timedelta(hours=3), of="o"),
    )
    assert left(selection(book(note, other, *endings), until=ADDED.date())) == {"ana-added", "n", "z", "again", "e"}
