"""Whom one adds, in one line, with how often the two meet: "Jorge every 3 weeks", "Ana Ruiz, monthly"."""

import re
from typing import NamedTuple

from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.reading.cadences import IN_NO_RHYTHM, NTH, ONCE, UNITS, read_cadence, refused_cadence
from peercoach_tui.domain.reading.vocabulary import NUMBERS, WEEKDAYS

_EVERY = "every|each|per|once|twice|thrice|\\d+ ?(?:x|times)"
_AT_ONCE = "|".join((*ONCE, "bi-monthly"))
# "A W" and "2 D" may be of a name.
_UNIT = "|".join(unit for unit in UNITS if len(unit) > 1)
_NUMBER = "|".join(word for word in NUMBERS if word not in ("a", "an"))
_NTH = "|".join((*NTH, "fifth", "5th"))
_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})s?"
_BEGINS = re.compile(
    rf"(?:{_AT_ONCE})\b|(?:{_EVERY}) .|(?:\d+|{_NUMBER}) ?(?:\w+ )?(?:{_UNIT})\b|a fortnight\b"
    rf"|(?:on )?(?:the )?(?:{_NTH}) {_WEEKDAY}\b|on (?:the )?(?:\d|{_WEEKDAY}\b)"
    rf"|the \d+(?:st|nd|rd|th) of (?:the|each|every)\b|{_WEEKDAY}(?<=days)$"
)
"""How a rhythm begins that stands behind a name: "none" and "2nd" may be of the name."""
_EDGES = " ,;:·–-"
_IN_BRACKETS = re.compile(r"[(\[](.*)[)\]]")


class TypedWhom(NamedTuple):
    """A name, how often one meets (None where it isn't said), and why what stands behind the name can't be kept ("" else)."""

    name: str
    cadence: Cadence | None = None
    refused: str = ""


def read_whom(text: str) -> TypedWhom:
    """Return whom a text names, and how often one meets; what begins as a rhythm does is one or refused, never a name."""
    words = text.split()
    for at in range(len(words)):
        before, behind = " ".join(words[:at]), " ".join(words[at:])
        bare = _IN_BRACKETS.sub(r"\1", behind)
        name, cadence = before.rstrip(_EDGES), read_cadence(bare)
        if cadence is not None and _is_rhythm(bare, parted=name != before):
            return (
                TypedWhom(name, cadence)
                if name
                else TypedWhom("", None, f"A name stands before how often: type it like Ana {bare}.")
            )
        if name and _BEGINS.match(bare.casefold()):
            refused = refused_cadence(bare)
            often = refused.typed[:-1] if "none" in refused.typed else refused.typed
            return TypedWhom(name, None, f"{refused.why}: behind the name type {refused._replace(typed=often).choice}.")
    return TypedWhom(text)


def _is_rhythm(words: str, *, parted: bool) -> bool:
    said = words.casefold().rstrip(".! ")
    return parted or said in IN_NO_RHYTHM or _BEGINS.match(said) is not None
