"""The "when …" or "if …" that a follow-up begins with, and the deed behind it."""

import re
from datetime import date

from peercoach_tui.domain.reading.asked import Asked
from peercoach_tui.domain.reading.owners import begins_a_deed
from peercoach_tui.domain.reading.phrase import phrase_at
from peercoach_tui.domain.reading.tokens import Tokens

_BEGINS = re.compile(
    r"(?:when(?:ever)?|if|once|as\s+soon\s+as|after|before|every\s+time|each\s+time|(?:the\s+)?next\s+time|as\s+long\s+as)\s+(?=\S)",
    re.IGNORECASE,
)
_THEN = re.compile(r"\bthen\s+(?=\S)", re.IGNORECASE)
_LONGEST_DAY = 80
_OPENS, _CLOSES = "“„«(", "”“»)"


def planned(text: str, partner: str = "") -> tuple[str, str]:
    """Return the clause that the text begins with, "" without one, and the deed.

    The clause ends at its last comma before a verb ("When I meet Dana, Ben, and Eva, ask them") or at "then"; what stands in
    quotes or brackets ends nothing.
    """
    begins = _BEGINS.match(text)
    if begins is None:
        return "", text
    ends = [(place, _deed_begin(text, place)) for place in _ends(text, begins.end())]
    ends = [(place, deed) for place, deed in ends if deed < len(text)]
    if not ends or _is_a_day(text[: ends[0][0]]):
        return "", text
    sure = [(place, deed) for place, deed in ends if text[place] != "," or begins_a_deed(text[deed:], partner)]
    loose = [(place, deed) for place, deed in ends if not re.match(r"(?:and|or|but|not|nor)\b|\d", text[deed:], re.IGNORECASE)]
    place, deed = sure[0] if sure else (loose or ends)[-1]
    return text[:place].rstrip(), text[deed:]


def _is_a_day(text: str) -> bool:
    """Say whether the text is when something is due: "before 4 Dec"."""
    tokens = Tokens(text[:_LONGEST_DAY])
    phrase = phrase_at(tokens, 0, Asked(date(2000, 1, 1)))
    return phrase is not None and phrase.end == len(tokens)


def _ends(text: str, begin: int) -> list[int]:
    """Return the places of the commas and of "then" that can end the clause."""
    found, depth, quoted = [], 0, False
    thens = {match.start() for match in _THEN.finditer(text, begin)}
    for place in range(begin, len(text)):
        letter = text[place]
        if letter == '"':
            quoted = not quoted and '"' in text[place + 1 :]
        elif letter in _OPENS and depth == 0:
            depth += 1
        elif letter in _CLOSES:
            depth = max(0, depth - 1)
        elif not quoted and depth == 0 and ((letter == "," and text[place + 1 : place + 2].isspace()) or place in thens):
            found.append(place)
    return [place for place in found if text[place] == "," or not any(_then_follows(text, comma, place) for comma in found)]


def _then_follows(text: str, comma: int, then: int) -> bool:
    return text[comma] == "," and not text[comma + 1 : then].strip()


def _deed_begin(text: str, place: int) -> int:
    """Return where the deed begins behind a comma and "then"."""
    begin = re.compile(r",?\s*(?:then\s+(?=\S))?", re.IGNORECASE).match(text, place)
    return begin.end() if begin else place
