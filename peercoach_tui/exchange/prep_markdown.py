"""The questions for a prepared partner as Markdown, to be handed over."""

import re
from datetime import date

from peercoach_tui.domain.partners.prepared import Prepared
from peercoach_tui.domain.plain import capital, squeezed
from peercoach_tui.domain.words import long_day

MARKS = re.compile(r"([\\`*_\[\]<>#&~|$])")
"""What Markdown would take for more than a sign."""


def prep_markdown(sheet: Prepared, today: date) -> str:
    """Return the sheet: for whom and when, and each question with room below it. Ends with a line end.

    While names are hidden nobody is named.
    """
    name = "" if sheet.partner.alias else _literal(sheet.partner.called)
    told = (f"For {name}" if name else "", _when(sheet, today))
    intro = ", ".join(part for part in told if part)
    parts = ["# Before we meet", f"{capital(intro)}." if intro else ""]
    parts += [f"## {question}\n" for question in sheet.questions]
    return "\n\n".join(part for part in parts if part)


def _when(sheet: Prepared, today: date) -> str:
    """Return "Thu 10 Dec, 10:00, canteen", "" where nothing is arranged."""
    if sheet.next_date is None:
        return ""
    day, hour, place = sheet.next_date.day, sheet.next_date.hour, sheet.next_date.place
    return ", ".join(part for part in (long_day(day, today), hour, _literal(place)) if part)


def _literal(text: str) -> str:
    """Return a text of people on one line, in which Markdown finds nothing."""
    return MARKS.sub(r"\\\1", squeezed(text))
