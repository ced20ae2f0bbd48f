"""A follow-up as the two read it aloud together."""

from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import BEFORE_VERBS, says_that_one_does
from peercoach_tui.domain.side import Side


def aloud_words(when: str, what: str, owner: Side, partner: str) -> str:
    """Return it as a sentence: "When we meet on Monday, Ana will ask Dana."; `partner` is a first name.

    A deed that was typed as it is said of them needs no more: "Ana asks Dana."
    """
    who = "you" if owner is Side.ME else partner
    does = who if owner is Side.THEM and _says_that_one_does(what) else f"{who} will"
    sentence = f"{when}, {does} {what}" if when else f"{does} {what}"
    return f"{sentence[:1].upper()}{sentence[1:].rstrip('.')}."


def _says_that_one_does(what: str) -> bool:
    tokens = Tokens(what[:60])
    place = 0
    while tokens.low(place) in BEFORE_VERBS:
        place += 1
    return says_that_one_does(tokens.low(place))
