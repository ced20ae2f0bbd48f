"""Whose a follow-up is, as it is said: "me: …", "I'm going to …", "Bo: …", "Bo calls …"."""

import re

from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import BEFORE_VERBS, does_elsewhere, is_verb, says_that_one_does
from peercoach_tui.domain.side import Side

_MINE = re.compile(
    r"""(?:
        (?:for\s+)?me\s*:\s* | I\s*:\s* | me\s+[-–—]\s+ | let\s+me\s+ |
        I(?!\s+(?:and|&)\s)(?:
            \s*['’]\s*ll | ['’]d\s+(?:like|love)\s+to | \s+would\s+(?:like|love)\s+to |
            ['’]m\s+going\s+to | \s+am\s+going\s+to | ['’]m\s+gonna | ['’]ve\s+got\s+to |
            \s+(?:will|shall|should|must|wanna) | \s+(?:want|have|need|plan|intend|hope|promise)\s+to |
            (?:['’]m|\s+am)(?=\s+\w+ing\b) |
        ),?\s+
    )(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_THEIRS = re.compile(
    r"(?:please\s+)?(?:let\s+me\s+(?:know|hear)|keep\s+me\s+(?:posted|informed|updated|in\s+the\s+loop|up\s+to\s+date))\b",
    re.IGNORECASE,
)
"""What one asks of the other, and never does oneself."""
_WILL = re.compile(
    r"""(?:
        ['’]ll | ['’]d\s+(?:like|love)\s+to | \s+would\s+(?:like|love)\s+to | ['’]s\s+going\s+to | \s+is\s+going\s+to |
        \s+(?:will|shall|should|must|can|could|to) | (?=\s+(?:won['’]t|doesn['’]t|can['’]t)) |
        \s+is(?=\s+\w+ing\b) | \s+is\s+to | \s+(?:wants|has|needs|plans|intends|hopes|promises)\s+to
    )\s+(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)


_MINE_ELSEWHERE = re.compile(
    r"(?:ich\s+(?:(?:werde|will|möchte|soll|sollte|muss)\s+)?|je\s+(?:(?:vais|veux|voudrais|dois)\s+)?|j\s*['’]\s*)(?=\w)",
    re.IGNORECASE,
)
"""The same in German and in French, as a table or a page that comes in may have it."""
_WILL_ELSEWHERE = re.compile(r"\s+(?:wird|möchte|soll|sollte|muss|va|veut|voudrait|doit)\s+(?=\w)", re.IGNORECASE)


def owned(text: str, partner: str) -> tuple[Side | None, str]:
    """Return whom the text names at its begin as the one who does it, and the deed; None and the text where nobody is named.

    `partner` is their whole name; the first one does as well. The deed keeps its words: "Bo calls HR" is "calls HR".
    """
    if _THEIRS.match(text):
        return Side.THEM, text
    mine = _MINE.match(text)
    if mine and not (mine[0].strip().casefold() == "i" and re.match(r"am\b", text[mine.end() :], re.IGNORECASE)):
        return Side.ME, text[mine.end() :]
    if mine or re.match(r"I['’](?:m|ve|d)\s+\S", text, re.IGNORECASE):
        return Side.ME, text
    if re.match(r"ill\s", text, re.IGNORECASE) and is_verb(Tokens(text[:60]).low(1)):
        return Side.ME, text[3:].lstrip()
    for name in (partner.strip(), "".join(partner.split()[:1])):
        rest = _behind_name(text, name) if name else None
        if rest:
            return Side.THEM, rest
    # Last: a partner may be called Je.
    elsewhere = _MINE_ELSEWHERE.match(text)
    return (Side.ME, text[elsewhere.end() :]) if elsewhere else (None, text)


def _behind_name(text: str, name: str) -> str | None:
    """Return what the one of that name does, None where the text doesn't say."""
    if text[: len(name)].casefold() != name.casefold():
        return None
    rest = text[len(name) :]
    if colon := re.match(r"\s*:\s*(?=\S)|\s+[-–—]\s+(?=\S)", rest):
        return rest[colon.end() :]
    if will := _WILL.match(rest) or _WILL_ELSEWHERE.match(rest):
        return rest[will.end() :]
    if not rest[:1].isspace():
        return None
    tokens = Tokens(rest[:60])
    place = 1 if tokens.low(0) in BEFORE_VERBS or tokens.low(0) in ("always", "also") else 0
    word = tokens.low(place)
    return rest.lstrip() if says_that_one_does(word) or does_elsewhere(word) else None


def begins_a_deed(text: str, partner: str = "") -> bool:
    """Say whether the text begins as a deed does: with a verb in its plain form, or with who does it."""
    tokens = Tokens(text[:60])
    place = 0
    while tokens.low(place) in BEFORE_VERBS:
        place += 1
    if place == len(tokens):
        return False
    word = tokens[place]
    plain = is_verb(word.low) and (word.text[:1].islower() or word.text.isupper())
    return plain or owned(text, partner)[0] is not None
