"""A day said from one that stands already: "+1w", "a week later", "another 3 days", "2 more weeks"."""

import re
from datetime import date

from peercoach_tui.domain.reading.relative_days import length_at
from peercoach_tui.domain.reading.tokens import Tokens

_LONGEST = 40
_SAID = re.compile(
    r"(?P<more>\+|another\b|one more\b)?\s*(?P<length>.*?)(?P<later>\s(?:later|longer|more|further))?", re.IGNORECASE
)
_MORE = re.compile(r"\smore\s", re.IGNORECASE)


def later_than(text: str, day: date) -> date | None:
    """Return the day that a text says from another one on; None where it says no such day, or one beyond the calendar."""
    said = _SAID.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if said is None:
        return None
    length, more = _MORE.subn(" ", said["length"])
    if not (said["more"] or said["later"] or more):
        return None
    for words in (length, f"a {length}"):
        tokens = Tokens(words)
        span = length_at(tokens, 0)
        if span is not None and span.end == len(tokens):
            return span.from_day(day)
    return None
