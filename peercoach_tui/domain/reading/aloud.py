"""A follow-up as the two read it aloud together."""

import re

from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import BEFORE_VERBS, is_verb, says_that_one_does
from peercoach_tui.domain.side import Side

_PRONOUN = re.compile(
    r"""(?P<who>I|you|he|she|they|we)
        (?P<will>['’]ll | \s+(?:will|shall) | (?:['’](?:m|s|re)|\s+(?:am|is|are))\s+going\s+to)? \s+ (?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF = {Side.ME: ("i", "you"), Side.THEM: ("he", "she", "they")}
"""What the owner of a deed is called in it."""


def aloud_words(when: str, what: str, owner: Side, partner: str) -> str:
    """Return it as a sentence: "When we meet on Monday, Ana will ask Dana."; `partner` is a first name.

    A deed that was typed as it is said of them needs no more: "Ana asks Dana." Of one that begins with "she" or "I" they take the
    place; where that is another of the two the words stay as they are: "You: she asks Dana."
    """
    who = "you" if owner is Side.ME else partner
    pronoun = _PRONOUN.match(what)
    if pronoun and (pronoun["will"] or _has_verb(what[pronoun.end() :])):
        what = what[pronoun.end() :]
        one_does = not pronoun["will"] and _says_that_one_does(what)
        if pronoun["who"].casefold() not in _OF[owner] or (one_does and owner is Side.ME):
            return _sentence(f"{who}: {when}, {pronoun[0]}{what}" if when else f"{who}: {pronoun[0]}{what}")
    does = who if owner is Side.THEM and _says_that_one_does(what) else f"{who} will"
    return _sentence(f"{when}, {does} {what}" if when else f"{does} {what}")


def _sentence(sentence: str) -> str:
    return f"{capital(sentence).rstrip('.')}."


def _says_that_one_does(what: str) -> bool:
    return says_that_one_does(_first_word(what))


def _has_verb(what: str) -> bool:
    return is_verb(_first_word(what)) or _says_that_one_does(what)


def _first_word(what: str) -> str:
    """Return the first word of a deed that can be its verb, in small letters."""
    tokens = Tokens(what[:60])
    place = 0
    while tokens.low(place) in BEFORE_VERBS:
        place += 1
    return tokens.low(place)
