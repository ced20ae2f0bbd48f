"""What is due as plain text."""

from collections.abc import Iterator
from datetime import date

from peercoach_tui.domain.partners.brief_words import BEFORE_THE_BREAK, when
from peercoach_tui.domain.partners.due_soon import DueFollowUp, DueSoon
from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import due_words

NAME = 60
"""So many characters of a name are said."""
NOTHING = "Nothing is due in the next seven days."


def due_text(due: DueSoon, today: date) -> str:
    """Return whom one is to meet, a line each, and then the follow-ups; ends without a line end."""
    meetings = [(cut(each.partner.called, NAME), squeezed(when(each, today))) for each in due.meetings]
    follow_ups = [(_whose(each), _what(each, today)) for each in due.follow_ups]
    return "\n\n".join("\n".join(_columns(rows)) for rows in (meetings, follow_ups) if rows) or NOTHING


def _columns(rows: list[tuple[str, str]]) -> Iterator[str]:
    margin = max(len(left) for left, _ in rows)
    for left, right in rows:
        yield f"{left:<{margin}}   {right}"


def _whose(each: DueFollowUp) -> str:
    name = cut(each.partner.called, NAME)
    return f"You said to {name}" if each.follow_up.owner is Side.ME else f"{name} said"


def _what(each: DueFollowUp, today: date) -> str:
    due = BEFORE_THE_BREAK if each.before_break else due_words(each.follow_up.due, today, each.follow_up.hour)
    return f"{squeezed(each.follow_up.plan)}   {due}"
