"""Whether a day stands in a quotation."""

from peercoach_tui.domain.reading.phrase import Phrase
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import words

_PAIRS = {'"': '"', "“": "”", "„": "“", "«": "»", "'": "'", "‘": "’"}
_SAYING = words("say says said saying answer answers reply replies write writes wrote ask asks tell tells promise text")
"""Before a quotation, also with whom or a comma between: I answer, "by friday"."""


def is_quoted(tokens: Tokens, phrase: Phrase, *, at_end: bool) -> bool:
    """Say whether the day is what somebody says, or part of a title: "say 'see you monday'", "watch “Friday”".

    One alone in quotes counts where its preposition stands before them, or where it ends the line with its own: `by "fri"`.
    """
    before = set(tokens.lows(0, phrase.begin))
    for opens, closes in _PAIRS.items():
        if opens not in before:
            continue
        begin, end = _opened(tokens, phrase.begin, opens, closes), _closed(tokens, phrase.end, closes)
        if begin is not None and end is not None:
            alone = begin == phrase.begin - 1 and end == phrase.end
            is_said = tokens.low(begin - 1) in _SAYING or tokens.low(begin - 2) in _SAYING
            return not (alone and at_end and phrase.by != "" and not is_said)
    return False


def _opened(tokens: Tokens, end: int, opens: str, closes: str) -> int | None:
    """Return the place of the quote that is open there, None for none; an apostrophe opens at the begin of a word alone."""
    found: int | None = None
    for place in range(end):
        low = tokens.low(place)
        if found is not None and low == closes and (closes != "'" or tokens.joined(place)):
            found = None
        elif found is None and low == opens and (opens != "'" or not tokens.joined(place)):
            found = place
    return found


def _closed(tokens: Tokens, begin: int, closes: str) -> int | None:
    """Return the place of the quote that closes, None for none."""
    places = (place for place in range(begin, len(tokens)) if tokens.low(place) == closes)
    return next((place for place in places if closes != "'" or tokens.joined(place)), None)
