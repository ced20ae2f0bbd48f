"""The meetings as plain text, a line each."""

from collections.abc import Sequence
from datetime import date

from peercoach_tui.domain.partners.meeting_log import Met
from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.sessions.meeting_words import ways_words
from peercoach_tui.domain.words import long_day
from peercoach_tui.exchange.due_text import NAME

NOTHING = "No meeting yet."


def log_text(rows: Sequence[Met], since: date | None, today: date) -> str:
    """Return a line a meeting: its day, with whom, the minutes each way, the place, and the line that the coach learned.

    The place and that line stand where there is one. Ends without a line end.
    """
    told = [_row(row, today) for row in rows]
    if not told:
        return f"No meeting since {long_day(since, today)}." if since else NOTHING
    widths = [max(len(cells[column]) for cells in told) for column in range(3)]
    return "\n".join(_line(cells, widths) for cells in told)


def _row(row: Met, today: date) -> tuple[str, ...]:
    account, partner = row.account, row.partner
    return (
        long_day(account.session.day, today),
        cut(partner.called, NAME),
        squeezed(ways_words(account, cut(partner.short, NAME))),
        squeezed(account.session.place),
        f"you learned: {squeezed(account.learned)}" if account.learned else "",
    )


def _line(cells: tuple[str, ...], widths: Sequence[int]) -> str:
    padded = [f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=False)]
    return "   ".join([*padded, *filter(None, cells[len(widths) :])]).rstrip()
