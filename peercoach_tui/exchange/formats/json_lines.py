"""All that is kept, as it is kept: JSON Lines, a moment a line. What this writes, `peercoach import` reads again.

The first line is `{"peercoach export": 1}`, each other `{"partner": ID, "moment": {...}}`; the moments of the coach's own folder
have the partner "coach". They are in the order of their instants, partner by partner.
"""

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import Erased, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.timeline import session_of
from peercoach_tui.exchange.format import Format, Options, Page
from peercoach_tui.exchange.selection import Selection

VERSION = 1
HEAD = "peercoach export"

_ENCODER = msgspec.json.Encoder()


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield the one file."""
    yield Page(FORMAT.called, b"".join(_lines(selection)))


def _lines(selection: Selection) -> Iterator[bytes]:
    yield _line({HEAD: VERSION})
    folds = (book.fold for book in selection.books)
    for fold in (*folds, selection.coach) if selection.whole else folds:
        for moment in _chosen(fold, selection):
            yield _line({"partner": fold.id, "moment": moment})


def _chosen(fold: Fold, selection: Selection) -> Iterator[AnyMoment]:
    """Yield the moments of a time: those of a meeting by its day, others by their own; who it is about is said in any.

    What takes one of them back, or erased it, leaves with it, however late that was: else it would come back where it comes in.
    """
    if not selection.is_of_a_time:
        yield from fold.timeline
        return
    days = {session.id: session.day for session in fold.sessions}
    chosen = {moment.id for moment in fold.timeline if _is_chosen(moment, days, selection)}
    endings = [moment for moment in fold.timeline if isinstance(moment, TakenBack | Erased)]
    while more := {each.id for each in endings if each.of in chosen} - chosen:
        chosen |= more
    yield from (moment for moment in fold.timeline if moment.id in chosen)


def _is_chosen(moment: AnyMoment, days: Mapping[str, date], selection: Selection) -> bool:
    """Say whether a moment is of the time by itself; `days` are the local days of the meetings that stand."""
    session = session_of(moment)
    if session is not None and session in days:
        return selection.has_day(days[session])
    return isinstance(moment, PartnerAdded | PartnerChanged) or selection.has_instant(moment.at)


def _line(document: object) -> bytes:
    return _ENCODER.encode(document) + b"\n"


FORMAT = Format(
    word="jsonl",
    also=("json", "all"),
    title="JSON Lines",
    help="all that is kept, to be imported again or read by other programs",
    example="peercoach export jsonl --to notes.jsonl",
    called="peercoach.jsonl",
    pages=pages,
)
