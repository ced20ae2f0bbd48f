"""Whom one adds, in one line, with how often the two meet: "Jorge every 3 weeks", "Ana Ruiz, monthly"."""

from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.reading.cadences import read_cadence

_BEGINS = frozenset(
    [
        *("every", "each", "once", "daily", "weekly", "fortnightly", "biweekly", "bi-weekly"),
        *("monthly", "bimonthly", "quarterly", "yearly"),
    ]
)
"""How a rhythm begins that stands behind a name: "none" may be of the name, and so may "2nd" without a weekday."""
_EDGES = " ,;·–-"


def read_whom(text: str) -> tuple[str, Cadence | None]:
    """Return the name that a text says, and how often one meets, None where it doesn't say so."""
    words = text.split()
    for at in range(1, len(words)):
        cadence, name = read_cadence(" ".join(words[at:])), " ".join(words[:at]).rstrip(_EDGES)
        if cadence is not None and name and (words[at].casefold() in _BEGINS or cadence.rhythm is Rhythm.WEEKDAY):
            return name, cadence
    return text, None
