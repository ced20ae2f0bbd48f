"""Whom one adds, in one line, with their group and how often the two meet: "Ana Ruiz (Research), monthly"."""

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
_WITH_GROUP = re.compile(r"(?P<name>[^()]*[^()\s])\s*\(\s*(?P<group>[^()]*[^()\s])\s*\)")
"""A name with the group, as the two are printed and as the command line takes them."""


class TypedWhom(NamedTuple):
    """A name, how often one meets (None where it isn't said), why what stands behind the name can't be kept ("" else), and the
    group ("" where it isn't said)."""

    name: str
    cadence: Cadence | None = None
    refused: str = ""
    group: str = ""


def read_whom(text: str) -> TypedWhom:
    """Return whom a text names, the group in brackets behind the name, and how often one meets.

    What begins as a rhythm does is one or refused, never a name.
    """
    whom = _name_and_cadence(text)
    name, group = parted(whom.name)
    return whom._replace(name=name, group=group)


def parted(text: str) -> tuple[str, str]:
    """Return the name, and the group in brackets behind it; the text as it is, and "", where there is none."""
    found = _WITH_GROUP.fullmatch(text)
    return (found["name"], found["group"]) if found else (text, "")


def _name_and_cadence(text: str) -> TypedWhom:
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
